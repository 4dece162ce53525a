# %% [markdown]
# # Minimum and maximum scope of urban areas, thresholds that move, and the evidence

# %%
from multipolar.engine.plan.centres import centres_from_codes
from multipolar.engine.plan.evidence import evidence_table
from multipolar.engine.plan.scope import ScopeRules, delineate_scope, prepare_scope, scope_table
from multipolar.engine.units.adjacency import shared_borders
from sample import read_flows, read_units

units, flows = read_units(), read_flows()
neighbours = shared_borders(units.table.geometry)
centres = centres_from_codes("44021, 62063, 92094, 31005", units)

# %%
plan = delineate_scope(units, flows, centres, neighbours, ScopeRules(min_share=15, max_share=5))
print(scope_table(plan).to_string(max_colwidth=40))
print(*plan.notes, sep="\n")

# %% [markdown]
# Areas may overlap: these municipalities are claimed by more than one city.

# %%
shared = plan.members[plan.members["n_areas"] > 1]
print(shared[["unit_name", "area_name", "role", "share"]].round(1).sort_values("unit_name").head(8))

# %% [markdown]
# To move thresholds, prepare once; every pair of thresholds is then a comparison.

# %%
ready = prepare_scope(units, flows, centres, neighbours, ScopeRules())
sizes = {}
for share in (20, 15, 10, 5):
    scopes = ready.at(share, share)
    sizes[share] = len(scopes.maximum)
    print(f"at {share} %: {sizes[share]} memberships")

# %% [markdown]
# And what stands just outside: the municipalities that came nearest, with the reason.

# %%
near = evidence_table(ready, ready.at(15, 5))
near = near[~near["role"].isin(["centre", "minimum", "maximum"])]
print(near.sort_values("share", ascending=False)[["area_name", "unit_name", "share", "role", "basis"]].head(5).round(1))
