"""Links between Belgian municipalities and provinces, Korean areas, and the question of a merger."""

from __future__ import annotations

import pytest
from drawn import layer, table
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QVariant
from unit.indicators.korean_register import plan_of_table_1

TEMPORARY = "TEMPORARY_OUTPUT"
OUTPUTS = dict.fromkeys(("LINKS", "OUTPUT", "TABLE", "SERIES"), TEMPORARY)


@pytest.fixture
def belgian(belgium):
    return {**belgium["units"], **belgium["flows"], **OUTPUTS}


@pytest.fixture
def korean(korea, shared, tmp_path):
    plan_of_table_1(shared / "korea").to_csv(tmp_path / "members.csv", index=False)
    return {
        **korea["units"],
        **korea["flows"],
        **OUTPUTS,
        "MEMBERS": str(tmp_path / "members.csv"),
        "CENTRALITY": False,
    }


def test_lines_run_in_both_directions_between_the_centres(run, rows, vector, belgian):
    result = run("functionallinks", {**belgian, "LINK_SHARE": 5})
    layer = vector(result["LINKS"])
    links = {(one["from_id"], one["to_id"]): one for one in layer.getFeatures()}
    assert all(one["flow"] > 0 and one.geometry().length() > 0 for one in links.values())
    pairs = {(row["from_id"], row["to_id"]): row for row in rows(result["TABLE"])}
    one = next(iter(links))
    pair = pairs.get(one) or pairs[one[::-1]]
    assert {links[one]["flow"], links[one]["flow_back"]} == {pair["flow"], pair["flow_back"]}
    assert any("Links drawn" in line for line in run.log.lines)
    assert 0 < result["POLYCENTRICITY"] < 1
    assert result["RANK_SIZE"] < 0


def test_regions_by_a_field(run, rows, belgian):
    import processing

    units = processing.run(
        "native:fieldcalculator",
        {
            "INPUT": belgian["UNITS"],
            "FIELD_NAME": "province",
            "FIELD_TYPE": 2,
            "FORMULA": 'left("CODE_INS", 1)',
            "OUTPUT": "memory:",
        },
    )["OUTPUT"]
    result = run("functionallinks", {**belgian, "UNITS": units, "REGION_FIELD": "province", "MERGE": "1, 2"})
    nodes = {node["id"]: node for node in rows(result["OUTPUT"])}
    assert sorted(nodes) == list("123456789")
    assert sum(node["units"] for node in nodes.values()) == 589
    assert all(0 < node["inner_polycentricity"] < 1 for node in nodes.values())
    assert result["ANSWER"].split(":")[0] in ("Yes", "In part", "No")


def test_areas_of_table_1(run, rows, korean, tmp_path):
    page = tmp_path / "page.html"
    result = run("functionallinks", {**korean, "MERGE": "Sokcho, Gangneung", "OUTPUT_HTML": str(page)})
    nodes = rows(result["OUTPUT"])
    assert len(nodes) == 17
    assert {node["self_containment"] for node in nodes} == {None}
    assert result["POLYCENTRICITY"] is None
    text = page.read_text(encoding="utf-8")
    assert result["ANSWER"] in text
    assert "Can they be merged?" in text
    pair = next(row for row in rows(result["TABLE"]) if {row["from_name"], row["to_name"]} == {"Sokcho", "Gangneung"})
    assert pair["total"] > 0  # though both have Yangyang


def test_a_merger_of_neighbours_stands_and_one_across_the_country_does_not(run, korea, korean):
    without = {name: value for name, value in korean.items() if name != "MEMBERS"}
    near = run("functionallinks", {**without, "MERGE": "Mokpo, Muan"})["ANSWER"]
    far = run("functionallinks", {**without, "MERGE": "Mokpo, Sokcho"})["ANSWER"]
    assert near.startswith("Yes: Mokpo, Muan are tied on both sides")
    assert far.startswith("No: Mokpo, Sokcho are not tied")


def test_centralities_through_networkx(run, rows, korean):
    pytest.importorskip("networkx")
    nodes = {node["name"]: node for node in rows(run("functionallinks", {**korean, "CENTRALITY": True})["OUTPUT"])}
    assert all(0 <= node["betweenness"] <= 1 and node["closeness"] > 0 for node in nodes.values())
    assert max(node["eigenvector"] for node in nodes.values()) == 1


def test_without_centrality_degrees_are_known_all_the_same(run, rows, korean):
    nodes = rows(run("functionallinks", korean)["OUTPUT"])
    assert {node["betweenness"] for node in nodes} == {None}
    assert all(node["out_degree"] > 0 for node in nodes)


def test_functional_areas_have_one_scope_that_is_linked(run, rows, belgian, belgium, tmp_path):
    members = str(tmp_path / "members.gpkg")
    plan = {**belgium["units"], **belgium["flows"], **belgium["from_grid"], "MEMBERS": members, "AREAS": TEMPORARY}
    areas = {area["area_id"]: area for area in rows(run("functionalurbanareas", plan)["AREAS"])}
    nodes = {node["id"]: node for node in rows(run("functionallinks", {**belgian, "MEMBERS": members})["OUTPUT"])}
    assert set(nodes) == set(areas)
    for code, node in nodes.items():
        assert node["self_containment"] == pytest.approx(areas[code]["self_containment_supply"])


def test_the_package_is_asked_for_only_when_it_is_needed(run, korean, monkeypatch):
    from multipolar.algorithms import base

    monkeypatch.setattr(base, "missing_packages", lambda names: [name for name in names if name == "networkx"])
    run("functionallinks", korean)
    with pytest.raises(QgsProcessingException, match="package networkx is missing"):
        run("functionallinks", {**korean, "CENTRALITY": True})


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"MERGE": "Sokcho"}, ["MERGE", "two different"]),
        ({"MERGE": "Sokcho, Atlantis"}, ["MERGE", "Atlantis"]),
        ({"REGION_FIELD": "SiGun_NM"}, ["REGION_FIELD, MEMBERS", "only one"]),
        ({"MEMBERS": None, "PLAN_SCOPE": "minimum"}, ["PLAN_SCOPE", "only with MEMBERS"]),
        ({"SIZE_FIELD": "SiGun_NM"}, ["SiGun_NM", "not a number"]),
    ],
)
def test_what_is_refused(run, korean, changes, words):
    parameters = {name: value for name, value in {**korean, **changes}.items() if value is not None}
    with pytest.raises(QgsProcessingException) as caught:
        run("functionallinks", parameters)
    assert all(word in str(caught.value) for word in words), str(caught.value)


def test_links_year_by_year_play_in_the_temporal_controller(run, rows, vector):
    from drawn import squares, table
    from multipolar.layers.styles import style_layer

    flows = [("a", "b", 2020, 10), ("b", "a", 2020, 5), ("a", "c", 2021, 7), ("a", "b", 2021, 30), ("b", "c", 2021, 0)]
    parameters = {
        "UNITS": squares([(0, 0, "a", "A"), (20, 0, "b", "B"), (40, 0, "c", "C")]),
        "ID_FIELD": "code",
        "FLOWS": table(["o", "d", "year", "n"], [(o, d, year, n) for o, d, year, n in flows]),
        "ORIGIN_FIELD": "o",
        "DESTINATION_FIELD": "d",
        "FLOW_FIELD": "n",
        "YEAR_FIELD": "year",
        "LINKS": TEMPORARY,
    }
    made = vector(run("functionallinks", {**parameters, "YEARS": TEMPORARY})["YEARS"])
    found = [(one["year"], one["from_id"], one["to_id"], one["flow"]) for one in made.getFeatures()]
    assert found == [(2020, "a", "b", 10), (2020, "b", "a", 5), (2021, "a", "b", 30), (2021, "a", "c", 7)]
    style_layer(made, "functional_links")
    assert made.temporalProperties().isActive()
    last = [(row["year"], row["to_id"]) for row in rows(run("functionallinks", parameters)["LINKS"])]
    assert last == [(2021, "b"), (2021, "c")]


def test_units_of_unknown_size_are_told_and_take_no_part_in_the_order_of_sizes(run, rows):
    units = layer(
        "Polygon",
        [(f"POLYGON(({x} 0, {x + 1} 0, {x + 1} 1, {x} 1, {x} 0))", code, size)
         for x, (code, size) in enumerate((("a", 60.0), ("b", None), ("c", 30.0)))],
        {"code": QVariant.String, "size": QVariant.Double},
    )  # fmt: skip
    flows = table(["o", "d", "n"], [(o, d, 10) for o in "abc" for d in "abc"])
    parameters = {"UNITS": units, "ID_FIELD": "code", "SIZE_FIELD": "size", "FLOWS": flows}
    fields = {"ORIGIN_FIELD": "o", "DESTINATION_FIELD": "d", "FLOW_FIELD": "n"}
    result = run("functionallinks", {**parameters, **fields, **OUTPUTS, "CENTRALITY": False})
    assert result["PRIMACY"] == pytest.approx(100 * 60 / 90)
    assert any("without a size, which the order of sizes leaves out: 1 (b)" in line for line in run.log.lines)
