"""Files as they are handed out: tables, archives, grid codes."""
