"""Project, map and summary of the demo, from the layers that the algorithms wrote."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

SOURCES = (
    "Sources: municipalities and commuting (census 2011) © Statbel, CC BY 4.0; population and built-up surface 2020 (R2023A), "
    "land 2018 (R2022A): GHSL © European Union, JRC, CC BY 4.0. Classes, centres and scopes: Multipolar."
)


def main(folder: Path) -> None:
    from multipolar.layers.mapsheet import Sheet, export_png, map_sheet
    from multipolar.layers.project import Entry, extent_in, fill_project
    from multipolar.layers.translation import install_translator, tr

    install_translator()
    study = folder / "study.gpkg"
    project = QgsProject.instance()

    def table(name: str, title: str, style: str = "", shown: bool = True) -> Entry:
        return Entry(f"{study}|layername={name}", title, style, shown)

    scope, areas = tr("Scope of urban areas: members"), tr("Scope of urban areas: outlines")
    units = tr("Municipalities")
    layers = fill_project(
        project,
        tr("Small and medium-sized urban areas of Belgium"),
        (
            (
                tr("Urban area scope"),
                True,
                (
                    table("areas", areas, "scope_areas"),
                    table("members", scope, "scope_members"),
                    table("scope_table", tr("Table: a row per central city")),
                ),
            ),
            (
                tr("Functional urban areas"),
                False,
                (
                    table("functional_areas", tr("Functional urban areas"), "functional_areas"),
                    table("functional_members", tr("Units with their area"), "functional_members"),
                ),
            ),
            (
                tr("Degree of urbanisation"),
                False,
                (
                    table("centres", tr("Urban centres"), "centres"),
                    table("unit_classes", tr("Unit classes"), "units_level1"),
                    Entry(str(folder / "classes.tif"), tr("Cell classes"), "cells_level1"),
                ),
            ),
            (tr("Inputs"), True, (table("units", units, "units"),)),
        ),
        QgsCoordinateReferenceSystem("EPSG:3812"),
    )
    sheet = Sheet(
        tr("Minimum and maximum scope of small and medium-sized urban areas, Belgium"),
        tr("Minimum scope: at least 15 % of resident workers commute to the central city; maximum scope: at least 5 %")
        + " (2011)",
        [layers[areas], layers[scope], layers[units]],
        [layers[scope], layers[areas]],
        extent_in(layers[units], project.crs(), project),
        SOURCES,
    )
    layout = map_sheet(project, sheet)
    export_png(layout, str(folder / "map.png"))
    project.layoutManager().addLayout(layout)
    project.writeEntry("Paths", "Absolute", False)
    if not project.write(str(folder / "study.qgz")):
        sys.exit(f"The project cannot be written: {project.error()}")
    print(summary(folder, {name: layer for name, layer in layers.items() if isinstance(layer, QgsVectorLayer)}))


def summary(folder: Path, layers: dict[str, QgsVectorLayer]) -> str:
    """Ten lines: what was found and where it lies."""

    def rows(table: str) -> list[dict]:
        layer = next(layer for layer in layers.values() if layer.source().endswith(f"layername={table}"))
        return [dict(zip(feature.fields().names(), feature.attributes())) for feature in layer.getFeatures()]

    centres, units, functional = rows("centres"), rows("unit_classes"), rows("functional_members")
    areas, members = rows("areas"), rows("members")
    classes = {code: sum(unit["degurba"] == code for unit in units) for code in (3, 2, 1)}
    roles = {role: sum(unit["role"] == role for unit in functional) for role in ("city", "commuting zone", "outside")}
    by_scope = {
        scope: sum(area["population"] for area in areas if area["scope"] == scope) for scope in ("minimum", "maximum")
    }
    largest = max((area for area in areas if area["scope"] == "maximum"), key=lambda area: area["population"])
    several = {member["unit_id"] for member in members if member["n_areas"] > 1}
    return "\n".join(
        (
            "Done. Belgium and its surroundings, 1 km grid of 2020, commuting of 2011:",
            f"  urban centres on the grid   {len(centres)}, with {sum(c['population'] for c in centres):,.0f} people",
            f"  municipalities              {len(units)}: {classes[3]} cities, {classes[2]} towns, {classes[1]} rural",
            f"  functional urban areas      {roles['city']} city, {roles['commuting zone']} zone, {roles['outside']} outside",
            f"  areas with a scope          {len(areas) // 2}; largest maximum scope: {largest['area_name']}",
            f"  people, minimum scopes      {by_scope['minimum']:,.0f}",
            f"  people, maximum scopes      {by_scope['maximum']:,.0f} (overlaps counted in each)",
            f"  municipalities in several   {len(several)}",
            f"  layers and project          {folder / 'study.gpkg'}, {folder / 'study.qgz'}",
            f"  map                         {folder / 'map.png'}",
        )
    )


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    main(Path(sys.argv[1]))
    QgsProject.instance().clear()
    application.exitQgis()
