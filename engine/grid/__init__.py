"""Population grid, cell classes, clusters, edge smoothing and gaps."""
