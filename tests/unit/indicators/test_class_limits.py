"""On which side of a class's limit a value lies that is exactly the limit, for every class that has limits."""

from __future__ import annotations

import numpy as np
import pytest
from multipolar.engine.indicators.industry import Quotients, quotient_class, specialisation_class
from multipolar.engine.indicators.resilience import _classes as resilience_class

NAN = float("nan")


@pytest.mark.parametrize(
    ("krugman", "word"),
    [
        (0, "very low"),
        (0.2 - 1e-9, "very low"),
        (0.2, "low"),
        (0.1 + 0.1 - 1e-17, "low"),
        (0.4 - 1e-9, "low"),
        (0.4, "medium"),
        (0.6 - 1e-9, "medium"),
        (0.1 + 0.5, "high"),
        (0.3 + 0.3 - 1e-16, "high"),  # a sum that rounding left below
        (0.8 - 1e-9, "high"),
        (0.8, "very high"),
        (2, "very high"),
        (NAN, ""),
    ],
)
def test_specialisation_belongs_to_the_class_above_its_limit(krugman, word):
    assert specialisation_class(np.array([krugman])).tolist() == [word]


@pytest.mark.parametrize(
    ("quotient", "low", "high", "word"),
    [
        (1.5, 1.1, 2, "strong"),
        (1.49, 1.1, 2, "above"),
        (1.6, 1.0, 2.5, "average"),  # 1 is a limit: it is not left out
        (1.6, 1.01, 2.5, "strong"),
        (0.8, 0.6, 1.0, "average"),
        (0.8, 0.6, 0.99, "below"),
        (0, NAN, NAN, "absent"),
        (1e-9, NAN, NAN, "average"),  # fractions of a job have no limits
        (NAN, NAN, NAN, ""),
    ],
)
def test_a_quotient_is_told_from_one_when_its_limits_leave_one_out(quotient, low, high, word):
    found = quotient_class(Quotients(*(np.array([[value]]) for value in (quotient, low, high))))
    assert found.tolist() == [[word]]


def test_a_change_exactly_as_expected_is_resistance_and_recovery():
    resistance = np.array([0, 0, -0.1, -0.1, NAN, 0])
    recovery = np.array([0, -0.1, 0, -0.1, 0, NAN])
    assert resilience_class(resistance, recovery) == [
        "resistant and recovering",
        "resistant, recovery lagging",
        "hit hard, recovering",
        "hit hard, recovery lagging",
        "unknown",
        "unknown",
    ]
