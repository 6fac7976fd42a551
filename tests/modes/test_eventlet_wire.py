"""WebSocket's bytes under eventlet: the mask, and reading however the bytes were cut."""

import contextlib
import itertools
import socket
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import eventlet
    from eventlet.greenio import GreenSocket
    from eventlet.websocket import RFC6455WebSocket

    from workshop.modes.eventlet_wire import (
        MOST_AT_ONCE,
        Reading,
        next_message,
        plain_text,
        send_frame,
        unmask,
    )


@given(st.binary(max_size=300), st.binary(min_size=4, max_size=4), st.integers(0, 9))
def test_the_mask_is_taken_off_as_the_library_itself_does(
    data: bytes, mask: bytes, offset: int
) -> None:
    letters = [byte ^ mask[(offset + place) % 4] for place, byte in enumerate(data)]
    assert unmask(data, tuple(mask), len(data), offset) == bytes(letters)


@contextlib.contextmanager
def a_line() -> Iterator[tuple[Reading, socket.socket]]:
    near, far = socket.socketpair()
    reading = Reading(GreenSocket(near))
    try:
        yield reading, far
    finally:
        reading.close()
        near.close()
        far.close()


@contextlib.contextmanager
def a_websocket(most: int = 10_000, most_back: int = 10**7) -> Iterator[tuple[Any, Any]]:
    """The server's end, which reads and sends as ours do, and the client's."""
    with a_line() as (reading, far):
        yield (
            RFC6455WebSocket(reading, {}, 13, max_frame_length=most),
            RFC6455WebSocket(GreenSocket(far), {}, 13, client=True, max_frame_length=most_back),
        )


@pytest.fixture
def ends() -> Iterator[tuple[Reading, socket.socket]]:
    with a_line() as line:
        yield line


def test_what_came_in_one_go_is_handed_out_as_asked_for(ends: Any) -> None:
    reading, far = ends
    far.sendall(b"abcdefgh")
    assert [reading.recv(2), reading.recv(4), reading.recv(9)] == [b"ab", b"cdef", b"gh"]


def test_a_hung_up_socket_reads_as_ended(ends: Any) -> None:
    reading, far = ends
    far.sendall(b"ab")
    far.close()
    assert [reading.recv(9), reading.recv(9), reading.recv(9)] == [b"ab", b"", b""]


TEXTS = st.text(min_size=1, max_size=200) | st.sampled_from(
    ["å" * 100, "a" * 125, "b" * 126, "c" * 9_000]
)


@given(st.lists(TEXTS, min_size=1, max_size=5), st.data())
def test_messages_arrive_whole_however_they_were_cut(texts: list[str], data: Any) -> None:
    with a_websocket() as (server, client):
        sent = b"".join(client._pack_message(text, masked=True) for text in texts)
        cuts = sorted(data.draw(st.lists(st.integers(0, len(sent)), max_size=6)))

        def sends() -> None:
            for begin, end in itertools.pairwise([0, *cuts, len(sent)]):
                client.socket.send(sent[begin:end])
                eventlet.sleep(0)

        sending = eventlet.spawn(sends)
        assert [next_message(server) for _ in texts] == texts
        sending.wait()


def test_frames_that_the_other_end_takes_slowly_arrive_whole_and_in_order() -> None:
    with a_websocket() as (server, client):
        texts = [letter * 400_000 for letter in "abc"]
        for text in texts:
            eventlet.spawn(send_frame, server, server._pack_message(text))
        eventlet.sleep(0)
        assert [client.wait() for _ in texts] == texts


@given(st.binary(max_size=200) | st.binary(max_size=20).map(lambda end: b"\x81\x85abcd" + end))
def test_bytes_that_are_no_plain_text_are_left_to_the_library(data: bytes) -> None:
    text, size = plain_text(data, 100)
    if text is None:
        assert size == 0
        return
    near, far = socket.socketpair()
    with near, far:
        server = RFC6455WebSocket(GreenSocket(near), {}, 13, max_frame_length=100)
        far.sendall(data[:size])
        far.close()
        assert [server.wait(), server.wait()] == [text, None]


def test_fragments_pings_and_long_texts_come_as_from_the_library() -> None:
    long = "x" * (8 * MOST_AT_ONCE + 7)
    with a_websocket(most=10**6) as (server, client):

        def sends() -> None:
            client.send("one")
            client.send("tw", final=False)
            client.send("o", continuation=True)
            client.send(b"still there?", control_code=9)
            client.send("three")
            client.send(b"bytes")
            client.send(long)

        eventlet.spawn(sends)
        taken = [next_message(server) for _ in range(5)]
        assert taken == ["one", "two", "three", b"bytes", long]
        client.close()
        assert next_message(server) is None


def test_a_length_of_eight_bytes_is_never_read_as_text() -> None:
    unmasked = b"\x81\xff" + (70_000).to_bytes(8, "big") + bytes(4) + b"x" * 70_000
    assert plain_text(unmasked, 10**6) == (None, 0)


def test_a_text_past_the_limit_ends_the_line() -> None:
    with a_websocket(most=10) as (server, client):
        client.send("eleven char")
        assert next_message(server) is None
        assert client.wait() is None


def test_what_comes_while_nobody_reads_is_kept_and_wakes_nobody(ends: Any) -> None:
    reading, far = ends
    far.sendall(b"a")
    assert reading.recv(1) == b"a"
    far.sendall(b"b")
    eventlet.sleep(0.01)
    assert reading.fileno() not in eventlet.hubs.get_hub().listeners["read"]
    assert reading.recv(1) == b"b"


def test_a_number_that_another_socket_gets_ends_the_waiting(ends: Any) -> None:
    reading, _far = ends
    waiting = eventlet.spawn(reading.recv, 1)
    eventlet.sleep(0)
    eventlet.hubs.notify_opened(reading.fileno())
    eventlet.sleep(0)
    assert waiting.wait() == b""
