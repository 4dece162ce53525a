"""Flow tables in memory, and a slow obvious way to read them."""

from __future__ import annotations

import io
from pathlib import Path

from multipolar.engine.flows.pairs import FlowPairs, PairBuilder
from multipolar.engine.readers.flowfiles import read_flow_file
from multipolar.engine.readers.sources import Source, file_source


def source(content: str | bytes, name: str = "f.csv") -> Source:
    content = content.encode() if isinstance(content, str) else content
    return Source(name, name, lambda: io.BytesIO(content), len(content))


def read(content: str | bytes, name: str = "f.csv", keep_zeros: bool = False, **options) -> FlowPairs:
    builder = PairBuilder(keep_zeros)
    read_flow_file(source(content, name), builder, **options)
    return builder.finish()


def read_path(path: Path, keep_zeros: bool = False, **options) -> FlowPairs:
    builder = PairBuilder(keep_zeros)
    read_flow_file(file_source(path), builder, **options)
    return builder.finish()


def rows(pairs: FlowPairs) -> list[tuple]:
    return list(pairs.frame().itertuples(index=False, name=None))


def losses(pairs: FlowPairs) -> dict[str, int]:
    return {loss.reason: loss.count for loss in pairs.account.losses}
