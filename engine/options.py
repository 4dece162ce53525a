"""The words of enumerated choices. Imports nothing, so that a toolbox can show them before anything heavy is loaded."""

from __future__ import annotations

AREA_UNITS = ("m2", "share", "percent")
LEVELS = ("level1", "level2")
UNIT_RULES = ("2024", "2021")
ASSIGNMENTS = ("overlap", "largest")
VALUE_KINDS = ("per_head", "total")
SCOPES = ("minimum", "maximum")
PLAN_LEVELS = ("none", "minimum", "maximum")
FLOW_KINDS = ("commuting", "migration")
