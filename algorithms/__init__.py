"""Processing algorithms: they declare parameters, call the engine and hand over outputs."""
