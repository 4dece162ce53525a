"""Flows between units: matrix, totals, shares."""
