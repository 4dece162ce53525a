"""The science of Multipolar: arrays and tables in, arrays and tables out. Knows neither QGIS nor Qt."""
