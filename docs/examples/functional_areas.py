# %% [markdown]
# # Functional urban areas (EU-OECD) around cities that are named

# %%
from multipolar.engine.plan.centres import centres_from_codes
from multipolar.engine.plan.functional import FunctionalAreaRules, functional_areas
from multipolar.engine.units.adjacency import shared_borders
from sample import read_flows, read_units

units, flows = read_units(), read_flows()
neighbours = shared_borders(units.table.geometry)

# %% [markdown]
# Four cities by code: Ghent, Liège, Namur and Bruges. Whether tied cities are joined is a rule like the others.

# %%
cities = centres_from_codes("44021, 62063, 92094, 31005", units)
found = functional_areas(units, flows, cities, neighbours, FunctionalAreaRules(threshold=15, join_cities=False))
print(found.areas[["area_name", "units", "flow_internal", "self_containment_supply"]].round(1))

# %% [markdown]
# Every municipality says why it is where it is.

# %%
print(found.members["basis"].value_counts())
print(*found.notes, sep="\n")

# %% [markdown]
# Another threshold is another rule, and the difference is a set.

# %%
wider = functional_areas(units, flows, cities, neighbours, FunctionalAreaRules(threshold=10, join_cities=False))
zone = set(found.members.index[found.members["role"] == "commuting zone"])
wider_zone = set(wider.members.index[wider.members["role"] == "commuting zone"])
print(f"commuting zones at 15 %: {len(zone)} municipalities, at 10 %: {len(wider_zone)}")
