"""
Every date in the bundled records is held against the numbers that the documents print.
"""

from __future__ import annotations

import re
from typing import Final

import borderwatch as bw
from borderwatch.conditions.cited import all_citations
from borderwatch.records.record import Record
from tests.evidence import Evidence, dates_of, every_record


class TestDates:
    """
    Every year in a date stands in a cited paragraph, is the year of a cited source, or has a note that explains it.
    """

    def test_years(self, watch: bw.Dataset, evidence: Evidence) -> None:
        """
        No year comes from nowhere.
        """
        documents = {citation.source for citation in evidence.numbers}
        faults = [
            f"{record.id}: {year} of {when}"
            for record in every_record(watch)
            if record.id in documents or any(citation.source in documents for citation in all_citations(record))
            for when in dates_of(record)
            for year in sorted(set(re.findall(r"\d{4}", when.edtf)) - years_of(record, watch, evidence))
        ]

        assert not faults, "\n".join(faults)

    def test_days(self, watch: bw.Dataset, evidence: Evidence) -> None:
        """
        Every day stands in a cited paragraph, unless its source tells it from another day or came out on it.
        """
        faults = [
            f"{record.id}: {day} of {when}"
            for record in every_record(watch)
            for when in dates_of(record)
            for day in sorted(days_of(when))
            if str(int(day[-2:])) not in evidence.printed(all_citations(record))
            and day not in known_days(record, watch)
        ]

        assert not faults, "\n".join(faults)


YEARLESS: Final = "insight-crime-el-faro"
"The source whose dates print no year."
TWO_YEARS: Final = ("2020", "2021")
"The years that compete for them; such a date is a set of both."


QUARTERS: Final = ("01-01", "03-31", "04-01", "06-30", "07-01", "09-30", "10-01", "12-31")
"The first and last days of quarters."


def years_of(record: Record, watch: bw.Dataset, evidence: Evidence) -> set[str]:
    """
    The years that a record may name.
    """
    cited = list(all_citations(record))
    years = {number for number in evidence.printed(cited) if len(number) == 4}
    years |= {year for day in published_days(record, watch) for year in re.findall(r"\d{4}", day)}
    years |= set(re.findall(r"\d{4}", record.note))
    sources = {citation.source for citation in cited}
    is_of_two_years = any(set(TWO_YEARS) <= set(re.findall(r"\d{4}", when.edtf)) for when in dates_of(record))
    return years | (set(TWO_YEARS) if is_of_two_years and YEARLESS in sources else set())


def days_of(when: bw.When) -> set[str]:
    """
    The days that a date names; the first and last days of quarters stand for the quarter or year that is named.
    """
    return {f"{year}-{day}" for year, day in re.findall(r"(\d{4})-(\d\d-\d\d)", when.edtf) if day not in QUARTERS}


def known_days(record: Record, watch: bw.Dataset) -> set[str]:
    """
    The days of the sources that a record cites, and those that a record of these sources tells from another day.
    """
    cited = {citation.source for citation in all_citations(record)}
    told = {
        day
        for other in every_record(watch)
        if cited & {citation.source for citation in all_citations(other)}
        for when in dates_of(other)
        if when.reference
        for day in (when.edtf, when.reference.isoformat())
    }
    return told | published_days(record, watch)


def published_days(record: Record, watch: bw.Dataset) -> set[str]:
    """
    The days on which the sources that a record cites came out.
    """
    cited = {citation.source for citation in all_citations(record)}
    return {str(source.published) for source in watch.sources if source.id in cited and source.published}
