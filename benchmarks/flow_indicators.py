"""Commuting indicators and links of synthetic countries against making the flow matrix they stand on.

. scripts/setup && /usr/bin/python3 benchmarks/flow_indicators.py
"""

from __future__ import annotations

import time

import numpy as np
from multipolar.engine.flows.matrix import flow_matrix
from multipolar.engine.indicators.flows import FlowRules, commuting_indicators
from multipolar.engine.indicators.network import Nodes, PairRules, links, node_flows
from scipy.sparse import csr_matrix, identity
from synthetic import country

COUNTRIES = ((300, 15_000), (3_558, 200_000), (30_000, 2_000_000))
MOST_NODES = 5_000  # links look at every pair


def timed(work, *given):
    start = time.perf_counter()
    answer = work(*given)
    return answer, time.perf_counter() - start


def main() -> None:
    for units, pairs in COUNTRIES:
        table, flows, _, _ = country(units, pairs, 1)
        rows = flows.matrix.tocoo()
        names = table.codes.to_numpy()
        _, building = timed(flow_matrix, names[rows.row], names[rows.col], rows.data, table.codes)
        _, telling = timed(commuting_indicators, flows, flows.residents, np.array([0]), names, FlowRules())
        said = f"{units} units, {rows.nnz} pairs: matrix {building:.2f} s, indicators {telling / building:.2f} of it"
        if units <= MOST_NODES:
            nodes = Nodes(tuple(names), tuple(names), csr_matrix(identity(units)))
            start = time.perf_counter()
            found = links(nodes, node_flows(flows, nodes, flows.residents), PairRules())
            said += f", {len(found)} links {(time.perf_counter() - start) / building:.1f} of it"
        print(said)


if __name__ == "__main__":
    main()
