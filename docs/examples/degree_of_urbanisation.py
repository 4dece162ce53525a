# %% [markdown]
# # Degree of urbanisation: from a population grid to classes of cells and municipalities
#
# Needs exactextract (`pip install multipolar[overlay]`) to lay municipalities over cells.

# %%
import numpy as np
from multipolar.engine.grid.centres import centre_polygons
from multipolar.engine.grid.classes import classify_cells
from multipolar.engine.grid.rules import GHSL2023
from multipolar.engine.units.classes import classify_units
from multipolar.engine.units.overlay import overlay_units
from sample import read_grid, read_units

# %% [markdown]
# Cells first. The rules are data: `GHSL2023` is one of the presets, and any number of it can be changed with
# `with_overrides`. `grid` is an array in memory here; a source that reads windows goes the same way (`classify_grid`).

# %%
grid = read_grid()
cells = classify_cells(grid, GHSL2023, level="level1")
codes, counts = np.unique(cells.classes, return_counts=True)
cells_per_class = dict(zip(codes.tolist(), counts.tolist()))
print("cells per class (3 urban centre, 2 urban cluster, 1 rural, 0 water):", cells_per_class)

# %%
centres, _ = centre_polygons(cells.classes, grid.population, grid.frame, "level1")
largest = centres.sort_values("population", ascending=False).head(5)
print(largest[["population", "area_km2"]].round(0))

# %% [markdown]
# Then municipalities: each cell counts to a municipality by the exact share of its area that lies there.

# %%
units = read_units()
overlay = overlay_units(list(units.table.geometry), grid.frame, list(units.codes))
classes, notes = classify_units(overlay, cells.classes, grid.population, units.codes, level="level1")
units_per_class = classes["degurba"].value_counts().to_dict()
print("municipalities per class:", units_per_class)
print(*notes, sep="\n")
