# %% [markdown]
# # Labour market areas and flow regions: every municipality in an area, without cities given beforehand

# %%
from multipolar.engine.plan.agreement import adjusted_rand
from multipolar.engine.plan.flowregions import FlowRegionRules, flow_regions
from multipolar.engine.plan.labourmarkets import LabourMarketRules, labour_market_areas
from sample import read_flows, read_units

units, flows = read_units(), read_flows()

# %% [markdown]
# Labour market areas after Eurostat and Istat: large ones may be less self-contained than small ones.

# %%
rules = LabourMarketRules(least_size=1000, least_containment=66.67, target_size=10000, target_containment=75)
markets = labour_market_areas(units, flows, rules)
areas = markets.partition.areas
print(f"{len(areas)} labour market areas; the largest:")
print(areas.sort_values("units", ascending=False).head(5).iloc[:, :5])

# %% [markdown]
# Flow regions (flowbca): units merge along the largest relative flow until as many are left as asked for.

# %%
regions = flow_regions(units, flows, FlowRegionRules(stop="clusters", value=len(areas)))
print(f"{len(regions.partition.areas)} flow regions; the last merges:")
print(regions.hierarchy.tail(3))

# %% [markdown]
# How alike are the two? 1 is the same partition, 0 what chance gives.

# %%
owners = [found.partition.members["area_id"].astype("category").cat.codes.to_numpy() for found in (markets, regions)]
alike = adjusted_rand(*owners)
print(f"adjusted Rand index: {alike:.3f}")
