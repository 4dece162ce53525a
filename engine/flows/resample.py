"""What the flows might have been: resampled flow tables."""

from __future__ import annotations

from typing import Optional

import numpy as np
from numpy.random import Generator
from scipy.sparse import csr_matrix

from ..errors import InputError
from .matrix import Flows


def resampled(flows: Flows, random: Generator, sample: Optional[float] = None) -> Flows:
    """The table drawn anew: ``sample`` people (default: as many as there are), each with the probability of its pair.

    Multinomial bootstrap (Efron 1979). Flows to and from outside are drawn along. When a survey was scaled up, ``sample``
    is the number of people it asked; the answer is scaled up again to the same total.

    Raises
    ------
    InputError
        for a sample below 1.
    """
    weights = np.concatenate((flows.matrix.data, flows.leaving, flows.arriving))
    total = weights.sum()
    drawn = int(np.rint(total if sample is None else sample))
    if drawn < 1:
        raise InputError(
            "Nobody can be drawn: {value:g}.",
            where="BOOTSTRAP_SAMPLE",
            fix="Give the number of people that were asked.",
            value=drawn,
        )
    share = weights / total
    counts = random.multinomial(drawn, share / max(1.0, share[:-1].sum())) * (total / drawn)
    pairs, units = flows.matrix.nnz, len(flows.units)
    places = flows.matrix.indices.copy(), flows.matrix.indptr.copy()  # dropping zeros works in place
    matrix = csr_matrix((counts[:pairs], *places), flows.matrix.shape)
    matrix.eliminate_zeros()
    return Flows(flows.units, matrix, counts[pairs : pairs + units], counts[pairs + units :], flows.notes)
