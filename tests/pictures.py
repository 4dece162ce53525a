"""Pictures of maps, and how far they are from those that are kept in tests/reference.

RENEW_PICTURES=1 writes the kept ones anew (scripts/make_styles.py --pictures does it).
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from qgis.core import Qgis, QgsMapLayer, QgsMapRendererSequentialJob, QgsMapSettings, QgsRectangle
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage

REFERENCE = Path(__file__).resolve().parent / "reference"
RENEW = os.environ.get("RENEW_PICTURES") == "1"
SIZE = (240, 160)
APART, IN_BLOCKS = 12, 40  # of 255 in one channel: what is flat is the same in every version, means of blocks nearly


def picture_of(layers: Sequence[QgsMapLayer], dpi: int = 96) -> QImage:
    """Layers from top to bottom without labels and without smoothed edges; lines and points grow with ``dpi``."""
    for layer in layers:
        if hasattr(layer, "setLabelsEnabled"):
            layer.setLabelsEnabled(False)
    settings = QgsMapSettings()
    settings.setLayers(list(layers))
    settings.setDestinationCrs(layers[0].crs())
    whole = QgsRectangle(layers[0].extent())
    whole.grow(max(whole.width(), whole.height()) * (0.03 if whole.height() else 0.2))
    settings.setExtent(whole)
    settings.setOutputSize(QSize(*SIZE))
    settings.setOutputDpi(dpi)
    settings.setBackgroundColor(QColor("white"))
    settings.setFlag(Qgis.MapSettingsFlag.Antialiasing, False)
    settings.setFlag(Qgis.MapSettingsFlag.UseRenderingOptimization, False)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def coarse(image: QImage, block: int) -> QImage:
    """The picture in blocks, each the mean of its pixels: where lines of a hatching begin is left out of sight."""
    return image.scaled(
        image.size() / block, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def pixels(image: QImage) -> np.ndarray:
    """Rows x columns x (red, green, blue)."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4)[:, :, 2::-1].astype(int)


def share_apart(one: np.ndarray, other: np.ndarray, limit: int = APART) -> float:
    """Share of the pixels drawn in either of two pictures that are further apart than ``limit`` in a channel."""
    assert one.shape == other.shape
    drawn = (one.min(axis=2) < 255) | (other.min(axis=2) < 255)
    return float((np.abs(one - other).max(axis=2)[drawn] > limit).mean())


def assert_like_kept(image: QImage, name: str, tolerance: float, limit: int = APART) -> None:
    """The picture is the kept one but for a share of pixels; a picture that fails is left in build/pictures."""
    kept = REFERENCE / f"{name}.png"
    if RENEW:
        kept.parent.mkdir(parents=True, exist_ok=True)
        assert image.convertToFormat(QImage.Format.Format_RGB32).save(str(kept), "PNG", 0)
        return
    reference = QImage(str(kept))
    assert not reference.isNull(), f"{kept.name} is missing: scripts/make_styles.py --pictures"
    apart = share_apart(pixels(image), pixels(reference), limit)
    if apart > tolerance:
        seen = REFERENCE.parents[1] / "build" / "pictures" / f"{name}.png"
        seen.parent.mkdir(parents=True, exist_ok=True)
        image.save(str(seen), "PNG")
    assert apart <= tolerance, f"{name}: {apart:.1%} of the pixels differ"
