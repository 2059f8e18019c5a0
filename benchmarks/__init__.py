"""
Measurements that the design must not lose: `python -m benchmarks`, with the extra `bench` installed.

Ratios within one run are what counts; absolute times are those of the machine and its load.
"""
