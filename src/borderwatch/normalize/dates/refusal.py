"""
How a rule says that a text is no date, and why.
"""


class Refused(Exception):
    """
    A text that the grammar reads and that is no date all the same: a day that no calendar has.

    It never leaves the package.
    """
