"""Indicators of units and of the areas of a plan."""
