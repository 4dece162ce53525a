"""Files as people have them: delimited text, workbooks, Parquet, archives, grid codes."""
