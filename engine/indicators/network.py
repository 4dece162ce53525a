"""Functional links between units, regions or areas: how strong, in which direction, and how the whole is ordered.

Sources: link strength (Smart 1974): F_ab^2 / (R_a W_b) + F_ba^2 / (R_b W_a); functional polycentricity (Green 2007);
rank-size slope as a measure of polycentricity (Meijers and Burger 2010); centralities (Freeman 1978) through networkx.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Optional

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.stats import rankdata

from ..errors import InputError
from ..flows.matrix import Flows
from ..progress import Progress, silent
from ..types import Array
from .panel import divide, percent

STRONG, ONE_SIDED, WEAK = "mutual", "one-sided", "weak"
MOST_WORK = 400_000_000  # nodes times links, some minutes of betweenness


@dataclass(frozen=True)
class Nodes:
    """What is linked: ``ids`` and ``names``, and ``matrix`` (nodes x units), 1 where a unit belongs to a node."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    matrix: csr_matrix

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True)
class NodeFlows:
    """Flows among nodes: ``flow`` (nodes x nodes, diagonal: inside a node), ``residents`` R and ``jobs`` W, all that
    live and work in a node, and ``complete``: whether people who stay inside a unit are known at all.

    ``shared`` per pair of nodes with units in common: flow inside these, and who lives there; ``everyone`` who lives in
    any node, each once (None: nodes share nothing).
    """

    flow: Array
    residents: Array
    jobs: Array
    complete: bool
    shared: Mapping[tuple[int, int], tuple[float, float]] = field(default_factory=dict)
    everyone: Optional[float] = None

    @property
    def between(self) -> Array:
        """Flows without the diagonal."""
        return self.flow - np.diag(np.diag(self.flow))


def node_flows(flows: Flows, nodes: Nodes, residents: Array) -> NodeFlows:
    """Flows among nodes.

    Where two nodes share units, what counts between them goes from units that only the one has to units that only the
    other has.
    """
    member = nodes.matrix
    table = np.asarray((member @ flows.matrix @ member.T).todense(), dtype=float)
    shared = np.asarray((member @ member.T).todense())
    common: dict[tuple[int, int], tuple[float, float]] = {}
    for a, b in zip(*(axis.tolist() for axis in np.nonzero(shared - np.diag(np.diag(shared))))):
        both = member[a].multiply(member[b]).tocsr()
        table[a, b] = float(((member[a] - both) @ flows.matrix @ (member[b] - both).T).sum())
        common[a, b] = float((both @ flows.matrix @ both.T).sum()), float((both @ residents).sum())
    inside = np.asarray(member.sum(axis=0)).ravel() > 0
    everyone = float(residents[inside].sum()) if common else None
    return NodeFlows(table, member @ residents, member @ flows.jobs, flows.has_diagonal, common, everyone)


@dataclass(frozen=True)
class PairRules:
    """When two nodes have functional links to stand on.

    A side is tied when at least ``share`` percent of all who live there go to the other, and the other is among its
    ``top`` partners. Both sides tied: mutual; one: one-sided; none: weak. With no more partners than ``top`` the rank
    says nothing, and the share decides alone.
    """

    share: float = 5.0
    top: int = 3

    def __post_init__(self) -> None:
        if not 0 < self.share <= 100:
            raise InputError(
                "{value:g} is not a share: it must be above 0 and at most 100 percent.",
                where="PAIR_SHARE",
                value=self.share,
            )
        if self.top < 1:
            raise InputError("{value} is no rank: it must be at least 1.", where="PAIR_RANK", value=self.top)

    def verdict(self, share: float, rank: int, share_back: float, rank_back: int) -> str:
        """``mutual``, ``one-sided`` or ``weak``; an unknown share is no tie."""
        sides = [s >= self.share and r <= self.top for s, r in ((share, rank), (share_back, rank_back))]
        return STRONG if all(sides) else ONE_SIDED if any(sides) else WEAK


def links(nodes: Nodes, flows: NodeFlows, rules: PairRules) -> pd.DataFrame:
    """Every pair with a flow in either direction, strongest first.

    Columns ``from_id, from_name, to_id, to_name``; ``flow`` and ``flow_back``; ``total``; ``share_from``, ``share_to``:
    percent of all who live in the one that go to the other; ``strength`` (Smart, 0 to 2); ``rank_from``: which place the
    other takes among the partners of the one by total flow, ``rank_to`` the reverse; ``expected_ratio``: total over what
    would flow if each node's outgoing flow were spread over the others like their incoming; ``tie``: mutual, one-sided or
    weak (:class:`PairRules`). ``a`` and ``b`` are the positions of the nodes.
    """
    between = flows.between
    total = between + between.T
    a, b = np.nonzero(np.triu(total, 1))
    strength = divide(between[a, b] ** 2, flows.residents[a] * flows.jobs[b])
    back = divide(between[b, a] ** 2, flows.residents[b] * flows.jobs[a])
    rank = _ranks(total)
    table = pd.DataFrame(
        {
            "a": a,
            "b": b,
            "from_id": [nodes.ids[i] for i in a],
            "from_name": [nodes.names[i] for i in a],
            "to_id": [nodes.ids[i] for i in b],
            "to_name": [nodes.names[i] for i in b],
            "flow": between[a, b],
            "flow_back": between[b, a],
            "total": total[a, b],
            "share_from": percent(between[a, b], flows.residents[a]),
            "share_to": percent(between[b, a], flows.residents[b]),
            "strength": np.nan_to_num(strength) + np.nan_to_num(back),
            "rank_from": _entries(rank, a, b),
            "rank_to": _entries(rank, b, a),
            "expected_ratio": divide(total[a, b], _expected(between, a, b) + _expected(between, b, a)),
        }
    )
    table["tie"] = [
        rules.verdict(*row) for row in zip(table["share_from"], table["rank_from"], table["share_to"], table["rank_to"])
    ]
    order = np.lexsort((table["b"], table["a"], -table["total"], -table["strength"]))
    return table.iloc[order].reset_index(drop=True)


def _expected(between: Array, a: Array, b: Array) -> Array:
    """What would flow from a to b if a's outgoing flow were spread over the others like their incoming flow."""
    out, into = between.sum(axis=1), between.sum(axis=0)
    return out[a] * divide(into[b], into.sum() - into[a])


def _ranks(total: Array) -> csr_matrix:
    """Place of each partner among a row's, 1 for the largest; equal flows share the better place."""
    known = csr_matrix(total)
    for start, end in zip(known.indptr, known.indptr[1:]):
        if end > start:
            known.data[start:end] = rankdata(-known.data[start:end], method="min")
    return known.astype(int)


def _entries(matrix: csr_matrix, row: Array, column: Array) -> Array:
    """Entries of a sparse matrix at pairs of positions; SciPy answers no pairs with an array of another shape."""
    return np.asarray(matrix[row, column]).ravel() if len(row) else np.zeros(0, dtype=matrix.dtype)


# -- may these be merged?


@dataclass(frozen=True)
class PairEvidence:
    """Figures on two nodes that may be merged; self-containment in percent, NaN where the flows lack their inside."""

    a: int
    b: int
    verdict: str
    flow: float
    flow_back: float
    share: float
    share_back: float
    rank: int
    rank_back: int
    strength: float
    expected_ratio: float
    contained_a: float
    contained_b: float
    contained_both: float


def pair_evidence(nodes: Nodes, flows: NodeFlows, a: int, b: int, rules: PairRules) -> PairEvidence:
    """What speaks for two nodes as one."""
    between = flows.between
    total = between + between.T
    rank, rank_back = (1 + int((total[here] > total[a, b]).sum()) for here in (a, b))
    share = percent(between[a, b], flows.residents[a]).item()
    back = percent(between[b, a], flows.residents[b]).item()
    strength = np.nan_to_num(divide(between[a, b] ** 2, flows.residents[a] * flows.jobs[b])) + np.nan_to_num(
        divide(between[b, a] ** 2, flows.residents[b] * flows.jobs[a])
    )
    one, other = np.array([a]), np.array([b])
    inside = np.diag(flows.flow) if flows.complete else np.full(len(nodes), np.nan)
    twice, living = flows.shared.get((a, b), (0.0, 0.0))
    both = inside[a] + inside[b] + total[a, b] - twice
    return PairEvidence(
        a,
        b,
        rules.verdict(share, rank, back, rank_back),
        float(between[a, b]),
        float(between[b, a]),
        share,
        back,
        rank,
        rank_back,
        float(strength),
        divide(total[a, b], _expected(between, one, other) + _expected(between, other, one)).item(),
        percent(inside[a], flows.residents[a]).item(),
        percent(inside[b], flows.residents[b]).item(),
        percent(both, flows.residents[a] + flows.residents[b] - living).item(),
    )


def chosen_nodes(wanted: Sequence[str], nodes: Nodes) -> list[int]:
    """Positions of nodes given by id or name.

    Raises
    ------
    InputError
        for fewer than two, one that is none, or a name that several bear.
    """
    found = []
    for text in wanted:
        places = [i for i, one in enumerate(nodes.ids) if one == text]
        places = places or [i for i, name in enumerate(nodes.names) if name == text]
        if len(places) != 1:
            raise InputError(
                "“{text}” names {count} of the regions.",
                where="MERGE",
                fix="Give their codes, or names that only one bears, with commas between.",
                text=text,
                count=len(places),
            )
        found += [places[0]] if places[0] not in found else []
    if len(found) < 2:
        raise InputError(
            "A merger needs two different regions.", where="MERGE", fix="Give at least two, with commas between."
        )
    return found


def merger_pairs(nodes: Nodes, flows: NodeFlows, chosen: Sequence[int], rules: PairRules) -> list[PairEvidence]:
    """Evidence on every pair of the nodes to be merged."""
    return [pair_evidence(nodes, flows, a, b, rules) for a, b in combinations(chosen, 2)]


def linked_together(chosen: Sequence[int], pairs: Sequence[PairEvidence], verdicts: tuple[str, ...]) -> bool:
    """Whether links of these verdicts join all of the nodes, if need be over others of them."""
    reached, todo = {chosen[0]}, [chosen[0]]
    while todo:
        here = todo.pop()
        for pair in pairs:
            if pair.verdict in verdicts and here in (pair.a, pair.b):
                there = pair.b if pair.a == here else pair.a
                if there not in reached:
                    reached.add(there)
                    todo.append(there)
    return reached == set(chosen)


# -- the whole


def polycentricity(between: Array, residents: Optional[float]) -> tuple[float, float, float]:
    """Functional polycentricity of Green (2007) and its two factors: balance and density.

    Balance is 1 - sigma / sigma_max, with sigma the standard deviation of the nodes' incoming flow and sigma_max that of
    two nodes of which one receives nothing and the other as much as the largest node here (half of it). Density is the
    flow among the nodes over all who could take part, ``residents`` (None: unknown). The measure is balance times
    density, from 0 to 1; NaN with fewer than two nodes or without flow.
    """
    into = between.sum(axis=0)
    if len(into) < 2 or not into.sum() > 0:
        return np.nan, np.nan, np.nan
    balance = float(1 - np.std(into) / (into.max() / 2))
    density = float(into.sum() / residents) if residents else np.nan
    return balance * density, balance, density


def whole_order(nodes: Nodes, flows: NodeFlows, sizes: Array) -> dict[str, float]:
    """The network as one: ``nodes, flow_between, polycentricity, balance, density, rank_size_slope, primacy,
    first_to_second``; ``sizes`` per unit."""
    between = flows.between
    known = np.where(np.isnan(sizes), 0.0, sizes)
    unknown = nodes.matrix @ np.isnan(sizes).astype(float) > 0
    of_nodes = np.where(unknown, np.nan, nodes.matrix @ known)
    everyone = float(flows.residents.sum()) if flows.everyone is None else flows.everyone
    measure, balance, density = polycentricity(between, everyone if flows.complete else None)
    largest, ratio = primacy(of_nodes)
    return {
        "nodes": len(nodes),
        "flow_between": float(between.sum()),
        "polycentricity": measure,
        "balance": balance,
        "density": density,
        "rank_size_slope": rank_size_slope(of_nodes),
        "primacy": largest,
        "first_to_second": ratio,
    }


def inner_order(flows: Flows, nodes: Nodes, residents: Array, sizes: Array) -> dict[str, Array]:
    """What each node is like inside, among its units: ``inner_polycentricity`` and its ``inner_balance``, ``inner_primacy``
    (percent) and ``inner_rank_size`` of the units' sizes; NaN in nodes with too few units, or with one of unknown size.
    """
    names = ("inner_polycentricity", "inner_balance", "inner_primacy", "inner_rank_size")
    found = {name: np.full(len(nodes), np.nan) for name in names}
    for number in range(len(nodes)):
        units = nodes.matrix.indices[nodes.matrix.indptr[number] : nodes.matrix.indptr[number + 1]]
        if len(units) < 2:
            continue
        part = np.asarray(flows.matrix[units][:, units].todense(), dtype=float)
        among = part - np.diag(np.diag(part))
        everyone = float(residents[units].sum()) if flows.has_diagonal else None
        found["inner_polycentricity"][number], found["inner_balance"][number], _ = polycentricity(among, everyone)
        if not np.isnan(sizes[units]).any():
            found["inner_primacy"][number] = primacy(sizes[units])[0]
            found["inner_rank_size"][number] = rank_size_slope(sizes[units])
    return found


def rank_size_slope(sizes: Array) -> float:
    """Slope of ln(size) on ln(rank): 0 when all are equal, about -1 in Zipf's case, steeper the more the first leads.

    Over sizes above zero; NaN with fewer than three.

    Examples
    --------
    >>> round(rank_size_slope(np.array([60.0, 30.0, 20.0, 15.0])), 4)  # Zipf: size times rank is 60
    -1.0
    """
    known = np.sort(sizes[sizes > 0])[::-1]
    if len(known) < 3:
        return np.nan
    rank, height = np.log(np.arange(1, len(known) + 1)), np.log(known)
    rank = rank - rank.mean()
    return float((rank * height).sum() / (rank**2).sum())


def primacy(sizes: Array) -> tuple[float, float]:
    """The largest in percent of all, and as a multiple of the second; NaN without a size above zero, or a second.

    Examples
    --------
    >>> primacy(np.array([60.0, 30.0, 10.0]))  # percent of all, and over the second
    (60.0, 2.0)
    """
    known = np.sort(sizes[sizes > 0])[::-1]
    if not len(known):
        return np.nan, np.nan
    return float(100 * known[0] / known.sum()), float(known[0] / known[1]) if len(known) > 1 else np.nan


@dataclass(frozen=True)
class NetworkRules:
    """``link_share``: percent of a node's outgoing flow from which a link is drawn and counted."""

    link_share: float = 1.0

    def __post_init__(self) -> None:
        if not 0 <= self.link_share <= 100:
            raise InputError(
                "{value:g} is not a share: it must be from 0 to 100 percent.", where="LINK_SHARE", value=self.link_share
            )


def counted_links(between: Array, rules: NetworkRules) -> Array:
    """Which ordered pairs have a flow of at least the share of the sender's outgoing flow."""
    out = between.sum(axis=1, keepdims=True)
    return (between > 0) & (100 * between >= rules.link_share * out * (1 - 1e-12))


def centralities(between: Array, rules: NetworkRules, progress: Progress = silent) -> dict[str, Array]:
    """Per node, over the counted links: ``out_degree, in_degree``; ``betweenness`` and ``closeness`` over paths whose
    steps are as long as one over the flow in both directions, ``eigenvector`` of these flows; betweenness and eigenvector
    from 0 to 1. A node without a link has 0 throughout.
    """
    import networkx

    counted = counted_links(between, rules)
    kept = np.where(counted, between, 0.0)
    both = kept + kept.T
    size = len(between)
    a, b = np.nonzero(np.triu(both, 1))
    if size * len(a) > MOST_WORK:
        raise InputError(
            "Centrality of {nodes} nodes with {links} links would take very long.",
            where="CENTRALITY",
            fix="Raise LINK_SHARE so that fewer links count, link regions or areas, or switch CENTRALITY off.",
            nodes=size,
            links=len(a),
        )
    length = both[a, b].mean() / both[a, b] if len(a) else np.zeros(0)
    graph = networkx.Graph()
    graph.add_nodes_from(range(size))
    graph.add_weighted_edges_from(zip(a.tolist(), b.tolist(), length.tolist()), weight="distance")
    middle = np.zeros(size)
    for number in range(size):  # one source at a time, so that a cancel is heard
        progress(number / size)
        part = networkx.betweenness_centrality_subset(graph, [number], range(size), weight="distance")
        middle += np.array([part[node] for node in range(size)])
    pairs = (size - 1) * (size - 2) / 2
    return {
        "out_degree": counted.sum(axis=1).astype(float),
        "in_degree": counted.sum(axis=0).astype(float),
        "betweenness": middle / pairs if pairs > 0 else np.zeros(size),
        "closeness": _closeness(csr_matrix((length, (a, b)), shape=(size, size))),
        "eigenvector": _eigenvector(both),
    }


def _closeness(lengths: csr_matrix) -> Array:
    """(r - 1) / distance to all r - 1 that can be reached, times their part of all others (Wasserman and Faust 1994)."""
    distance = dijkstra(lengths, directed=False)
    reached = np.isfinite(distance)
    total = np.where(reached, distance, 0.0).sum(axis=1)
    others = reached.sum(axis=1) - 1
    return np.nan_to_num(divide(others.astype(float) ** 2, total * max(len(total) - 1, 1)))


def _eigenvector(both: Array) -> Array:
    """Leading eigenvector of the symmetric flows, the largest entry 1; of several that lead, what all nodes alike have in
    them, so that parts of the network that are alike are equally central."""
    if not both.any():
        return np.zeros(len(both))
    values, vectors = np.linalg.eigh(both)
    leaders = vectors[:, values >= values[-1] * (1 - 1e-9)]
    leading = np.abs(leaders @ leaders.sum(axis=0))
    return leading / leading.max()
