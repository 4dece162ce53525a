"""Small countries without polygons, for delineations that read flows only."""

from __future__ import annotations

import pandas as pd
from multipolar.engine.flows.matrix import flow_matrix
from multipolar.engine.units.table import units_table


def country(flows, codes=None, **columns):
    """Units and flows from ``{"ab": 20}``: 20 from a to b; ``codes`` adds units without flows."""
    pairs = [(pair[0], pair[1]) for pair in flows]
    known = sorted({code for pair in pairs for code in pair} | set(codes or ()))
    units = units_table(known, [None] * len(known), **columns)
    return units, flow_matrix(*zip(*pairs), list(flows.values()), units.codes)


def sardinia(shared):
    """Istat's census of 2001: units and commuters."""
    table = pd.read_csv(shared / "sardinia" / "commuting_2001.csv", dtype=str)
    codes = sorted(set(table["community_live"]) | set(table["community_work"]))
    units = units_table(codes, [None] * len(codes))
    return units, flow_matrix(table["community_live"], table["community_work"], table["amount"], units.codes)


def korea(shared):
    """Daily trips between cities and counties, with their names."""
    table = pd.read_csv(shared / "korea" / "od_sigun_long.csv.gz", dtype=str)
    names = pd.read_csv(shared / "korea" / "sigun_pop_age_2022.csv", dtype=str).set_index("SiGun_CD")["SiGun_NM"]
    codes = sorted(set(table["origin"]) | set(table["destination"]))
    units = units_table(codes, [None] * len(codes), names=names.reindex(codes))
    return units, flow_matrix(table["origin"], table["destination"], table["trips"], units.codes)


def groups(members):
    """The partition as a set of sets of codes; units in no area are left out."""
    inside = members[members["area_id"].notna()]
    return {frozenset(part["unit_id"]) for _, part in inside.groupby("area_id")}
