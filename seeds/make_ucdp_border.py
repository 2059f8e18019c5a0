"""
Make `seeds/ucdp-border` of the rows of UCDP GED that lie near the border: `python seeds/make_ucdp_border.py`.
"""
# ruff: noqa: INP001  # a script beside the data that it makes

from pathlib import Path

import borderwatch as bw

ROWS = Path(__file__).parents[1] / "tests" / "data" / "ged241_border.csv"
FOLDER = Path(__file__).parent / "ucdp-border"
DESCRIPTION = bw.Description(
    name="ucdp-border",
    title="UCDP GED 24.1: Mexican events near the border with Guatemala",
    summary="The 55 rows of release 24.1 within some 50 km of the border, 1994 to 2023, as they are published.",
    license="CC-BY-4.0",
)


def made() -> bw.Dataset:
    """
    The dataset that the rows make.
    """
    return bw.combine(bw.read_ucdp(ROWS, release="24.1").dataset, description=DESCRIPTION)


if __name__ == "__main__":
    bw.save(made(), FOLDER)
