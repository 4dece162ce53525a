"""A plan to hand on: one HTML file, or sheets of paper; both tell the same report."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsExpressionContextUtils, QgsFeature, QgsFeedback

from ..engine import columns
from ..engine.plan.report import AreaReport, PlanReport
from ..engine.progress import Progress, silent
from .extras import readable
from .pages import NO_VALUE, Page, cell_text, put_in_place
from .planmaps import PlanMaps
from .provenance import Account, setting_words
from .sheets import Sheets, line_height, wrapped
from .styles.plan import AREA_VARIABLE
from .templates import print_layouts
from .translation import tr

_PICTURE = (1000, 680)
_OVERVIEW = (1000, 900)


@dataclass(frozen=True)
class Cover:
    """What the report cannot know from the layers: ``account`` says how they were made, ``sources`` whose data they are."""

    title: str
    subtitle: str
    date: str
    account: Account
    sources: Sequence[str]


def role_names() -> dict[str, str]:
    return {"centre": tr("Central city"), "minimum": tr("Minimum scope"), "maximum": tr("Maximum scope")}


def basis_names() -> dict[str, str]:
    """What a membership rests on."""
    return {
        "given": tr("given"),
        "population": tr("urban centre"),
        "share": tr("share"),
        "suburb": tr("suburb of a member"),
        "area": tr("tie to the area"),
        "enclave": tr("surrounded"),
        "policy": tr("decision"),
    }


def lead(report: PlanReport) -> str:
    """The one sentence that says what there is."""
    return tr("{areas} urban areas with {units} spatial units; {overlaps} of these belong to several areas.").format(
        areas=len(report.areas), units=report.units, overlaps=len(report.overlaps)
    )


def meaning() -> str:
    """What the two scopes are, for people who see the words for the first time."""
    return tr(
        "The minimum scope of an urban area holds the units most closely tied to its central city; the maximum scope holds "
        "these and the units with a weaker tie. Areas may overlap."
    )


def reading(report: PlanReport) -> list[str]:
    """What the heads of the tables of members mean."""
    told = [area.members[columns.MEASURE] for area in report.areas if columns.MEASURE in area.members]
    measures = sorted({str(measure) for column in told for measure in column.dropna()})
    share = tr("Share: what part of the unit's flow goes to the central city. Flow: the same as a number.")
    if measures and measures != ["residents"]:
        share = tr(
            "Share: how strongly the unit is tied to the central city, by {measures}. Flow: people who go there."
        ).format(measures=", ".join(measures))
    return [
        share,
        tr(
            "Rank: the place of the central city among the unit's destinations. Threshold: the share that the scope asks for in "
            "this area."
        ),
        tr("Basis: what the membership rests on. Areas: to how many areas the unit belongs."),
        tr("A dash ({dash}) stands for a figure that nobody knows; it is not a zero.").format(dash=NO_VALUE),
    ]


def summary(area: AreaReport) -> str:
    """An area in one sentence."""
    units, people = (
        [cell_text(area.scopes[name].get(scope), 0) for scope in ("minimum", "maximum")]
        for name in (columns.UNITS, columns.POPULATION)
    )
    if NO_VALUE in people:
        return tr("Minimum scope: {first} units. Maximum scope: {second} units.").format(
            first=units[0], second=units[1]
        )
    return tr(
        "Minimum scope: {first} units with {some} people. Maximum scope: {second} units with {more} people."
    ).format(first=units[0], some=people[0], second=units[1], more=people[1])


def overlap_rows(report: PlanReport) -> list[list[str]]:
    """Code, name and areas of the units in several."""
    roles = role_names()
    return [
        [unit, name, ", ".join(f"{area} ({roles[role]})" for area, role in areas)]
        for unit, name, areas in report.overlaps.itertuples(index=False)
    ]


def limits() -> list[str]:
    """What a reader must know before using the figures."""
    return [
        tr("Populations of areas that overlap count the shared units in each of them; they must not be added up."),
        tr(
            "The result depends on the variable, the year and the thresholds named above; other choices give other areas."
        ),
        tr(
            "Where the flow table has no flows within units, shares are of outgoing flow and self-containment is unknown ({dash})."
        ).format(dash=NO_VALUE),
    ]


def table1(report: PlanReport) -> tuple[list[str], list[list[Any]]]:
    """Heads and rows of the plan in the shape of Table 1; without the regions where nobody knows them."""
    heads = {
        columns.REGION: tr("Region"),
        columns.CENTRAL_CITY: tr("Central city"),
        columns.SURROUNDING_MINIMUM: tr("Minimum surroundings"),
        columns.POPULATION_MINIMUM: tr("Population, minimum"),
        columns.SURROUNDING_MAXIMUM: tr("Further surroundings of the maximum"),
        columns.POPULATION_MAXIMUM: tr("Population, maximum"),
    }
    table = report.table
    if not table[columns.REGION].any():
        table = table.drop(columns=columns.REGION)
    return [heads[name] for name in table.columns], [list(row) for row in table.itertuples(index=False)]


def scope_heads() -> list[str]:
    return [
        tr("Scope"),
        tr("Units"),
        tr("Population"),
        tr("Internal flow"),
        tr("Self-containment of residents (%)"),
        tr("Self-containment of jobs (%)"),
    ]


SCOPE_DIGITS = (0, 0, 0, 0, 1, 1)


def scope_rows(area: AreaReport) -> list[list[Any]]:
    names = role_names()
    return [
        [
            names[scope],
            *row[
                [
                    columns.UNITS,
                    columns.POPULATION,
                    columns.FLOW_INTERNAL,
                    columns.SELF_CONTAINMENT_SUPPLY,
                    columns.SELF_CONTAINMENT_DEMAND,
                ]
            ],
        ]
        for scope, row in area.scopes.iterrows()
    ]


def member_table(area: AreaReport, with_reasons: bool) -> tuple[list[str], list[list[Any]], list[int]]:
    """Heads, rows and decimals of an area's members; evidence that the layer does not have is left out."""
    roles, bases = role_names(), basis_names()
    told = {
        columns.ROLE: (tr("Role"), 0),
        columns.UNIT_NAME: (tr("Unit"), 0),
        columns.UNIT_ID: (tr("Code"), 0),
        columns.SHARE: (tr("Share (%)"), 1),
        columns.FLOW: (tr("Flow"), 0),
        columns.RANK: (tr("Rank"), 0),
        columns.THRESHOLD: (tr("Threshold"), 1),
        columns.BASIS: (tr("Basis"), 0),
        columns.POPULATION: (tr("Population"), 0),
        columns.N_AREAS: (tr("Areas"), 0),
        columns.REASON: (tr("Reason"), 0),
    }
    names = [name for name in told if name in area.members and (with_reasons or name != columns.REASON)]
    members = area.members[names].copy()
    members[columns.ROLE] = members[columns.ROLE].map(roles)
    members[columns.BASIS] = [bases.get(basis, basis) for basis in members[columns.BASIS]]
    rows = members.astype(object).where(members.notna(), None).to_numpy().tolist()
    return [told[name][0] for name in names], rows, [told[name][1] for name in names]


def reason_rows(area: AreaReport) -> list[list[str]]:
    """Unit and reason of the members that have one."""
    if columns.REASON not in area.members:
        return []
    told = area.members.dropna(subset=[columns.REASON])
    return told[[columns.UNIT_NAME, columns.REASON]].astype(str).to_numpy().tolist()


def facts_of(area: AreaReport, width: float = math.inf, height: float = math.inf, size: float = 8.5) -> str:
    """An area in a few lines, for its sheet in the atlas.

    Where a place of ``width`` x ``height`` millimetres cannot hold the names of all units, the first are named (the most
    closely tied) and the others counted.
    """
    most = max((len(own) for own in _surroundings(area).values()), default=0)
    for shown in range(most, -1, -1):
        text = _facts(area, shown)
        if len(wrapped(text, width, size)) * line_height(size) <= height:
            break
    return text


def _surroundings(area: AreaReport) -> dict[str, list[str]]:
    """Names of the units that each scope adds, the most closely tied first."""
    members = area.members
    return {scope: list(members.loc[members[columns.ROLE] == scope, columns.UNIT_NAME]) for scope in area.scopes.index}


def _facts(area: AreaReport, shown: int) -> str:
    names, lines = role_names(), []
    for scope, own in _surroundings(area).items():
        row = area.scopes.loc[scope]
        units, people = cell_text(row[columns.UNITS], 0), cell_text(row[columns.POPULATION], 0)
        if people == NO_VALUE:
            lines.append(tr("{scope}: {units} units").format(scope=names[scope], units=units))
        else:
            lines.append(
                tr("{scope}: {units} units, {people} people").format(scope=names[scope], units=units, people=people)
            )
        told = ", ".join(own[:shown])
        if len(own) > shown:
            told = tr("{names} and {count} more").format(names=told, count=len(own) - shown).strip()
        lines += [told, ""]
    return "\n".join(lines).strip()


def html_page(report: PlanReport, maps: PlanMaps, cover: Cover, progress: Progress = silent) -> Page:
    """The report as one HTML file."""
    page = Page(cover.title)
    if cover.subtitle:
        page.paragraph(cover.subtitle)
    page.paragraph(cover.date)
    page.paragraph(lead(report), lead=True)
    page.paragraph(meaning())
    _account_on_page(page, cover.account)
    page.heading(tr("Scopes of the urban areas"))
    page.table(*table1(report), digits=0)
    page.image(
        maps.picture(maps.overview, maps.overview_extent(), _OVERVIEW),
        tr("Map of all areas"),
        tr("Minimum and maximum scopes"),
    )
    if len(report.overlaps):
        page.heading(tr("Units in several areas"))
        page.table([tr("Code"), tr("Unit"), tr("Areas")], overlap_rows(report))
    page.notes(tr("How to read the tables of the areas"), reading(report))
    shapes = maps.largest()
    for number, area in enumerate(report.areas):
        progress(number / len(report.areas))
        _area_on_page(page, area, maps, shapes.get(area.area_id))
    page.notes(tr("Limits"), limits())
    page.notes(tr("Sources and licences"), cover.sources)
    progress(1.0)
    return page


def _account_on_page(page: Page, account: Account) -> None:
    page.heading(tr("What was done"))
    page.paragraph(account.head or tr("The layers do not say how they were made."))
    if account.settings:
        page.table([tr("Setting"), tr("Value")], setting_rows(account))
    if account.inputs:
        page.table(input_heads(), account.inputs)
    page.bullets(account.notes)


def setting_rows(account: Account) -> list[list[str]]:
    """Settings with the words of the algorithm's dialog; the name for the command line behind them."""
    words = setting_words(account)
    return [[f"{words[name]} ({name})" if name in words else name, value] for name, value in account.settings.items()]


def input_heads() -> list[str]:
    return [tr("Input"), tr("Name"), tr("Checksum")]


def _area_on_page(page: Page, area: AreaReport, maps: PlanMaps, shape: QgsFeature | None) -> None:
    page.heading(area.name)
    page.paragraph(summary(area))
    if shape is not None:
        picture = maps.picture(maps.one_area, maps.extent_of(shape), _PICTURE, area.area_id)
        page.image(picture, tr("Map of {area}").format(area=area.name))
    page.table(scope_heads(), scope_rows(area), digits=SCOPE_DIGITS)
    heads, rows, digits = member_table(area, with_reasons=True)
    page.table(heads, rows, caption=tr("Members"), digits=digits)
    for title, table in area.extras.items():
        heads, rows, digits = readable(table)
        page.table(heads, rows, caption=title, digits=digits)


def sheets(report: PlanReport, maps: PlanMaps, cover: Cover, progress: Progress = silent) -> Sheets:
    """The report as A4 sheets: cover with the overview, Table 1, a page or more per area, limits and sources."""
    paper = Sheets(maps.project, cover.title, f"{cover.title} · {cover.date}")
    paper.new_page()
    paper.text(cover.title, 17, bold=True)
    if cover.subtitle:
        paper.text(cover.subtitle, 10)
    paper.text(cover.date, 8.5)
    paper.text(lead(report), 10)
    paper.text(meaning(), 8.5)
    item = paper.map(
        maps.on_paper(maps.overview, maps.overview_extent(), paper.width, 160), maps.overview_extent(), 160
    )
    paper.legend([maps.members, maps.areas], item, 34)
    paper.new_page()
    _account_on_paper(paper, cover.account)
    paper.new_page()
    paper.text(tr("Scopes of the urban areas"), 12, bold=True)
    heads, rows = table1(report)
    paper.table(
        heads,
        _texts(rows, [0] * len(heads)),
        (1.4, 1.4, 4, 1.5, 4, 1.5)[-len(heads) :],
        [False, False, False, True, False, True][-len(heads) :],
    )
    if len(report.overlaps):
        paper.text(tr("Units in several areas"), 10, bold=True)
        heads = [tr("Code"), tr("Unit"), tr("Areas")]
        paper.table(heads, overlap_rows(report), (1, 2, 6), [False] * 3)
    paper.text(tr("How to read the tables of the areas"), 10, bold=True)
    for line in reading(report):
        paper.text(f"• {line}", 8.5)
    shapes = maps.largest()
    for number, area in enumerate(report.areas):
        progress(number / len(report.areas))
        _area_on_paper(paper, area, maps, shapes.get(area.area_id))
    paper.new_page()
    for title, lines in ((tr("Limits"), limits()), (tr("Sources and licences"), cover.sources)):
        if lines:
            paper.text(title, 12, bold=True)
        for line in lines:
            paper.text(f"• {line}", 8.5)
    progress(1.0)
    return paper


def _account_on_paper(paper: Sheets, account: Account) -> None:
    paper.text(tr("What was done"), 12, bold=True)
    paper.text(account.head or tr("The layers do not say how they were made."), 8.5)
    if account.settings:
        paper.table([tr("Setting"), tr("Value")], setting_rows(account), (2, 3), [False] * 2)
    if account.inputs:
        paper.table(input_heads(), account.inputs, (1, 2, 4), [False] * 3, 6.5)
    for line in account.notes:
        paper.text(f"• {line}", 7.5, after=0.6)


def _area_on_paper(paper: Sheets, area: AreaReport, maps: PlanMaps, shape: QgsFeature | None) -> None:
    paper.new_page()
    paper.text(area.name, 15, bold=True)
    paper.text(summary(area), 9)
    if shape is not None:
        extent = maps.extent_of(shape)
        item = paper.map(maps.on_paper(maps.one_area, extent, paper.width, 120, area.area_id), extent, 120)
        QgsExpressionContextUtils.setLayoutItemVariable(item, AREA_VARIABLE, area.area_id)
        paper.legend([maps.members_of_one], item, 9, columns=4)
    paper.table(scope_heads(), _texts(scope_rows(area), SCOPE_DIGITS), (2, 1, 1.5, 1.5, 2, 2), [False] + [True] * 5)
    heads, rows, digits = member_table(area, with_reasons=False)
    right = [not any(isinstance(value, str) for value in column) for column in zip(*rows)]
    paper.table(
        heads, _texts(rows, digits), [(2.0, 2.8)[number] if number < 2 else 1.3 for number in range(len(heads))], right
    )
    if reasons := reason_rows(area):
        paper.table([tr("Unit"), tr("Reason")], reasons, (1, 5), [False] * 2, 6.5)
    for title, table in area.extras.items():
        heads, rows, digits = readable(table)
        right = [not any(isinstance(value, str) for value in column) for column in zip(*rows)]
        turned = heads[0] == tr("Measure") and len(rows[0]) <= 5
        paper.text(title, 9, bold=True)
        paper.table(heads, _texts(rows, digits), [2, *[1] * (len(heads) - 1)] if turned else [1] * len(heads), right, 7)


def _texts(rows: Sequence[Sequence[Any]], digits: Sequence[int]) -> list[list[str]]:
    return [[cell_text(value, decimals) for value, decimals in zip(row, digits)] for row in rows]


def write_pdf(path: str, paper: Sheets, feedback: QgsFeedback) -> None:
    """Print sheets into one file, whole or not at all."""
    put_in_place(path, lambda aside: print_layouts(paper.layouts(), aside, feedback))
