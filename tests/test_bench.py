"""The bench tells the truth: it reads what came, holds rooms to their sums, judges by medians."""

import struct
from collections.abc import Iterator

import pytest

from bench.crowd import Crowd
from bench.hall import Hall, open_hall
from bench.plot import plot, taken
from bench.processes import spent
from bench.report import table_of, verdict
from bench.rows import Row, number
from bench.servers import Conditions, Running
from bench.wire import Reader, Refused
from tests.kinds.cases import ANSWERED
from tests.support.server import Server

PHONES = 12


@pytest.fixture
def hall(server: Server) -> Iterator[Hall]:
    """A room with a step of every kind and a dozen phones."""
    assert server.process
    with Crowd() as crowd:
        running = Running(server.url, server.process.pid, server.data)
        hall = open_hall(crowd, running, list(ANSWERED))
        hall.fill(PHONES)
        yield hall


def from_server(*packets: str, first: int = 0x81) -> bytes:
    """Packets as a server frames them, without masks."""
    frames = []
    for content in (packet.encode() for packet in packets):
        size = len(content)
        form = struct.pack(">B", size) if size < 126 else struct.pack(">BH", 126, size)
        frames.append(bytes([first]) + form + content)
    return b"".join(frames)


@pytest.mark.parametrize("piece", [1, 2, 3, 7, 1_000])
def test_packets_are_whole_however_the_line_cuts_them(piece: int) -> None:
    sent = ['431[{"version":1}]', "2", "x" * 300, "blåbær"]
    data, reader = from_server(*sent), Reader()
    parts = [data[at : at + piece] for at in range(0, len(data), piece)]
    assert [packet for part in parts for packet in reader.feed(part)] == sent
    assert reader.received == len(data)


@pytest.mark.parametrize("first", [0x88, 0xC1])
def test_a_closing_or_compressed_frame_is_no_acknowledgement(first: int) -> None:
    with pytest.raises(Refused):
        Reader().feed(from_server("431[{}]", first=first))


@pytest.mark.parametrize("kind", ANSWERED)
def test_a_room_is_held_to_the_sum_of_what_was_sent(kind: str, hall: Hall) -> None:
    (step,) = [step for step in hall.steps.values() if step.kind == kind]
    hall.opens(step.id)
    hall.casts(step, seed=1)
    hall.casts(step, seed=2)
    hall.checks(step)
    del hall.answers[step.id][0]
    with pytest.raises(AssertionError):
        hall.checks(step)


def test_a_refused_answer_ends_the_measurement(hall: Hall) -> None:
    (step, *_) = hall.steps.values()
    with pytest.raises(AssertionError, match="closed"):
        hall.casts(step, seed=1)


def test_a_server_and_its_store_are_told_apart(server: Server) -> None:
    assert server.process
    found = spent(server.process.pid)
    assert found.application > 0
    assert (found - found).together == 0


@pytest.mark.parametrize(("values", "kept"), [([0.5, 0.8, 3.0], True), ([0.5, 1.0, 1.1], False)])
def test_the_median_of_the_ratios_decides(values: list[float], kept: bool) -> None:
    row = Row("CPU", Conditions(), "ms", [2 * value for value in values], [2.0] * 3, most=0.9)
    assert row.reached is kept
    assert row.must == "≤ 0.9 × baseline"
    assert ("CPU" in verdict([row]).partition("kept.")[2]) is not kept
    assert table_of([row]).count("**no**") == (not kept)
    assert plot([row], "Figures").count("missed") - plot([], "Figures").count("missed") == 2 * (
        not kept
    )


def test_on_the_picture_a_figure_that_must_be_large_is_turned_round() -> None:
    assert taken(Row("rate", Conditions(), "a second", [200.0], least=100)) == [0.5]


@pytest.mark.parametrize(
    ("value", "written"), [(0.01234, "0.012"), (1.234, "1.23"), (12.34, "12.3"), (1234.5, "1 234")]
)
def test_figures_have_three_places_that_count(value: float, written: str) -> None:
    assert number(value) == written
