"""
Files in, a dataset and its problems out.
"""
