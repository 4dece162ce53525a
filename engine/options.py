"""The words of enumerated choices. Imports nothing, so that a toolbox can show them before anything heavy is loaded."""

from __future__ import annotations

AREA_UNITS = ("m2", "share", "percent")
LEVELS = ("level1", "level2")
UNIT_RULES = ("2024", "2021")
ASSIGNMENTS = ("overlap", "largest")
FLOW_DIRECTIONS = ("directed", "undirected")
FLOW_MEASURES = ("relative", "absolute")
STOP_RULES = ("non_zero", "clusters", "flow", "mean", "weighted_mean", "median", "minimum")
JOIN_DIRECTIONS = ("either", "both")
SHARE_TARGETS = ("joined", "single")
TIE_RULES = ("code", "jobs")
AREA_PAIRINGS = ("id", "name", "overlap")
UNMATCHED_CHOICES = ("stop", "leave_out")
PLAN_SCOPES = ("maximum", "minimum")
