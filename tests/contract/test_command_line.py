"""The commands that people type."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.facilitator import Facilitator
from tests.support.http import call
from tests.support.patience import eventually
from tests.support.people import Desk, Screen
from tests.support.programmes import gives, points, programme
from tests.support.server import Server
from tests.support.sources import HOUSE

Serve = Callable[..., Server]


def workshop(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Runs a command that is expected to end by itself."""
    return subprocess.run(
        [sys.executable, "-m", "workshop", *arguments],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        cwd=HOUSE,
        env={**os.environ, "REDIS_URL": "", **environment},
        timeout=60,
    )


@pytest.mark.parametrize("command", [[], ["serve"], ["demo"], ["new"]])
def test_every_command_explains_itself(command: list[str]) -> None:
    helped = workshop(*command, "--help")
    assert helped.returncode == 0
    assert "usage: workshop" in helped.stdout
    assert not helped.stderr


@pytest.mark.parametrize("wrong", [[], ["dance"], ["serve", "--port", "many"]])
def test_a_wrong_command_is_an_error_and_a_usage_line(wrong: list[str]) -> None:
    refused = workshop(*wrong)
    assert refused.returncode != 0
    assert "usage" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_port_in_use_is_an_error(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused = workshop("serve", "--port", port, "--data", str(tmp_path / "data"))
    assert refused.returncode != 0
    assert port in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WORKSHOP_ASYNC", "threads"),
        ("WORKSHOP_PUBLIC_URL", "samling.example"),
        ("WORKSHOP_PROXIES", "somewhere"),
        ("WORKSHOP_SECRET", "short"),
        ("REDIS_URL", "http://127.0.0.1:1"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(tmp_path: Path, name: str, value: str) -> None:
    refused = workshop("serve", "--port", "0", "--data", str(tmp_path / "data"), **{name: value})
    assert refused.returncode != 0
    assert name in refused.stderr
    assert "Traceback" not in refused.stderr


def test_two_servers_on_one_data_folder_get_a_clear_error(tmp_path: Path) -> None:
    with Server(tmp_path / "data", {"REDIS_URL": ""}):
        refused = workshop("serve", "--port", "0", "--data", str(tmp_path / "data"))
    assert refused.returncode != 0
    assert "data" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_stopping_in_order_keeps_every_answer_and_ends_the_store_too(serve: Serve) -> None:
    server = serve()
    room = Facilitator(server.url).creates(programme(points()))
    room.desk().opens("hundre")
    seats = []
    for phone in room.phones(3):
        assert phone.answers(gives(Tillit=100)) == 1
        seats.append(phone.joined["seat"])
    server.stop()
    assert not _processes_of(server.data)
    server.start()
    assert room.results("hundre")["answers"] == 3
    back = room.phone(seat=seats[0])
    assert back.joined["mine"]["answer"] == gives(Tillit=100)


def _processes_of(data: Path) -> list[str]:
    """The command lines of processes that name the data folder."""
    found = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True)
    return [line for line in found.stdout.splitlines() if str(data) in line]


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_both_ways_to_stop_are_in_order(tmp_path: Path, end: signal.Signals) -> None:
    server = Server(tmp_path / "data", {"REDIS_URL": ""})
    server.start()
    assert server.process
    server.process.send_signal(end)
    assert server.process.wait(timeout=30) == 0
    assert not _processes_of(server.data)


def test_after_a_power_cut_all_that_was_acknowledged_is_there(tmp_path: Path) -> None:
    with Server(tmp_path / "data", {"REDIS_URL": ""}) as server:
        room = Facilitator(server.url).creates(programme(points()))
        room.desk().opens("hundre")
        for phone in room.phones(3):
            phone.answers(gives(Tillit=100))
        server.kill()
        server.start()
        frame = room.results("hundre")
        assert frame["answers"] == 3
        assert frame["results"]["items"][0]["points"] == 300


def test_new_creates_a_room_on_a_running_server(server: Server, tmp_path: Path) -> None:
    file = tmp_path / "programme.json"
    file.write_text(json.dumps(programme(points())), encoding="utf-8")
    made = workshop("new", str(file), "--url", server.url)
    assert made.returncode == 0, made.stderr
    found = re.search(rf"{re.escape(server.url)}/desk/(\d+)#key=(\S+)", made.stdout)
    assert found
    assert f"{server.url}/screen/{found[1]}" in made.stdout
    assert call("GET", f"{server.url}/api/rooms/{found[1]}", key=found[2]).status == 200


@pytest.mark.parametrize("content", ["{", '{"steps": []}'])
def test_new_says_what_is_wrong_with_a_programme(
    server: Server, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "programme.json"
    file.write_text(content, encoding="utf-8")
    refused = workshop("new", str(file), "--url", server.url)
    assert refused.returncode != 0
    assert refused.stderr.strip()
    assert "Traceback" not in refused.stderr


def test_new_says_when_there_is_no_server_or_no_file(tmp_path: Path) -> None:
    file = tmp_path / "programme.json"
    file.write_text(json.dumps(programme(points())), encoding="utf-8")
    for arguments in ((str(file), "--url", "http://127.0.0.1:1"), ("gone.json", "--url", "x")):
        refused = workshop("new", *arguments)
        assert refused.returncode != 0
        assert "Traceback" not in refused.stderr


def test_the_demo_prints_its_addresses_and_its_phones_come_and_answer(tmp_path: Path) -> None:
    with Server(tmp_path / "data", {"REDIS_URL": ""}, ["--phones", "6"], command="demo") as server:
        found = eventually(
            lambda: re.search(rf"{re.escape(server.url)}/desk/(\d+)#key=(\S+)", server.log)
        )
        assert found
        code, key = found[1], found[2]
        assert f"{server.url}/screen/{code}" in server.log
        assert f"/{code}\n" in server.log
        desk, screen = Desk(server.url, code, key=key), Screen(server.url, code)
        desk.counts(lambda here: here["people"] == 6)
        steps = desk.joined["room"]["programme"]["steps"]
        first = next(step for step in steps if step["kind"] == "diamond")
        desk.opens(first["id"])
        assert screen.sees(lambda tally: tally["answers"] >= 1)
    assert not _processes_of(server.data)
