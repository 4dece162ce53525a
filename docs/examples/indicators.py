# %% [markdown]
# # Indicators: self-containment, disparity between regions, access to a service

# %%
import numpy as np
from multipolar.engine.indicators.accessibility import measure_access
from multipolar.engine.indicators.inequality import decompose, indices, nesting
from multipolar.engine.indicators.reach import StraightReach
from sample import read_flows, read_units

units, flows = read_units(), read_flows()

# %% [markdown]
# What share of the people who live in a municipality works there?

# %%
working_at_home = flows.matrix.diagonal()
contained = 100 * working_at_home / flows.residents
order = np.argsort(-contained)
for position in order[:3]:
    print(units.table["unit_name"].iloc[position], f"{contained[position]:.1f} %")

# %% [markdown]
# Jobs per employed resident are spread unevenly. How unevenly, and how much of it lies between the provinces (the first
# digit of the code)?

# %%
jobs = flows.jobs / flows.residents
provinces = nesting(["province"], [np.array([code[0] for code in units.codes], dtype=object)], list(units.codes))
unequal = indices(jobs, flows.residents)
split = decompose(jobs, flows.residents, provinces.groups)
print({name: round(value, 3) for name, value in unequal.items()})
print("percent of Theil T between and within provinces:", [round(share, 1) for share in split.percent])

# %% [markdown]
# Floating catchment areas: who reaches how many jobs per head within 20 km, as if the ten largest employers were services?

# %%
points = units.table.geometry.representative_point()
places = np.column_stack([points.x, points.y])
offices = np.argsort(-flows.jobs)[:10]
reach = StraightReach(places, places[offices], max_cost=20.0)
access = measure_access(reach, flows.residents, flows.jobs[offices], "2sfca")
print(f"municipalities that reach none: {(access.reached == 0).sum()}")
reached_jobs = float((access.access * flows.residents).sum())
print(f"jobs handed out: {reached_jobs:,.0f} of {flows.jobs[offices].sum():,.0f}")
