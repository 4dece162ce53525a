"""Which output looks how: what ``style=`` asks for, the kind of layer each style is for, and the style file that holds it."""

from __future__ import annotations

from collections.abc import Iterator

RASTER = "raster"
_AREAS = "field=area_name:string&field=scope:string"


def _polygons(*fields: str) -> str:
    return "Polygon?" + "&".join(f"field={field}" if "=" not in field else field for field in fields)


def _any(*fields: str) -> str:
    return "Point?" + "&".join(f"field={field}" for field in fields)


# Style -> an empty layer that it is for, as the memory provider makes it.
LAYERS: dict[str, str] = {
    "cells_level1": RASTER,
    "cells_level2": RASTER,
    "population": RASTER,
    "population_cells": _polygons("population:double"),
    "units": _polygons(),
    "units_level1": _polygons("degurba:integer"),
    "units_level2": _polygons("degurba:integer"),
    "centres": _polygons("name:string"),
    "areas_level1": _polygons("class:integer"),
    "areas_level2": _polygons("class:integer"),
    "class_change": _polygons("change:string"),
    "scope_members": _polygons("role:string", "n_areas:integer"),
    "scope_areas": _polygons(_AREAS),
    "functional_members": _polygons("role:string"),
    "functional_areas": _polygons("area_name:string"),
    "partition_members": _polygons("role:string"),
    "partition_areas": _polygons("area_name:string"),
    "plan_agreement": _polygons("agreement:string"),
    "scenario_members": _polygons("certainty:string"),
    "scenario_areas": _polygons("area_name:string", "zone:string"),
    "extinction_risk": _polygons("extinction_class:integer"),
    "population_density": _polygons("density:double"),
    "commuting_containment": _polygons("self_containment_supply:double"),
    "commuting_destinations": _polygons("main_destination_share:double"),
    "migration_rate": _polygons("net_rate:double"),
    "migration_effectiveness": _polygons("effectiveness:double"),
    "disparity": _polygons("relative:double"),
    "spatial_clusters": _polygons("cluster:integer"),
    "equalisation": _polygons("position:string"),
    "extinction_risk_areas": _polygons(_AREAS, "extinction_class:integer"),
    "population_density_areas": _polygons(_AREAS, "density:double"),
    "commuting_containment_areas": _polygons(_AREAS, "self_containment_supply:double"),
    "commuting_destinations_areas": _polygons(_AREAS, "main_destination_share:double"),
    "migration_rate_areas": _polygons(_AREAS, "net_rate:double"),
    "migration_effectiveness_areas": _polygons(_AREAS, "effectiveness:double"),
    "disparity_areas": _polygons(_AREAS, "relative:double"),
    "equalisation_areas": _polygons(_AREAS, "position:string"),
    "merged_regions": _polygons("region:string", "old_regions:integer", "hidden_percent:double"),
    "nodes": _polygons("name:string"),
    "functional_links": "LineString?field=tie:string&field=flow:double",
    "specialisation": _polygons("specialisation_class:string"),
    "location_quotient": _polygons("lq_class:string"),
    "resilience": _polygons("resilience_class:string"),
    "access": _polygons("access_class:integer"),
    "nearness": _polygons("access_class:integer"),
    "gap_areas": _polygons("gap_class:integer"),
    "need": _polygons("need_class:integer"),
    "facilities": _any("ratio_class:integer"),
    "gap_places": _polygons("gap_class:integer"),
    "served": _polygons("served:string"),
    "sites": _any("role:string", "sequence:integer", "site_name:string"),
    # Places may be points as well.
    "access_points": _any("access_class:integer"),
    "nearness_points": _any("access_class:integer"),
    "reach_course": _polygons("reach_course:string"),
    "reach_course_points": _any("reach_course:string"),
    "gap_places_points": _any("gap_class:integer"),
    "served_points": _any("served:string"),
}
_POINTS = "_points"

# What is asked for where the data decide -> what it becomes.
CHOICES: dict[str, tuple[str, ...]] = {
    "commuting": ("commuting_containment", "commuting_destinations"),
    "migration": ("migration_rate", "migration_effectiveness"),
    "commuting_areas": ("commuting_containment_areas", "commuting_destinations_areas"),
    "migration_areas": ("migration_rate_areas", "migration_effectiveness_areas"),
}

# Algorithm -> output -> what it may ask for. Outputs that are not here are tables or no layers.
OUTPUTS: dict[str, dict[str, tuple[str, ...]]] = {
    "importgrid": {"OUTPUT": ("population",), "POLYGONS": ("population_cells",)},
    "importstatistics": {"OUTPUT": ("units",)},
    "classifygrid": {"OUTPUT": ("cells_level1", "cells_level2")},
    "urbancentres": {"OUTPUT": ("centres", "areas_level1", "areas_level2")},
    "classifyunits": {"OUTPUT": ("units_level1", "units_level2")},
    "urbanchange": {"CELLS": ("class_change",), "UNIT_CLASSES": ("class_change",)},
    "functionalurbanareas": {"MEMBERS": ("functional_members",), "AREAS": ("functional_areas",)},
    "urbanareascope": {"MEMBERS": ("scope_members",), "AREAS": ("scope_areas",)},
    "scopescenarios": {"MEMBERS": ("scenario_members",), "AREAS": ("scenario_areas",)},
    "calibratescope": {"MEMBERS": ("scope_members",)},
    "labourmarketareas": {"MEMBERS": ("partition_members",), "AREAS": ("partition_areas",)},
    "flowregions": {"MEMBERS": ("partition_members",), "AREAS": ("partition_areas",)},
    "planfromtable": {"MEMBERS": ("scope_members", "partition_members"), "AREAS": ("scope_areas", "partition_areas")},
    "compareplans": {"AGREEMENT": ("plan_agreement",)},
    "saveplan": {"PLAN": ("scope_members", "scope_areas")},
    "flowindicators": {
        "OUTPUT": ("commuting", "migration"),
        "AREAS": ("commuting_areas", "migration_areas"),
        "YEARS": ("commuting", "migration"),
    },
    "functionallinks": {
        "LINKS": ("functional_links",),
        "OUTPUT": ("nodes",),
        "YEARS": ("functional_links",),
    },
    "populationstructure": {
        "OUTPUT": ("extinction_risk", "population_density"),
        "AREAS": ("extinction_risk_areas", "population_density_areas"),
        "YEARS": ("extinction_risk", "population_density"),
    },
    "disparity": {
        "OUTPUT": ("disparity", "spatial_clusters"),
        "AREAS": ("disparity_areas",),
        "YEARS": ("disparity", "spatial_clusters"),
    },
    "mergereffect": {"OUTPUT": ("merged_regions",)},
    "industrystructure": {
        "OUTPUT": ("location_quotient", "specialisation"),
        "AREAS": ("location_quotient", "specialisation"),
        "YEARS": ("location_quotient", "specialisation"),
    },
    "resilience": {"OUTPUT": ("resilience",), "AREAS": ("resilience",)},
    "accessibility": {
        "OUTPUT": ("access", "nearness"),
        "FACILITY_OUTPUT": ("facilities",),
        "UNIT_OUTPUT": ("access", "nearness"),
        "AREAS": ("access", "nearness"),
        "YEARS": ("access", "nearness"),
    },
    "servicegaps": {
        "OUTPUT": ("gap_places",),
        "UNIT_OUTPUT": ("gap_areas",),
        "AREAS": ("gap_areas",),
        "YEARS": ("gap_places",),
    },
    "siting": {"SITES_OUTPUT": ("sites",), "OUTPUT": ("served",), "YEARS": ("served",)},
    "policyneed": {"OUTPUT": ("need",), "AREAS": ("need",), "YEARS": ("need",)},
    "fiscalequalisation": {
        "OUTPUT": ("equalisation",),
        "AREAS": ("equalisation_areas",),
        "YEARS": ("equalisation",),
    },
}
_BY_YEAR = "_years"
_TIMED = {("importstatistics", "OUTPUT")}  # besides every YEARS
_COURSE = ("reach_course", "reach_course_points")
_ALSO: dict[tuple[str, str], tuple[str, ...]] = {  # another look at the same layer
    ("accessibility", "OUTPUT"): _COURSE,
    ("servicegaps", "OUTPUT"): _COURSE,
}
_OF_PLACES = {(name, output) for name in ("accessibility", "servicegaps", "siting") for output in ("OUTPUT", "YEARS")}


def painted(style: str) -> str:
    """Name of the painter of a style in ``LAYERS``."""
    return style[: -len(_POINTS)] if style.endswith(_POINTS) else style


def timed(file: str) -> tuple[str, bool]:
    """The style in a style file, and whether it plays year by year."""
    return (file[: -len(_BY_YEAR)], True) if file.endswith(_BY_YEAR) else (file, False)


def files_of(algorithm: str, output: str) -> list[str]:
    """Names (without folder and ending) of the style files for an output."""
    styles: list[str] = []
    for asked in OUTPUTS[algorithm][output]:
        styles += CHOICES.get(asked, (asked,))
    if (algorithm, output) in _OF_PLACES:
        styles += [style + _POINTS for style in styles]
    if output == "YEARS":
        return [style + _BY_YEAR for style in styles]
    if (algorithm, output) in _TIMED:
        styles += [style + _BY_YEAR for style in styles]
    return [*styles, *_ALSO.get((algorithm, output), ())]


def styles_of_fields() -> dict[str, str]:
    """Field of a layer that tells years apart -> the style with its classes, where there is only one for the field."""
    found: dict[str, set[str]] = {}
    for outputs in OUTPUTS.values():
        for asked in outputs.get("YEARS", ()):
            for style in CHOICES.get(asked, (asked,)):
                found.setdefault(LAYERS[style].split("field=")[1].split(":")[0], set()).add(style)
    return {field: styles.pop() for field, styles in found.items() if len(styles) == 1}


def every_file() -> Iterator[str]:
    """Names of all style files, each once, in order."""
    named = {
        name for algorithm, outputs in OUTPUTS.items() for output in outputs for name in files_of(algorithm, output)
    }
    return iter(sorted(named))
