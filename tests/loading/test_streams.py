"""
Files as their publishers send them, whole and damaged.
"""

from __future__ import annotations

import gzip
import io
import random
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import borderwatch as bw
from borderwatch.loading.streams import opened
from tests.loading.damage import damaged_bytes
from tests.loading.ucdp_rows import BORDER, DATA, row, written, zipped


class Cable(io.RawIOBase):
    """
    Bytes that come once and cannot go back, as from a socket, a few at a time.
    """

    def __init__(self, data: bytes, most: int = 7) -> None:
        self._data = io.BytesIO(data)
        self._most = most

    def readable(self) -> bool:
        """
        It is.
        """
        return True

    def readinto(self, buffer: Any) -> int:
        """
        At most so many bytes.
        """
        data = self._data.read(min(self._most, len(buffer)))
        buffer[: len(data)] = data
        return len(data)


class Reader:
    """
    An object that has `read` and nothing else.
    """

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def read(self, size: int = -1) -> bytes:
        """
        So many bytes.
        """
        return self._data.read(size)


def message_of(file: Any) -> str:
    """
    The sentence with which a file is refused.
    """
    with pytest.raises(bw.LoadError) as caught:
        bw.read_ucdp(file)
    (problem,) = caught.value.problems
    return str(problem)


class TestRead:
    """
    A path, an open file or bytes, plain or compressed, are read alike.
    """

    @pytest.mark.parametrize(
        "file",
        [
            lambda: Cable(DATA),
            lambda: Cable(gzip.compress(DATA)),
            lambda: Reader(DATA),
            lambda: Reader(gzip.compress(DATA)),
            lambda: io.BufferedReader(io.BytesIO(DATA)),
            lambda: gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(DATA))),
            lambda: io.TextIOWrapper(Cable(DATA), encoding="utf-8", newline=""),  # type: ignore[type-var]  # raw bytes are enough for it
        ],
    )
    def test_open(self, file: Callable[[], Any]) -> None:
        """
        Also files that give little at a time, or cannot go back, or have no method but one.
        """
        assert bw.read_ucdp(DATA).dataset == bw.read_ucdp(file()).dataset

    def test_position(self) -> None:
        """
        An open file is read from where it stands.
        """
        file = io.BytesIO(b"a line before\n" + DATA)
        file.readline()

        assert bw.read_ucdp(DATA).dataset == bw.read_ucdp(file).dataset

    def test_name(self) -> None:
        """
        An open file has the name of its path in problems.
        """
        with BORDER.open("rb") as file:
            assert ["ged241_border.csv"] == [problem.file for problem in bw.read_ucdp(file).problems]

    def test_archive_of_a_mac(self) -> None:
        """
        What a Mac adds to an archive is no second table.
        """
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr("ged/GEDEvent_v24_1.csv", DATA)
            archive.writestr("__MACOSX/ged/._GEDEvent_v24_1.csv", b"\x00")

        assert 55 == bw.read_ucdp(held.getvalue()).rows


class TestRefused:
    """
    What is no file, or no whole one, is refused with a sentence.
    """

    def test_directory(self, tmp_path: Path) -> None:
        """
        A directory where a file should be.
        """
        assert f"{tmp_path.name}: this is a directory, where a file should be" == message_of(tmp_path)

    def test_missing(self, tmp_path: Path) -> None:
        """
        No such file is an error of the file system.
        """
        with pytest.raises(FileNotFoundError):
            bw.read_ucdp(tmp_path / "none.csv")

    @pytest.mark.parametrize(
        ("file", "message"),
        [
            ("a\0b", "no path holds a NUL character (found 'a\\x00b')"),
            ("a\ud800", "no path holds half a character (found 'a\\ud800')"),
            (3, "a table is a path, bytes or an open file, not int"),
            (None, "a table is a path, bytes or an open file, not NoneType"),
        ],
    )
    def test_no_path(self, file: Any, message: str) -> None:
        """
        What cannot be a path or a file.
        """
        assert message == message_of(file)

    @pytest.mark.parametrize("mode", ["rb", "r"])
    def test_closed(self, mode: str) -> None:
        """
        A file that the caller has closed.
        """
        with BORDER.open(mode) as file:
            pass

        assert message_of(file).startswith("ged241_border.csv: the open file cannot be read: ")

    def test_for_writing(self, tmp_path: Path) -> None:
        """
        A file that is open for writing.
        """
        with (tmp_path / "new.csv").open("wb") as file:
            assert "new.csv: the open file cannot be read: read" == message_of(file)

    @pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", gzip.compress(b"")])
    def test_empty(self, data: bytes) -> None:
        """
        An empty file.
        """
        assert "the file is empty -- is it the right file?" == message_of(data)

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (gzip.compress(DATA)[:5000], "Compressed file ended before the end-of-stream marker was reached"),
            (gzip.compress(DATA)[:-8] + bytes(8), "CRC check failed"),
            (gzip.compress(DATA) + b"more", "Not a gzipped file"),
            (b"\x1f\x8b" + bytes(20), "Unknown compression method"),
            (b"PK\x03\x04nonsense", "File is not a zip file"),
            (zipped(a_csv=DATA)[:-30], "File is not a zip file"),
            (zipped(a_csv=DATA)[:60] + bytes(50) + zipped(a_csv=DATA)[110:], "Error -3 while decompressing data"),
        ],
    )
    def test_damaged(self, data: bytes, message: str) -> None:
        """
        A compressed file that breaks off or does not add up.
        """
        found = message_of(data)

        assert found.startswith(f"the compressed file breaks off or is damaged: {message}")
        assert found.endswith(" -- fetch it again")

    @pytest.mark.parametrize(
        ("data", "held"),
        [
            (zipped(a_csv=DATA, b_json=b"[]"), "a.csv, b.json"),
            (zipped(readme_md=b""), "none"),
            (zipped(), "none"),
        ],
    )
    def test_archive(self, data: bytes, held: str) -> None:
        """
        An archive of two tables, or of none.
        """
        assert f"the archive should hold one table, and holds {held}" == message_of(data)

    def test_encrypted(self) -> None:
        """
        An archive with a password.
        """
        data = bytearray(zipped(a_csv=DATA))
        data[data.rindex(b"PK\x01\x02") + 8] |= 1

        assert "a.csv is encrypted in the archive" == message_of(bytes(data))

    def test_archive_that_cannot_go_back(self) -> None:
        """
        An archive has its list at the end.
        """
        assert "an archive is read from a path, from bytes or from an open file that can go back" == message_of(
            Cable(zipped(a_csv=DATA))
        )

    @settings(max_examples=150)
    @given(st.sampled_from([DATA[:4000], gzip.compress(DATA[:4000]), zipped(a_csv=DATA[:4000])]).flatmap(damaged_bytes))
    def test_anything(self, data: bytes) -> None:
        """
        No bytes make anything but an error of this library come out.
        """
        try:
            report = bw.read_ucdp(data)
        except bw.BorderwatchError:
            return

        assert report.rows == report.loaded + report.with_problems + report.rejected


class TestMemory:
    """
    Reading streams: memory grows with the records kept, not with the file.
    """

    def test_nothing_kept(self, tmp_path: Path) -> None:
        """
        A large file of which a condition keeps nothing takes little.
        """
        file = tmp_path / "large.csv.gz"
        noise = random.Random(1)  # noqa: S311  # no secret
        with gzip.open(file, "wb", compresslevel=1) as out:
            out.write(written([row()]))
            for start in range(2, 16_002, 1000):
                listed = (
                    row(id=str(number), where_description=f"{noise.random():.17f}" * 40)
                    for number in range(start, start + 1000)
                )
                out.write(written(listed, header=False))
        size = sum(len(chunk) for chunk in _chunks(file))

        tracemalloc.start()
        try:
            report = bw.read_ucdp(file, where=bw.during("1999"))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

        assert (16_001, 16_001) == (report.rows, report.left_out)
        assert size > 15_000_000
        assert peak < 3_000_000


def _chunks(file: Path) -> Iterator[bytes]:
    with gzip.open(file, "rb") as content:
        while chunk := content.read(1 << 20):
            yield chunk


def test_a_stream_closes_what_it_opened() -> None:
    """
    The file of a path is closed at the end.
    """
    with opened(BORDER) as stream:
        raw = stream.raw

    assert raw.closed
