"""
Dates as people print them, read into `When` by a small closed grammar whose words stand in a table per language.
"""
