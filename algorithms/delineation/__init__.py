"""Delineation: cell classes, centres, unit classes, functional areas, scopes."""
