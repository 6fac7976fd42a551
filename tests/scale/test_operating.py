"""docs/operating.md stays true: its commands for backing up and restoring are run from there."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from prometheus_client import REGISTRY

from tests.faults.burst import Burst
from tests.support.facilitator import Facilitator, Workshop
from tests.support.programmes import gives, points, programme
from tests.support.redis_server import RedisServer
from tests.support.server import Server
from tests.support.sources import HOUSE

DOCUMENT = (HOUSE / "docs" / "operating.md").read_text("utf-8")
# What belongs to whoever owns the machine, and not to the test.
OF_THE_MACHINE = ("chown ",)


def commands(heading: str) -> list[str]:
    """The shell commands of the section with this heading."""
    (section,) = re.findall(rf"^### {heading}\n(.*?)(?=^##|\Z)", DOCUMENT, re.DOTALL | re.MULTILINE)
    blocks = re.findall(r"^```sh\n(.*?)^```", section, re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines()]


def run(
    heading: str, places: Mapping[str, str], services: Mapping[str, Callable[[], object]]
) -> None:
    """Does what the section says, with other ``places`` and the test's own ``services``."""
    for line in commands(heading):
        if line in services:
            services[line]()
            continue
        if line.startswith(OF_THE_MACHINE):
            continue
        for meant, here in places.items():
            line = line.replace(meant, here)
        done = subprocess.run(
            ["sh", "-e", "-c", line],
            capture_output=True,
            text=True,
            cwd=HOUSE,
            env={**os.environ, "PYTHONPATH": str(HOUSE)},
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"


def opened(server: Server) -> Workshop:
    room = Facilitator(server.url).creates(programme(points()))
    room.desk().opens("hundre")
    return room


def test_an_embedded_store_is_backed_up_in_a_burst_and_restored_as_the_document_says(
    tmp_path: Path, seed: int
) -> None:
    server = Server(tmp_path / "data", {"REDIS_URL": ""})
    places = {
        "/opt/samling/venv/bin/workshop": f"{sys.executable} -m workshop",
        "/var/lib/samling": str(tmp_path / "data"),
        "/backup": str(tmp_path / "backup"),
    }
    services = {"systemctl stop samling": server.stop, "systemctl start samling": server.start}
    with server:
        room, later = opened(server), opened(server)
        early = later.phone()
        early.answers(gives(Tillit=100))
        with Burst(room, 10, seed) as burst:
            burst.some_more()
            run("Back up an embedded store", places, services)
        assert early.answers(gives(Mot=100)) == 2
        run("Restore an embedded store", places, services)

        assert later.results("hundre")["results"]["items"][0]["item"] == "Tillit"
        assert later.phone(seat=early.joined["seat"]).joined["mine"]["version"] == 1
        assert room.results("hundre")["answers"] == 10
        assert (tmp_path / "data.before" / "store").is_dir()
    assert os.stat(tmp_path / "backup" / "samling.tar.gz").st_mode & 0o077 == 0


def test_redis_is_backed_up_and_restored_as_the_document_says(tmp_path: Path) -> None:
    redis = RedisServer(tmp_path / "redis")
    server = Server(tmp_path / "data", {"REDIS_URL": redis.url})
    places = {
        "redis-cli": f"redis-cli -s {redis.socket}",
        "/var/lib/redis": str(tmp_path / "redis"),
        "/backup": str(tmp_path / "backup"),
    }
    services = {
        "systemctl stop samling": server.stop,
        "systemctl start samling": server.start,
        "systemctl stop redis-server": redis.stop,
        "systemctl start redis-server": redis.start,
    }
    with redis, server:
        room = opened(server)
        phone = room.phone()
        phone.answers(gives(Tillit=100))
        run("Back up Redis", places, services)
        phone.answers(gives(Mot=100))
        run("Restore Redis", places, services)
        assert room.results("hundre")["results"]["items"][0]["item"] == "Tillit"
        back = room.phone(seat=phone.joined["seat"])
        assert back.answers(gives(Respekt=100)) == 2
        redis.stop()
        redis.start()
        assert back.joined["mine"]["version"] == 1


def test_a_backup_of_nothing_is_an_error_that_says_so(tmp_path: Path) -> None:
    refused = subprocess.run(
        [
            sys.executable,
            "-m",
            "workshop",
            "backup",
            str(tmp_path / "copy"),
            "--data",
            str(tmp_path),
        ],
        capture_output=True,
        text=True,
        cwd=HOUSE,
    )
    assert refused.returncode != 0
    assert str(tmp_path) in refused.stderr
    assert "Traceback" not in refused.stderr
    assert not (tmp_path / "copy").exists()


def test_the_document_names_every_figure_and_no_other() -> None:
    kept = {
        name
        for family in REGISTRY.collect()
        if family.name.startswith("workshop_")
        for name in [family.name + ("_total" if family.type == "counter" else "")]
    }
    named = set(re.findall(r"^\| `(workshop_\w+)` \|", DOCUMENT, re.MULTILINE))
    assert named == kept


def test_every_file_of_deploy_that_the_document_names_is_there() -> None:
    named = set(re.findall(r"deploy/[\w./-]+\w", DOCUMENT))
    assert len(named) > 5
    assert [name for name in named if not (HOUSE / name).exists()] == []
