"""Style files (.qml) for people who have a layer but not the plugin's project: the painters' own work, written down.

A file is the same bytes whenever the oldest QGIS that the plugin serves writes it: identifiers that QGIS draws by chance are
numbered, attributes are sorted.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsMapLayer, QgsRasterLayer, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ..translation import ROOT
from . import style_layer
from .catalogue import LAYERS, OUTPUTS, RASTER, files_of, painted, timed
from .common import play_by

LANGUAGES = ("en", "ko")
FOLDER = ROOT / "resources" / "styles"
_CATEGORIES = (
    QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling | QgsMapLayer.StyleCategory.Temporal
)
_ID = re.compile(r"\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?")
_HEAD = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
_VERSION = "3.22.0"  # without the patch level and the name of whoever wrote it


def style_file(name: str, language: str) -> Path:
    """Where a style file lies."""
    return FOLDER / language / f"{name}.qml"


@contextmanager
def blank_layer(style: str) -> Iterator[QgsMapLayer]:
    """An empty layer of the kind that a style is for."""
    uri = LAYERS[style]
    if uri != RASTER:
        yield QgsVectorLayer(f"{uri}&field=year:integer", style, "memory")
        return
    path = f"/vsimem/{style}-{uuid.uuid4().hex}.tif"
    raster = gdal.GetDriverByName("GTiff").Create(path, 1, 1, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((0, 1, 0, 0, 0, -1))
    del raster
    layer = QgsRasterLayer(path, style)
    try:
        yield layer
    finally:
        del layer
        gdal.Unlink(path)


def style_text(name: str) -> str:
    """Content of a style file in the language that is spoken now."""
    style, by_year = timed(name)
    document = QDomDocument()
    with blank_layer(style) as layer:
        style_layer(layer, painted(style))
        if by_year:
            play_by(layer, "year")
        error = layer.exportNamedStyle(document, QgsReadWriteContext(), _CATEGORIES)
    if error:
        raise RuntimeError(f"{name}: {error}")
    return _HEAD + normal(document)


def normal(document: QDomDocument) -> str:
    """The same XML for the same style: attributes by name, identifiers numbered, no trace of who wrote it."""
    numbers: dict[str, str] = {}

    def numbered(found: re.Match[str]) -> str:
        return numbers.setdefault(found[0], f"{{{uuid.UUID(int=len(numbers) + 1)}}}")

    def value_of(text: str) -> str:
        if text.startswith("<symbol"):  # a symbol within a text
            inner = QDomDocument()
            inner.setContent(text)
            text = written(inner.documentElement())
        return escape(_ID.sub(numbered, text)).replace("\n", "&#10;")

    def written(element: QDomElement) -> str:
        attributes = element.attributes()
        found = {one.name(): one.value() for one in (attributes.item(n).toAttr() for n in range(attributes.count()))}
        head = element.tagName() + "".join(f' {name}="{value_of(found[name])}"' for name in sorted(found))
        nodes = [element.childNodes().item(n) for n in range(element.childNodes().count())]
        children = [node.toElement() for node in nodes if node.isElement()]
        # For QGIS before 3.22 there is <prop> beside the same in <Option>.
        told = "".join(f"\n{written(child)}" for child in children if child.tagName() != "prop")
        text = escape("".join(node.nodeValue() for node in nodes if node.isText()), quote=False)
        return f"<{head}>{text}{told}</{element.tagName()}>" if text or told else f"<{head}/>"

    root = document.documentElement()
    root.setAttribute("version", _VERSION)
    return written(root) + "\n"


def style_list() -> str:
    """Which output has which style files, for people who look into the folder."""
    lines = [
        "# Style files of Multipolar",
        "",
        "QGIS: Layer > Properties > Style > Load style, or drag a file onto the layer. `en/` names the classes in English,",
        "`ko/` in Korean. Written by scripts/make_styles.py from layers/styles; every class and colour is the plugin's own.",
        "Files that end with `_years` also tell the temporal controller the year of each feature; `_points` are for places",
        "that are points.",
        "",
        "레이어 > 속성 > 스타일 > 스타일 불러오기에서 고르거나 파일을 레이어 위로 끌어다 놓습니다. `ko/`의 파일은 범주 이름이",
        "한국어, `en/`은 영어입니다. 이름이 `_years`로 끝나는 파일은 연도별 재생 설정을 포함하고, `_points`는 점 레이어용입니다.",
        "",
        "| algorithm 알고리즘 | output 출력 | style file 스타일 파일 |",
        "|---|---|---|",
    ]
    for algorithm in sorted(OUTPUTS):
        for output in OUTPUTS[algorithm]:
            names = ", ".join(f"`{name}`" for name in files_of(algorithm, output))
            lines.append(f"| `{algorithm}` | `{output}` | {names} |")
    return "\n".join(lines) + "\n"
