"""Writes the print templates in resources/layouts. Run after layers/templates.py has changed."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject


def main() -> None:
    from multipolar.layers.templates import FORMATS, KINDS, build_template, template_file, write_template

    project = QgsProject()
    for kind in KINDS:
        for paper in FORMATS:
            path = template_file(kind, paper)
            path.parent.mkdir(exist_ok=True)
            write_template(build_template(project, kind, paper), path)
            print(path)


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    main()
    application.exitQgis()
