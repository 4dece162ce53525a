"""Which units are neighbours."""

from __future__ import annotations

import geopandas
import numpy as np
from scipy.sparse import coo_matrix, csr_matrix

from ..geometry import polygonal, shared_border, touching_pairs
from ..progress import Progress, silent

_BATCH = 512
# Digitised corners overlap by centimetres; a border shorter than this share of the smaller unit's width is a corner.
_CORNER = 1e-4


def shared_borders(geometries: geopandas.GeoSeries, progress: Progress = silent) -> csr_matrix:
    """Symmetric matrix (units x units) of the length of the common border in CRS units.

    Units that meet in a corner only are no neighbours; units that overlap are. Missing polygons have no neighbours.
    """
    shapes = geopandas.GeoSeries([polygonal(shape) for shape in geometries])
    left, right = touching_pairs(list(shapes))
    length = np.zeros(len(left))
    for start in range(0, len(left), _BATCH):
        progress(start / len(left))
        part = slice(start, start + _BATCH)
        length[part] = shared_border(shapes.iloc[left[part]], shapes.iloc[right[part]])
    width = np.sqrt(np.nan_to_num(shapes.area.to_numpy(dtype=float)))
    real = length > _CORNER * np.minimum(width[left], width[right])
    left, right, length = left[real], right[real], length[real]
    size = (len(shapes), len(shapes))
    half = coo_matrix((length, (left, right)), shape=size)
    progress(1.0)
    return (half + half.T).tocsr()
