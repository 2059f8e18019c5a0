"""
What `make_gazetteer.py` is made of.
"""
