# %% [markdown]
# # How sure is each membership, and which threshold recovers a known plan?

# %%
from multipolar.engine.plan.calibration import calibrate_scope, reference_plan
from multipolar.engine.plan.centres import centres_from_codes
from multipolar.engine.plan.scenarios import Variant, run_scenarios, setting_grid
from multipolar.engine.plan.scope import ScopeRules, delineate_scope
from multipolar.engine.units.adjacency import shared_borders
from sample import read_flows, read_units

units, flows = read_units(), read_flows()
neighbours = shared_borders(units.table.geometry)
centres = centres_from_codes("44021, 62063, 92094, 31005", units)

# %% [markdown]
# Two measures of the tie and several thresholds; each combination is a scenario.

# %%
settings, notes = setting_grid(["residents", "geometric"], min_shares=[12, 15, 18], max_shares=[4, 5, 6])
result = run_scenarios(
    units, [Variant("2011", flows)], [Variant("given", centres)], neighbours, settings, ScopeRules(100, 100)
)
print(f"{len(result.scenarios)} scenarios")
print(result.members.iloc[:5, :8])

# %% [markdown]
# A plan that was drawn with 14 and 6 percent, as if somebody had handed it over without saying so.

# %%
known = delineate_scope(units, flows, centres, neighbours, ScopeRules(min_share=14, max_share=6, enclaves=False))
members = known.members
reference = reference_plan(members["area_id"], members["unit_id"], members["role"], units)
found = calibrate_scope(
    units, flows, reference, neighbours, [ScopeRules(100, 100, enclaves=False)], ["residents", "geometric"]
)
print(f"measure {found.rules.measure}, {found.rules.min_share:g} and {found.rules.max_share:g} percent")
print(f"agreement (F1): {found.minimum.f1:.3f} minimum, {found.maximum.f1:.3f} maximum")
