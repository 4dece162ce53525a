"""Names of roles, reasons, measures and findings as people read them."""

from __future__ import annotations

from ..layers.translation import tr


def role_name(role: str) -> str:
    return {
        "outside": tr("Outside"),
        "maximum": tr("Maximum scope"),
        "minimum": tr("Minimum scope"),
        "centre": tr("Central city"),
    }[role]


def reason_name(kind: str) -> str:
    return {
        "policy": tr("Policy"),
        "residents": tr("Residents' view"),
        "service_area": tr("Service area"),
        "agreement": tr("Agreement between local governments"),
        "other": tr("Other reason"),
    }.get(kind, kind)


def percent(value: float) -> str:
    """A share for people: a decimal below ten, none above."""
    if value != value:
        return "–"
    return f"{value:.1f} %" if value < 10 else f"{value:.0f} %"


def people(value: float) -> str:
    """A number of people, a dash where it is unknown."""
    return "–" if value != value else f"{value:,.0f}"


def measure_name(measure: str) -> str:
    return {
        "residents": tr("Of the unit's flow: to the city"),
        "jobs": tr("Of the city's flow: from the unit"),
        "either": tr("Larger of both directions"),
        "geometric": tr("Mean of both (geometric)"),
        "smart": tr("Mutual tie (Smart)"),
        "all_trips": tr("All trips, both directions"),
    }.get(measure, measure)
