"""WebSocket's bytes under eventlet: the mask, and reading however the bytes were cut."""

import itertools
import socket
import warnings
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import eventlet
    from eventlet.greenio import GreenSocket
    from eventlet.websocket import RFC6455WebSocket

    from workshop.modes.eventlet_wire import Reading, send_frame, unmask


@given(st.binary(max_size=300), st.binary(min_size=4, max_size=4), st.integers(0, 9))
def test_the_mask_is_taken_off_as_the_library_itself_does(
    data: bytes, mask: bytes, offset: int
) -> None:
    letters = [byte ^ mask[(offset + place) % 4] for place, byte in enumerate(data)]
    assert unmask(data, tuple(mask), len(data), offset) == bytes(letters)


@pytest.fixture
def ends() -> Any:
    near, far = socket.socketpair()
    yield Reading(GreenSocket(near)), far
    near.close()
    far.close()


def test_what_came_in_one_go_is_handed_out_as_asked_for(ends: Any) -> None:
    reading, far = ends
    far.sendall(b"abcdefgh")
    assert [reading.recv(2), reading.recv(4), reading.recv(9)] == [b"ab", b"cdef", b"gh"]


def test_a_hung_up_socket_reads_as_ended(ends: Any) -> None:
    reading, far = ends
    far.sendall(b"ab")
    far.close()
    assert [reading.recv(9), reading.recv(9), reading.recv(9)] == [b"ab", b"", b""]


@given(st.lists(st.text(min_size=1, max_size=200), min_size=1, max_size=5), st.data())
def test_messages_arrive_whole_however_they_were_cut(texts: list[str], data: Any) -> None:
    near, far = socket.socketpair()
    try:
        server = RFC6455WebSocket(Reading(GreenSocket(near)), {}, 13, max_frame_length=10_000)
        client = RFC6455WebSocket(GreenSocket(far), {}, 13, client=True)
        sent = b"".join(client._pack_message(text, masked=True) for text in texts)
        cuts = sorted(data.draw(st.lists(st.integers(0, len(sent)), max_size=6)))

        def sends() -> None:
            for begin, end in itertools.pairwise([0, *cuts, len(sent)]):
                far.send(sent[begin:end])
                eventlet.sleep(0)

        eventlet.spawn(sends)
        assert [server.wait() for _ in texts] == texts
    finally:
        near.close()
        far.close()


def test_frames_that_the_other_end_takes_slowly_arrive_whole_and_in_order() -> None:
    near, far = socket.socketpair()
    try:
        server = RFC6455WebSocket(Reading(GreenSocket(near)), {}, 13, max_frame_length=10_000)
        client = RFC6455WebSocket(GreenSocket(far), {}, 13, client=True, max_frame_length=10**7)
        texts = [letter * 400_000 for letter in "abc"]
        for text in texts:
            eventlet.spawn(send_frame, server, server._pack_message(text))
        eventlet.sleep(0)
        assert [client.wait() for _ in texts] == texts
    finally:
        near.close()
        far.close()
