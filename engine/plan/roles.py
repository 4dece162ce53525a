"""Roles of units in areas as small numbers that can be compared: a larger one is a stronger tie."""

from __future__ import annotations

import numpy as np

from ..types import Array
from .memberships import keys_of

ROLES = ("outside", "maximum", "minimum", "centre")
LEVELS = {role: level for level, role in enumerate(ROLES)}
OUTSIDE_LEVEL, MAXIMUM_LEVEL, MINIMUM_LEVEL, CENTRE_LEVEL = range(4)


def roles_of(seeds: Array, minimum: Array, maximum: Array, areas: int, units: int) -> Array:
    """Levels (areas x units) from membership keys."""
    roles = np.zeros(areas * units, dtype=np.int8)
    for keys, level in ((maximum, MAXIMUM_LEVEL), (minimum, MINIMUM_LEVEL), (seeds, CENTRE_LEVEL)):
        roles[keys] = level
    return roles.reshape(areas, units)


def scope_keys(roles: Array, level: int) -> Array:
    """Membership keys of what has at least this level: the maximum scope includes the minimum, both the centre."""
    area, unit = np.nonzero(roles >= level)
    return keys_of(area, unit, roles.shape[1])
