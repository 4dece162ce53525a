"""The words of enumerated choices. Imports nothing, so that a toolbox can show them before anything heavy is loaded."""

from __future__ import annotations

AREAS = ("centres", "all")
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
MEASURES = ("residents", "jobs", "either", "geometric", "smart", "all_trips")
GROWTHS = ("centre", "suburbs", "area")
POLICY_ROLES = ("include", "minimum", "maximum", "exclude", "lock")
VALUE_KINDS = ("per_head", "total")
SCOPES = ("minimum", "maximum")
PLAN_LEVELS = ("none", "minimum", "maximum")
FLOW_KINDS = ("commuting", "migration")

# industry structure and resilience
SPECIALISATIONS = ("whole", "rest", "mean")
SHIFT_METHODS = ("classic", "esteban")
EXPECTATIONS = ("total", "industry")
# classes in the order of a legend
STRONG, ABOVE, AVERAGE, BELOW, ABSENT = "strong", "above", "average", "below", "absent"
QUOTIENT_CLASSES = (STRONG, ABOVE, AVERAGE, BELOW, ABSENT)
SPECIALISATION_CLASSES = ("very low", "low", "medium", "high", "very high")
RESISTANT_RECOVERING = "resistant and recovering"
RESISTANT_LAGGING = "resistant, recovery lagging"
HIT_RECOVERING = "hit hard, recovering"
HIT_LAGGING = "hit hard, recovery lagging"
UNKNOWN = "unknown"
RESILIENCE_CLASSES = (RESISTANT_RECOVERING, RESISTANT_LAGGING, HIT_RECOVERING, HIT_LAGGING, UNKNOWN)
# accessibility
ACCESS_METHODS = ("2sfca", "e2sfca", "3sfca", "gravity", "nearest", "cumulative")
DECAYS = ("power", "exponential", "gaussian")
# siting
SITING_OBJECTIVES = ("coverage", "pmedian")
SITING_SOLVERS = ("auto", "exact", "greedy")
# composite need
DOMAINS = ("territory", "industry", "education", "health")
NEED_DIRECTIONS = ("high", "low")
NORMALISATIONS = ("z", "minmax", "rank")
WEIGHTINGS = ("equal", "given", "pca", "entropy")
AGGREGATIONS = ("arithmetic", "geometric")
MISSING_RULES = ("exclude", "median", "neutral")
ABSENT_CELLS = ("nodata", "zero")
DUPLICATES = ("error", "sum")
SIZES = ("error", "aggregate")
UNREADABLE = ("error", "skip")
POSITIONS = ("auto", "centre", "corner")
FLOW_MODELS = ("radiation", "gravity")
DETERRENCES = ("power", "exponential")
DISTANCES = ("ellipsoidal", "planar", "network", "table")
UNIT_POINTS = ("inside", "centroid")
UNLISTED = ("zero", "unknown")
LAYOUTS = ("auto", "long", "wide")
HEADERS = ("auto", "yes", "no")
DECIMALS = ("auto", "point", "comma")
UNMAPPED = ("keep", "drop", "refuse")
OUTSIDE = ("keep", "drop")
CELL_RULES = ("none", "centre", "area")
REPEATED = ("refuse", "sum", "count")
YEAR_LAYOUTS = ("long", "wide")
REASONS = ("policy", "residents", "service_area", "agreement", "other")
