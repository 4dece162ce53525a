"""The workbench: people draw the areas. Widgets here show what ``engine/plan/workbench.py`` knows and hand back what is wanted."""
