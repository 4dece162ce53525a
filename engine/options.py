"""The words of enumerated choices. Imports nothing, so that a toolbox can show them before anything heavy is loaded."""

from __future__ import annotations

AREA_UNITS = ("m2", "share", "percent")
LEVELS = ("level1", "level2")
UNIT_RULES = ("2024", "2021")
ASSIGNMENTS = ("overlap", "largest")
ABSENT = ("nodata", "zero")
DUPLICATES = ("error", "sum")
SIZES = ("error", "aggregate")
UNREADABLE = ("error", "skip")
POSITIONS = ("auto", "centre", "corner")
FLOW_MODELS = ("radiation", "gravity")
DETERRENCES = ("power", "exponential")
DISTANCES = ("ellipsoidal", "planar", "table")
UNIT_POINTS = ("inside", "centroid")
UNLISTED = ("zero", "unknown")
LAYOUTS = ("auto", "long", "wide")
HEADERS = ("auto", "yes", "no")
DECIMALS = ("auto", "point", "comma")
UNMAPPED = ("keep", "drop", "refuse")
OUTSIDE = ("keep", "drop")
CELL_RULES = ("none", "centre", "area")
