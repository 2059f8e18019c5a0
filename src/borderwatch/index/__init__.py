"""
What a collection looks up instead of reading every record: see `docs/adr/0011-index.md`.
"""
