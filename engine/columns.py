"""Names of the columns of every table the engine gives or takes, in one place."""

from __future__ import annotations

# units
UNIT_ID = "unit_id"
UNIT_NAME = "unit_name"
REGION = "region"
POPULATION = "population"
EMPLOYED = "employed"
DEGURBA = "degurba"
DEGURBA_LEVEL1 = "degurba_l1"
REASON = "reason"

# cells
CELL = "cell"

# estimated flows
ORIGIN = "origin"
DESTINATION = "destination"
DISTANCE = "distance"
ESTIMATED = "estimated"
MODEL = "model"

# findings
SEVERITY = "severity"
WHERE = "where"
FINDING = "finding"
COUNT = "count"
FIX = "fix"
FIRST = "first"

# centres
CENTRE_ID = "centre_id"
NAME = "name"
CLASS = "class"
AREA_KM2 = "area_km2"
DENSITY = "density"
CELLS = "cells"

# change between two epochs
CLASS_BEFORE = "class_before"
CLASS_AFTER = "class_after"
CHANGE = "change"
POPULATION_BEFORE = "population_before"
POPULATION_AFTER = "population_after"

# plans
AREA_ID = "area_id"
AREA_NAME = "area_name"
ROLE = "role"
SHARE = "share"
FLOW = "flow"
BASIS = "basis"
N_AREAS = "n_areas"
MEASURE = "measure"
FLOW_BACK = "flow_back"
RANK = "rank"
TIE = "tie"
VIA = "via"
THRESHOLD = "threshold"
DISTANCE = "distance"
ENTERS = "enters"
MINUTES = "minutes"
MODE = "mode"
POSITION = "position"
PARENT_ID = "parent_id"
PARENT_NAME = "parent_name"
ROUND = "round"
REGIONS = "regions"
STRENGTH = "strength"
APPLIED = "applied"
VALIDITY = "validity"
ROW = "row"
FIELD = "field"
TEXT = "text"
HOW = "how"
CANDIDATES = "candidates"
JOBS = "jobs"
SCOPE = "scope"
CITY_ID = "city_id"
TIE_ID = "tie_id"
CITIES = "cities"
UNITS = "units"
FLOW_INTERNAL = "flow_internal"
SELF_CONTAINMENT_SUPPLY = "self_containment_supply"
SELF_CONTAINMENT_DEMAND = "self_containment_demand"

# comparisons
SECOND_ID = "second_id"
SECOND_NAME = "second_name"
UNITS_FIRST = "units_first"
UNITS_SECOND = "units_second"
UNITS_BOTH = "units_both"
JACCARD = "jaccard"
PRECISION = "precision"
RECALL = "recall"
F1 = "f1"
GAINED = "gained"
LOST = "lost"
GAINED_UNITS = "gained_units"
LOST_UNITS = "lost_units"
POPULATION_FIRST = "population_first"
POPULATION_SECOND = "population_second"
POPULATION_GAINED = "population_gained"
POPULATION_LOST = "population_lost"
FIRST_AREAS = "first_areas"
SECOND_AREAS = "second_areas"
AGREEMENT = "agreement"
SAME_UNITS = "same_units"
POPULATION_MOVED = "population_moved"
ADJUSTED_RAND = "adjusted_rand"
VARIATION = "variation_of_information"
PUBLISHED = "published"
DIFFERENCE = "difference"
DIFFERENCE_PERCENT = "difference_percent"
FLAG = "flag"
TWICE = "as_if_twice"

# plan files
ITEM = "item"
VALUE = "value"

# the table in the shape of Table 1
CENTRAL_CITY = "central_city"
SURROUNDING_MINIMUM = "surrounding_minimum"
POPULATION_MINIMUM = "population_minimum"
SURROUNDING_MAXIMUM = "surrounding_maximum"
POPULATION_MAXIMUM = "population_maximum"

# indicators
YEAR = "year"
FROM_YEAR = "from_year"
UNIT_SCOPE = "unit"  # what stands in ``scope`` where a row is a unit and no area


def class_population(code: int) -> str:
    """Column with the people of a unit in cells of class ``code``."""
    return f"pop_{code}"


def class_share(code: int) -> str:
    """Column with the percentage of a unit's people in cells of class ``code``."""
    return f"share_{code}"
