"""Units (municipalities, counties): identity, overlay with the grid, classes, neighbourhood."""
