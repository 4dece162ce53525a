# %% [markdown]
# # Tables as they are downloaded: flows, statistics, gridded people
#
# Nothing is told about the files: encoding, separator, header and columns are found, and what was found is said.

# %%
import tempfile
from pathlib import Path

from multipolar.engine.flows.matrix import flow_matrix
from multipolar.engine.flows.pairs import PairBuilder
from multipolar.engine.flows.report import flow_report
from multipolar.engine.numbers import NumberRules
from multipolar.engine.readers.flowfiles import read_flow_file
from multipolar.engine.readers.griddata import read_grid_files
from multipolar.engine.readers.gridtable import cell_table
from multipolar.engine.readers.sources import file_source
from multipolar.engine.readers.statistics import StatisticsColumns, StatisticsRules, read_statistics
from multipolar.engine.readers.tables import open_table
from sample import FOLDER, read_units

# %% [markdown]
# A flow table. The account closes to the last commuter: what was read is what is there plus what was left out.

# %%
builder = PairBuilder()
said = read_flow_file(file_source(FOLDER / "commuting_2011.csv"), builder)
pairs = builder.finish()
print(*said, sep="\n")
report = flow_report(pairs, list(read_units().codes))
for line in report[:6]:
    print(f"{line.item:<12} {line.count:>8} {line.flow:>12,.0f}")
frame = pairs.frame()
flows = flow_matrix(frame["origin"], frame["destination"], frame["flow"], read_units().codes)

# %% [markdown]
# Statistics: one row per municipality, codes as text with their zeros.

# %%
table = open_table(file_source(FOLDER / "employed_residents_2011.csv"))
statistics = read_statistics([table], StatisticsColumns(), StatisticsRules(NumberRules()))
print(statistics.frame.head(3))

# %% [markdown]
# Gridded people by code of the Korean national grid, one value withheld.

# %%
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "sgis.txt"
    path.write_text("2020^다사5352^to_in_001^12\n2020^다사5353^to_in_001^N/A\n2020^다사5454^to_in_001^1234\n", "utf-8")
    cells = cell_table(read_grid_files([file_source(path)]))
print(f"{cells.total:g} people on {cells.frame.width} x {cells.frame.height} cells, withheld: {cells.withheld}")
print("lower left corner:", cells.frame.left, cells.frame.bottom)
