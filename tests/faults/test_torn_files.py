"""The store's files are torn, here or there: it comes up with all that is whole, and says so."""

import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from tests.faults.conftest import Length
from tests.store.workbench import Bench
from workshop.store import CannotStart, Store, Threads
from workshop.store.folder import COPIES

# What all of these use is started once, by the worker that runs them.
pytestmark = pytest.mark.xdist_group("torn files")

ANSWERS = 60
# So long that it lies on more than the content of a single value, which nobody could notice.
LEAST_TORN, MOST_TORN = 120, 700


@dataclass(frozen=True)
class Kept:
    """A stopped store. Its log was ``begun`` bytes long, then ``ends`` after each answer."""

    data: Path
    bench: Bench
    given: list[tuple[str, list[str]]]
    begun: int
    ends: list[int]

    def torn(self, folder: Path) -> "Torn":
        """A copy for a test to tear."""
        shutil.copytree(self.data, folder)
        return Torn(folder, self)


@dataclass(frozen=True)
class Torn:
    """A copy of what was kept."""

    data: Path
    kept: Kept

    @property
    def files(self) -> Path:
        return self.data / "store" / "appendonlydir"

    @property
    def log(self) -> Path:
        return next(self.files.glob("*.incr.aof"))

    @property
    def base(self) -> Path:
        return next(self.files.glob("*.base.rdb"))

    @property
    def manifest(self) -> Path:
        return self.files / "appendonly.aof.manifest"

    def comes_up_with(self, whole: Callable[[int, int], bool]) -> None:
        """It starts with each answer whose bytes, from one place to another, are ``whole``."""
        starts = [self.kept.begun, *self.kept.ends]
        expected = {
            seat: picks
            for (seat, picks), start, end in zip(
                self.kept.given, starts, self.kept.ends, strict=False
            )
            if whole(start, end)
        }
        bench = self.kept.bench
        bench.store = Store.open(None, self.data, Threads())
        try:
            assert bench.answers() == expected
            bench.must_add_up()
            bench.delivers("late", ["MOT"])
            bench.must_add_up()
        finally:
            bench.store.stop()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    data = tmp_path_factory.mktemp("kept") / "data"
    store = Store.open(None, data, Threads())
    bench, given, ends = Bench(store), [], []
    log = next((data / "store" / "appendonlydir").glob("*.incr.aof"))
    begun = log.stat().st_size
    for number in range(ANSWERS):
        picks = [f"P{number % 7}", f"p{number % 5}"]
        seat = f"seat {number}"
        bench.casts(seat, picks)
        given.append((seat, picks))
        ends.append(log.stat().st_size)
    store.stop()
    return Kept(data, bench, given, begun, ends)


@pytest.fixture
def torn(kept: Kept, tmp_path: Path) -> Torn:
    return kept.torn(tmp_path / "data")


def test_a_log_that_ends_anywhere_keeps_every_answer_before_its_end(
    kept: Kept, tmp_path: Path, length: Length, seed: int
) -> None:
    chance = Random(seed)
    middles = [chance.randint(kept.begun, kept.ends[-1]) for _ in range(length.tears)]
    edges = [kept.begun, kept.ends[0] - 1, kept.ends[0], kept.ends[-1] - 1]
    for place in {*edges, *middles}:
        torn = kept.torn(tmp_path / str(place))
        with torn.log.open("r+b") as log:
            log.truncate(place)
        torn.comes_up_with(lambda _start, end: end <= place)  # noqa: B023


def test_garbage_anywhere_in_the_log_costs_no_answer_but_those_it_lies_on(
    kept: Kept, tmp_path: Path, length: Length, seed: int
) -> None:
    chance = Random(seed)
    for number in range(length.tears):
        torn = kept.torn(tmp_path / str(number))
        first = chance.randint(kept.begun, kept.ends[-1] - MOST_TORN)
        last = first + chance.randint(LEAST_TORN, MOST_TORN)
        with torn.log.open("r+b") as log:
            log.seek(first)
            log.write(chance.choice([bytes(last - first), chance.randbytes(last - first)]))
        torn.comes_up_with(lambda start, end: end <= first or start >= last)  # noqa: B023


@pytest.mark.parametrize("garbage", [bytes(4096), b"*3\r\n$3\r\nSET\r\n$1\r\n", b"\xff" * 99])
def test_garbage_at_the_end_of_the_log_costs_nothing(torn: Torn, garbage: bytes) -> None:
    with torn.log.open("ab") as log:
        log.write(garbage)
    torn.comes_up_with(lambda _start, _end: True)


def is_missing(file: Path) -> None:
    file.unlink()


def is_empty(file: Path) -> None:
    file.write_bytes(b"")


def is_cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-12])


def is_garbage(file: Path) -> None:
    file.write_bytes(bytes(80))


@pytest.mark.parametrize("happens", [is_missing, is_empty, is_cut, is_garbage])
def test_a_damaged_list_of_files_costs_nothing(
    torn: Torn, happens: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    happens(torn.manifest)
    torn.comes_up_with(lambda _start, _end: True)
    assert "list of files was damaged or missing" in caplog.text
    (copy,) = torn.files.parent.glob(f"{COPIES}-*")
    assert copy.name in caplog.text


@pytest.mark.parametrize("happens", [is_missing, is_empty])
def test_a_base_file_that_is_gone_costs_only_what_stood_in_it(
    torn: Torn, happens: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    base = torn.base
    happens(base)
    torn.comes_up_with(lambda _start, _end: True)
    assert f"What the store had in {base.name} is gone" in caplog.text


@pytest.mark.parametrize("happens", [is_missing, is_empty])
def test_a_log_that_is_gone_leaves_a_store_that_starts(
    torn: Torn, happens: Callable[[Path], None]
) -> None:
    happens(torn.log)
    store = Store.open(None, torn.data, Threads())
    assert store.ready()
    store.stop()


def test_what_was_repaired_is_said_with_where_the_damaged_files_are(
    torn: Torn, kept: Kept, caplog: pytest.LogCaptureFixture
) -> None:
    before = torn.log.read_bytes()
    with torn.log.open("r+b") as log:
        log.seek(kept.ends[9])
        log.write(bytes(10))
    damaged = torn.log.read_bytes()
    with caplog.at_level(logging.WARNING):
        torn.comes_up_with(lambda start, _end: start != kept.ends[9])
    (copy,) = torn.files.parent.glob(f"{COPIES}-*")
    assert str(copy) in caplog.text
    assert f"{kept.ends[9]} to {kept.ends[10]}" in caplog.text
    assert (copy / torn.log.name).read_bytes() == damaged != before


def test_files_that_cannot_be_mended_are_left_alone_and_the_way_out_is_said(torn: Torn) -> None:
    torn.base.write_bytes(b"REDIS0011" + bytes(80))
    before = {path.name: path.read_bytes() for path in torn.files.iterdir()}
    with pytest.raises(CannotStart) as refusal:
        Store.open(None, torn.data, Threads())
    assert str(torn.files.parent) in str(refusal.value)
    assert "from a copy" in str(refusal.value)
    assert "move it away" in str(refusal.value)
    assert {path.name: path.read_bytes() for path in torn.files.iterdir()} == before
    torn.files.parent.rename(torn.data / "away")
    store = Store.open(None, torn.data, Threads())
    assert store.ready()
    store.stop()
