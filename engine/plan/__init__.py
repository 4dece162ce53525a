"""Plans: central cities, what is tied to them, and the evidence."""
