"""multipolar:functionallinks"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
)

from ...engine.errors import InputError
from ...engine.options import SCOPES
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import INDICATORS
from ..inputs import Inputs
from . import common

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ...engine.errors import Note
    from ...engine.flows.matrix import Flows
    from ...engine.indicators.network import NetworkRules, NodeFlows, Nodes, PairEvidence, PairRules
    from ...layers.outputs import TableResult
    from ...layers.pages import Page

MOST_NODES = 5000  # every pair of nodes is looked at
_LINKS = (
    ("year", "int"),
    ("from_id", "text"),
    ("from_name", "text"),
    ("to_id", "text"),
    ("to_name", "text"),
    ("flow", "real"),
    ("flow_back", "real"),
    ("total", "real"),
    ("share_from", "real"),
    ("share_to", "real"),
    ("strength", "real"),
    ("rank_from", "int"),
    ("rank_to", "int"),
    ("expected_ratio", "real"),
    ("tie", "text"),
)
_NODES = (
    ("id", "text"),
    ("name", "text"),
    ("year", "int"),
    ("units", "int"),
    ("in_flow", "real"),
    ("out_flow", "real"),
    ("internal_flow", "real"),
    ("self_containment", "real"),
    ("out_degree", "int"),
    ("in_degree", "int"),
    ("betweenness", "real"),
    ("closeness", "real"),
    ("eigenvector", "real"),
    ("inner_polycentricity", "real"),
    ("inner_balance", "real"),
    ("inner_primacy", "real"),
    ("inner_rank_size", "real"),
)
_SERIES = (
    ("year", "int"),
    ("nodes", "int"),
    ("flow_between", "real"),
    ("polycentricity", "real"),
    ("balance", "real"),
    ("density", "real"),
    ("rank_size_slope", "real"),
    ("primacy", "real"),
    ("first_to_second", "real"),
)


class FunctionalLinks(MultipolarAlgorithm):
    """Flow lines between centres, their strength, the order of the whole, and whether regions can stand a merger."""

    NAME = "functionallinks"
    GROUP = INDICATORS
    NEEDS = common.NEEDS
    CHARTS = common.PAGE

    def title(self) -> str:
        return tr("Functional links between units, regions or areas")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in (*common.territory_parameters(), *p.flows()):
            add(parameter)
        add(p.field("YEAR_FIELD", tr("Year of the flow (unset: one year)"), "FLOWS", optional=True))
        add(p.employed())
        add(
            p.field(
                "REGION_FIELD",
                tr("Link regions, by field of the units (unset: units, or the plan's areas)"),
                "UNITS",
                True,
            )
        )
        add(
            p.choice(
                "PLAN_SCOPE", tr("Link the areas of the plan by their minimum or maximum scope"), SCOPES, "maximum"
            )
        )
        add(
            p.field(
                "SIZE_FIELD",
                tr("Size of a unit for rank-size and primacy, such as population (unset: jobs)"),
                "UNITS",
                True,
            )
        )
        add(p.text_line("MERGE", tr("Can these be merged? Codes or names of two or more, with commas")))
        add(
            p.number(
                "LINK_SHARE", tr("Draw and count links from this percentage of the sender's outgoing flow"), 1, 0, 100
            )
        )
        add(p.yes_no("CENTRALITY", tr("Centrality in the network (needs the Python package networkx)"), False))
        add(
            p.advanced(
                p.number(
                    "PAIR_SHARE", tr("Tied: percent of those who live in the one that go to the other"), 5, 0.01, 100
                )
            )
        )
        add(p.advanced(p.number("PAIR_RANK", tr("Tied: the other is among so many main partners"), 3, 1, whole=True)))
        add(
            QgsProcessingParameterFeatureSink(
                "LINKS", tr("Links: a line per direction"), QgsProcessing.SourceType.TypeVectorLine
            )
        )
        add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT",
                tr("What is linked, with centralities"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
            )
        )
        for name, text in (
            ("TABLE", tr("Links: a row per year and pair")),
            ("SERIES", tr("The whole network: a row per year")),
        ):
            add(QgsProcessingParameterFeatureSink(name, text, QgsProcessing.SourceType.TypeVector, optional=True))
        add(
            p.advanced(
                QgsProcessingParameterFeatureSink(
                    "YEARS",
                    tr("Links year by year, for the temporal controller"),
                    QgsProcessing.SourceType.TypeVectorLine,
                    optional=True,
                    createByDefault=False,
                )
            )
        )
        add(p.page())
        self.addOutput(QgsProcessingOutputNumber("POLYCENTRICITY", tr("Functional polycentricity, last year")))
        self.addOutput(QgsProcessingOutputNumber("RANK_SIZE", tr("Rank-size slope, last year")))
        self.addOutput(QgsProcessingOutputNumber("PRIMACY", tr("Share of the largest, last year (percent)")))
        self.addOutput(QgsProcessingOutputString("ANSWER", tr("Whether the merger has functional links to stand on")))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine.flows.shares import resident_workers
        from ...engine.indicators import network as n

        if inputs.yes("CENTRALITY"):
            self.require("networkx")
        rules = n.NetworkRules(inputs.number("LINK_SHARE"))
        pair_rules = n.PairRules(inputs.number("PAIR_SHARE"), int(inputs.number("PAIR_RANK")))
        if inputs.given("REGION_FIELD") and inputs.given("MEMBERS"):
            raise InputError(
                "Regions and a plan are both given, but only one of them can be linked.",
                where="REGION_FIELD, MEMBERS",
                fix="Leave one of them empty.",
            )
        if not inputs.given("MEMBERS"):
            common.refuse_unless(inputs, "PLAN_SCOPE", "MEMBERS")
        territory = common.read_territory(inputs, employed="EMPLOYED_FIELD")
        nodes = _nodes(inputs, territory)
        wanted = [text.strip() for text in inputs.text("MERGE").split(",") if text.strip()]
        chosen = n.chosen_nodes(wanted, nodes) if wanted else []
        flows, notes = common.read_flows(inputs, territory)
        sizes = territory.numbers(inputs.field("SIZE_FIELD")) if inputs.given("SIZE_FIELD") else None
        tables, series, drawn = [], [], []
        for number, (year, one) in enumerate(flows.items()):
            inputs.progress(0.45, 0.6)(number / len(flows))
            residents, said = resident_workers(territory.units, one)
            linked = n.node_flows(one, nodes, residents)
            tables.append(n.links(nodes, linked, pair_rules).assign(year=year))
            if inputs.wanted("YEARS") or number == len(flows) - 1:
                drawn.append(_drawn(tables[-1], n.counted_links(linked.between, rules)))
            size = one.jobs if sizes is None else sizes
            series.append({"year": year, **n.whole_order(nodes, linked, size)})
        pairs = n.merger_pairs(nodes, linked, chosen, pair_rules)
        outcome = Outcome([*territory.notes, *notes, *said, *_unsized(territory, sizes)], tr("Functional links"))
        measures = n.inner_order(one, nodes, residents, size)
        if inputs.yes("CENTRALITY"):
            measures |= n.centralities(linked.between, rules, inputs.progress(0.6, 0.8))
        _add_layers(inputs, outcome, territory, nodes, linked, one, measures, tables, rules, drawn)
        outcome.tables["SERIES"] = _frame(series, _SERIES)
        answer = _answer(nodes, chosen, pairs) if chosen else ""
        outcome.numbers = {
            "POLYCENTRICITY": common.number_or_none(series[-1]["polycentricity"]),
            "RANK_SIZE": common.number_or_none(series[-1]["rank_size_slope"]),
            "PRIMACY": common.number_or_none(series[-1]["primacy"]),
            "ANSWER": answer,
        }
        if inputs.wanted(common.PAGE):
            outcome.pages[common.PAGE] = _page(nodes, tables[-1], series, pairs, answer, pair_rules, linked.complete)
        return outcome


def _unsized(territory: common.Territory, sizes: Optional[np.ndarray]) -> list[Note]:
    """Units whose size is unknown."""
    import numpy as np

    from ...engine.errors import first_of, note

    unknown = [] if sizes is None else list(territory.units.codes[np.isnan(sizes)])
    if not unknown:
        return []
    return [
        note(
            "Units, and what they are part of, without a size, which the order of sizes leaves out: {count} ({first}).",
            count=len(unknown),
            first=first_of(unknown),
        )
    ]


def _nodes(inputs: Inputs, territory: common.Territory) -> Nodes:
    """What is linked: regions, areas of the plan, or units."""
    import numpy as np
    import pandas as pd
    from scipy.sparse import csr_matrix, identity

    from ...engine.indicators.inequality import require_groups
    from ...engine.indicators.network import Nodes
    from ...engine.plan.groups import WHOLE

    codes = territory.units.codes
    if inputs.given("REGION_FIELD"):
        field = inputs.field("REGION_FIELD")
        names = territory.texts(field)
        require_groups(names.tolist(), list(codes), f"{territory.layer.label}, {field}")
        number, labels = pd.factorize(names, sort=True)
        matrix = csr_matrix((np.ones(len(codes)), (number, np.arange(len(codes)))), shape=(len(labels), len(codes)))
        ids = tuple(str(label) for label in labels)
        nodes = Nodes(ids, ids, matrix)
    elif territory.groups is not None:
        table = territory.groups.table
        mine = np.flatnonzero(table["scope"].isin((inputs.choice("PLAN_SCOPE"), WHOLE)))
        ids, names = table["area_id"].iloc[mine], table["area_name"].iloc[mine]
        nodes = Nodes(tuple(ids), tuple(names), territory.groups.matrix[mine])
    else:
        nodes = Nodes(tuple(codes), tuple(territory.names), csr_matrix(identity(len(codes))))
    if not 2 <= len(nodes) <= MOST_NODES:
        raise InputError(
            "Links need from 2 to {most} units, regions or areas; there are {count}.",
            where="UNITS",
            fix="Link regions (REGION_FIELD) or the areas of a plan (MEMBERS) in place of so many units.",
            most=MOST_NODES,
            count=len(nodes),
        )
    return nodes


def _frame(rows: list[dict[str, Any]], kinds: common.Kinds) -> TableResult:
    import pandas as pd

    from ...layers.outputs import TableResult

    return TableResult(pd.DataFrame(rows, columns=[name for name, _ in kinds]), kinds)


def _add_layers(
    inputs: Inputs,
    outcome: Outcome,
    territory: common.Territory,
    nodes: Nodes,
    linked: NodeFlows,
    flows: Flows,
    measures: dict[str, np.ndarray],
    tables: list[pd.DataFrame],
    rules: NetworkRules,
    drawn: list[pd.DataFrame],
) -> None:
    """Fill TABLE, LINKS, YEARS and OUTPUT; ``drawn`` are the links to draw of the years, the last at the end."""
    import pandas as pd

    from ...engine.errors import note
    from ...engine.indicators.network import counted_links
    from ...layers.outputs import TableResult

    outcome.tables["TABLE"] = TableResult(pd.concat(tables, ignore_index=True), _LINKS)
    counted = counted_links(linked.between, rules)
    points = _points(territory, nodes, flows)
    last = _line_layer(drawn[-1], points, territory)
    lost = len(drawn[-1]) - len(last.frame)
    if lost:
        outcome.notes.append(
            note("Links whose ends have no place of their own on the map, not drawn: {count}.", count=lost)
        )
    every = len(_directed(tables[-1]))
    outcome.notes.append(
        note("Links drawn: {drawn} of {all} directions with a flow.", drawn=len(last.frame), all=every)
    )
    outcome.tables["LINKS"] = last
    if inputs.wanted("YEARS"):
        outcome.tables["YEARS"] = _line_layer(pd.concat(drawn, ignore_index=True), points, territory)
    outcome.tables["OUTPUT"] = TableResult(
        _node_frame(nodes, linked, measures, counted, tables[-1]),
        _NODES,
        _node_shapes(inputs, territory, nodes),
        territory.layer.crs,
        style="nodes",
    )


def _drawn(table: pd.DataFrame, counted: np.ndarray) -> pd.DataFrame:
    """The links of a year that are strong enough to be drawn, a row per direction."""
    both = _directed(table)
    return both[counted[both["a"].to_numpy(), both["b"].to_numpy()]].reset_index(drop=True)


def _line_layer(links: pd.DataFrame, points: list[Any], territory: common.Territory) -> TableResult:
    """Links as lines; those whose ends have no place of their own are left out."""
    from ...layers.outputs import TableResult

    lines = [_line(points[a], points[b]) for a, b in zip(links["a"], links["b"])]
    here = [position for position, line in enumerate(lines) if line is not None]
    return TableResult(
        links.iloc[here],
        _LINKS,
        [lines[position] for position in here],
        territory.layer.crs,
        style="functional_links",
        shape="line",
    )


def _node_frame(
    nodes: Nodes, linked: NodeFlows, measures: dict[str, np.ndarray], counted: np.ndarray, table: pd.DataFrame
) -> pd.DataFrame:
    import numpy as np
    import pandas as pd

    from ...engine.indicators.panel import percent

    inside = np.diag(linked.flow) if linked.complete else np.full(len(nodes), np.nan)
    year = table["year"].iloc[0] if len(table) else None
    frame = pd.DataFrame(
        {
            "id": nodes.ids,
            "name": nodes.names,
            "year": pd.Series([year] * len(nodes), dtype=object),
            "units": np.diff(nodes.matrix.indptr),
            "in_flow": linked.between.sum(axis=0),
            "out_flow": linked.between.sum(axis=1),
            "internal_flow": inside,
            "self_containment": percent(inside, linked.residents),
            "out_degree": counted.sum(axis=1),
            "in_degree": counted.sum(axis=0),
        }
    )
    for name, _ in _NODES[len(frame.columns) :]:
        frame[name] = measures.get(name, np.full(len(nodes), np.nan))
    return frame


def _node_shapes(inputs: Inputs, territory: common.Territory, nodes: Nodes) -> list[Any]:
    from ..delineation.dissolve import dissolve

    codes = territory.units.codes
    if nodes.ids == tuple(codes):
        return common.unit_geometries(territory)
    starts = nodes.matrix.indptr
    groups = [codes[nodes.matrix.indices[start:end]] for start, end in zip(starts, starts[1:])]
    return dissolve(territory.units, groups, inputs.progress(0.85, 0.94))


def _directed(table: pd.DataFrame) -> pd.DataFrame:
    """Each pair once in either direction that has a flow."""
    import pandas as pd

    swap = {
        "a": "b",
        "from_id": "to_id",
        "from_name": "to_name",
        "flow": "flow_back",
        "share_from": "share_to",
        "rank_from": "rank_to",
    }
    swap |= {value: key for key, value in swap.items()}
    both = pd.concat([table, table.rename(columns=swap)[table.columns]], ignore_index=True)
    return both[both["flow"] > 0].sort_values(["flow", "a", "b"], ascending=[False, True, True], kind="stable")


def _points(territory: common.Territory, nodes: Nodes, flows: Flows) -> list[Any]:
    """Where a node's lines begin: inside its own unit, or the unit a plan's area is named after, or the one with most jobs."""
    codes = territory.units.codes
    shapes = territory.units.table.geometry
    jobs = flows.jobs
    points = []
    for number, node in enumerate(nodes.ids):
        members = nodes.matrix.indices[nodes.matrix.indptr[number] : nodes.matrix.indptr[number + 1]]
        placed = [unit for unit in members if shapes.iloc[unit] is not None and not shapes.iloc[unit].is_empty]
        if not placed:
            points.append(None)
            continue
        own = codes.get_indexer([node])[0]
        unit = own if own in placed else max(placed, key=lambda place: (jobs[place], -place))
        points.append(shapes.iloc[unit].representative_point())
    return points


def _line(start: Any, end: Any) -> Any:
    from shapely.geometry import LineString

    if start is None or end is None or start.equals(end):
        return None  # areas that overlap may have one centre
    return LineString([(start.x, start.y), (end.x, end.y)])


# -- the page


def _verdict_word(verdict: str) -> str:
    return {"mutual": tr("Tied on both sides"), "one-sided": tr("Tied on one side"), "weak": tr("Weak tie")}[verdict]


def _answer(nodes: Nodes, chosen: list[int], pairs: list[PairEvidence]) -> str:
    """The sentence that answers the question."""
    from ...engine.indicators.network import ONE_SIDED, STRONG, linked_together

    names = ", ".join(nodes.names[one] for one in chosen)
    if linked_together(chosen, pairs, (STRONG,)):
        return tr("Yes: {names} are tied on both sides, so a merger has functional links to stand on.").format(
            names=names
        )
    if linked_together(chosen, pairs, (STRONG, ONE_SIDED)):
        return tr(
            "In part: {names} are tied, but not on both sides throughout; a merger would follow the pull of the larger."
        ).format(names=names)
    return tr(
        "No: {names} are not tied to one another by these flows; a merger would have to create its links."
    ).format(names=names)


def _evidence_words(nodes: Nodes, pair: PairEvidence) -> str:
    from ...layers.pages import number_text

    return tr(
        "{verdict}: from {a} to {b} {flow} ({share} % of those who live in {a}; {b} is its partner no. {rank}), from {b} to "
        "{a} {back} ({share_back} %; no. {rank_back}). That is {ratio} times what the sizes of all flows would suggest."
    ).format(
        verdict=_verdict_word(pair.verdict),
        a=nodes.names[pair.a],
        b=nodes.names[pair.b],
        flow=number_text(pair.flow, 0),
        share=number_text(pair.share),
        rank=pair.rank,
        back=number_text(pair.flow_back, 0),
        share_back=number_text(pair.share_back),
        rank_back=pair.rank_back,
        ratio=number_text(pair.expected_ratio),
    )


def _page(
    nodes: Nodes,
    table: pd.DataFrame,
    series: list[dict[str, Any]],
    pairs: list[PairEvidence],
    answer: str,
    rules: PairRules,
    complete: bool,
) -> Page:
    from ...layers.pages import Page

    page = Page(tr("Functional links"))
    year = common.year_words(series[-1]["year"])
    if answer:
        _merger_part(page, nodes, pairs, answer, rules, year)
    if not complete:
        page.paragraph(
            tr(
                "The flows do not say who stays inside a unit: shares are of outgoing flow, and self-containment and "
                "polycentricity are unknown."
            )
        )
    page.heading(tr("The whole"))
    page.table(
        [
            tr("Year"),
            tr("Nodes"),
            tr("Flow between them"),
            tr("Functional polycentricity"),
            tr("Balance"),
            tr("Density"),
            tr("Rank-size slope"),
            tr("Largest (%)"),
            tr("Largest to second"),
        ],
        [[common.year_label(row["year"]), *(row[name] for name, _ in _SERIES[1:])] for row in series],
        tr("Order of the network"),
        digits=(0, 0, 0, 3, 3, 3, 2, 1, 2),
    )
    page.paragraph(
        tr(
            "Balance is 1 when all draw alike and 0 when one draws everything; density is the part of people who cross from one "
            "to another; polycentricity is both multiplied (Green 2007). The slope is 0 when all are of one size and near -1 "
            "where sizes follow their ranks."
        )
    )
    page.heading(tr("Strongest links"))
    columns = ("from_name", "to_name", "flow", "flow_back", "share_from", "share_to", "strength", "expected_ratio")
    page.table(
        [
            tr("From"),
            tr("To"),
            tr("There"),
            tr("Back"),
            tr("Share there (%)"),
            tr("Share back (%)"),
            tr("Link strength"),
            tr("Against expectation"),
            tr("Tie"),
        ],
        [[*(row[name] for name in columns), _verdict_word(row["tie"])] for row in table.head(25).to_dict("records")],
        tr("The strongest links{year}, by Smart's measure").format(year=year),
        digits=(0, 0, 0, 0, 1, 1, 4, 2, 0),
    )
    if len(table):
        page.chart(*_strength_chart(table.head(15)))
    return page


def _merger_part(page: Page, nodes: Nodes, pairs: list[PairEvidence], answer: str, rules: PairRules, year: str) -> None:
    page.heading(tr("Can they be merged?"))
    page.paragraph(answer, lead=True)
    for pair in pairs:
        page.paragraph(_evidence_words(nodes, pair))
    page.table(
        [
            tr("From"),
            tr("To"),
            tr("Link strength"),
            tr("Self-containment of the one (%)"),
            tr("Of the other (%)"),
            tr("Of both together (%)"),
            tr("Tie"),
        ],
        [
            [
                nodes.names[pair.a],
                nodes.names[pair.b],
                pair.strength,
                pair.contained_a,
                pair.contained_b,
                pair.contained_both,
                _verdict_word(pair.verdict),
            ]
            for pair in pairs
        ],
        tr("Evidence{year}").format(year=year),
        digits=(0, 0, 4, 1, 1, 1, 0),
    )
    page.paragraph(
        tr(
            "A side is tied when at least {share:g} % of those who live there go to the other, and the other is among its "
            "{top} main partners."
        ).format(share=rules.share, top=rules.top)
    )


def _strength_chart(table: pd.DataFrame) -> tuple[Any, str, str]:
    """The strongest links as bars to both sides: there and back."""
    import numpy as np

    from ...layers.charts import COLOURS, chart
    from ...layers.pages import number_text

    labels = [f"{a} – {b}" for a, b in zip(table["from_name"], table["to_name"])]
    place = np.arange(len(labels))
    with chart(7.2, 0.9 + 0.24 * len(labels)) as (figure, axes):
        axes.barh(place, table["share_from"], color=COLOURS[0], label=tr("Share there (%)"))
        axes.barh(place, -table["share_to"], color=COLOURS[1], label=tr("Share back (%)"))
        axes.axvline(0, color="#1a1a1a", linewidth=0.8)
        axes.set_yticks(place)
        axes.set_yticklabels(labels)
        axes.xaxis.set_major_formatter(lambda value, _: f"{abs(value):g}")
        axes.invert_yaxis()
        axes.grid(axis="y", visible=False)
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncol=2, fontsize=8)
    said = "; ".join(
        f"{label}: {number_text(there)} %, {number_text(back)} %"
        for label, there, back in zip(labels, table["share_from"], table["share_to"])
    )
    return figure, said, tr("The strongest links: percent of those who live in the one that go to the other")
