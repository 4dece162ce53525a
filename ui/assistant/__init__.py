"""The study assistant: five pages from files to a first plan."""
