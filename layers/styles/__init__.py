"""How results look: a module per domain, each with the painters of its layers under the names that results ask for."""

from __future__ import annotations

from qgis.core import QgsMapLayer

from . import (
    grid,
    plan,
    preparation,
    scenarios,
    services,
    territory,
    workbench,
)
from .common import carry_time

_STYLES = {
    **grid.STYLES,
    **plan.STYLES,
    **preparation.STYLES,
    **scenarios.STYLES,
    **services.STYLES,
    **territory.STYLES,
    **workbench.STYLES,
}


def style_layer(layer: QgsMapLayer, style: str) -> None:
    """Give a result layer the style of that name; a layer it does not fit is left as it is."""
    painter = _STYLES.get(style)
    if painter is not None:
        painter(layer)
        carry_time(layer)
        layer.triggerRepaint()
