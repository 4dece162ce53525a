"""The border between QGIS and the engine: layers and rasters become tables and arrays, results become layers."""
