"""What happens to a result when QGIS loads it: style, group, metadata."""

from __future__ import annotations

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)

from .provenance import Provenance, describe
from .styles import style_layer

_alive: list[_Finish] = []  # QGIS keeps no reference to a post-processor written in Python


class _Finish(QgsProcessingLayerPostProcessorInterface):
    """Styles a loaded layer, says how it was made, and files it under a group."""

    def __init__(self, style: str, group: str, provenance: Provenance) -> None:
        super().__init__()
        self.style, self.group, self.provenance = style, group, provenance

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        style_layer(layer, self.style)
        describe(layer, self.provenance)
        project = context.project()
        if project is not None and self.group:
            file_under(project, layer, self.group)
        _alive.remove(self)


def finish_on_load(
    context: QgsProcessingContext, destination: str, style: str, group: str, provenance: Provenance
) -> None:
    """Arrange style, group and provenance for an output that QGIS is going to load."""
    if not context.willLoadLayerOnCompletion(destination):
        return
    finish = _Finish(style, group, provenance)
    _alive.append(finish)
    context.layerToLoadOnCompletionDetails(destination).setPostProcessor(finish)


def file_under(project, layer: QgsMapLayer, name: str) -> None:
    """Move a layer of the project into the group of that name, made when it is missing."""
    root = project.layerTreeRoot()
    node = root.findLayer(layer.id())
    if node is None:
        return  # not in the tree yet, or a user removed it
    group = root.findGroup(name) or root.insertGroup(0, name)
    copy = node.clone()
    group.addChildNode(copy)
    node.parent().removeChildNode(node)
