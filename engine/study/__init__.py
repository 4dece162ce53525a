"""A study before it begins: do its inputs fit together?"""
