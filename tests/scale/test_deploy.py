"""What stands in deploy/ besides nginx: systemd, compose, the image, the settings of Redis."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.scale.ports import free_ports
from tests.support.redis_server import RedisServer
from tests.support.sources import HOUSE
from workshop.command import parser
from workshop.store.checks import check
from workshop.store.connect import connect

DEPLOYED = HOUSE / "deploy"
UNIT = DEPLOYED / "systemd" / "samling.service"
STORES = ("standalone", "replicated")
HARDENED = {
    "NoNewPrivileges": "yes",
    "CapabilityBoundingSet": "",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "PrivateTmp": "yes",
    "PrivateDevices": "yes",
    "ProtectKernelTunables": "yes",
    "ProtectKernelModules": "yes",
    "ProtectControlGroups": "yes",
    "RestrictAddressFamilies": "AF_INET AF_INET6 AF_UNIX",
    "RestrictNamespaces": "yes",
    "MemoryDenyWriteExecute": "yes",
    "SystemCallArchitectures": "native",
    "UMask": "0077",
}


def settings(unit: Path) -> dict[str, list[str]]:
    """What a unit sets, by name; a name may stand more than once."""
    found: dict[str, list[str]] = {}
    for line in unit.read_text("utf-8").splitlines():
        if "=" in line and not line.startswith(("#", "[")):
            name, _equals, value = line.partition("=")
            found.setdefault(name, []).append(value)
    return found


def test_the_unit_gives_up_every_right_that_it_does_not_need() -> None:
    unit = settings(UNIT)
    assert {name: unit.get(name) for name in HARDENED} == {n: [v] for n, v in HARDENED.items()}
    assert unit["User"] == ["samling"]
    assert unit["SystemCallFilter"] == ["@system-service", "~@privileged"]


def test_the_unit_ends_in_order_and_comes_back_by_itself() -> None:
    unit = settings(UNIT)
    # SIGTERM to everybody at once would end an embedded store before its workers.
    assert unit["KillMode"] == ["mixed"]
    assert int(unit["TimeoutStopSec"][0]) > 20
    assert unit["Restart"] == ["always"]
    assert int(unit["LimitNOFILE"][0]) > 100_000


def test_systemd_finds_nothing_wrong_with_the_unit_and_little_exposed(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    copy = tmp_path / UNIT.name
    copy.write_text(UNIT.read_text("utf-8").replace(_program(), sys.executable))
    verified = [[analyze, "verify", str(copy)]] if analyze else []
    if analyze and "--offline" in _said([analyze, "--help"]):
        exposed = [analyze, "security", "--offline=true", "--threshold=20", str(copy)]
        verified.append(exposed)
    assert _program() in UNIT.read_text("utf-8")
    for command in verified:
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        assert UNIT.name not in done.stderr, done.stderr


def test_the_commands_of_unit_image_and_compose_are_ones_that_the_program_knows() -> None:
    (started,) = settings(UNIT)["ExecStart"]
    image = re.search(r"^CMD (\[.*\])$", (DEPLOYED / "Dockerfile").read_text("utf-8"), re.M)
    assert image
    commands = [started.split()[1:], yaml.safe_load(image[1]), service("samling")["command"]]
    for command in commands:
        parsed = parser().parse_args([str(part) for part in command])
        assert (parsed.port, parsed.each_port, parsed.workers) == (8100, 8101, 4)


def service(name: str) -> Any:
    return compose()["services"][name]


def compose() -> Any:
    return yaml.safe_load((DEPLOYED / "compose.yml").read_text("utf-8"))


def test_compose_names_images_that_stay_the_same_and_watches_each_that_serves() -> None:
    for name in ("redis", "samling", "nginx"):
        assert re.fullmatch(r"[a-z]+:(\d+\.\d+|latest)", service(name)["image"])
        assert service(name)["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")
        assert service(name)["restart"] == "unless-stopped"
    assert "build" in service("samling")
    assert ":latest" not in service("redis")["image"] + service("nginx")["image"]


def test_compose_mounts_files_that_are_there_and_keeps_what_must_be_kept() -> None:
    volumes = compose()["volumes"]
    for name, each in compose()["services"].items():
        for source, target in (mount.split(":")[:2] for mount in each.get("volumes", [])):
            if source.startswith("./"):
                assert (DEPLOYED / source).exists() or source == "./certificates", source
            else:
                assert source in volumes, f"{name} keeps {target} nowhere"
    assert "redis:/data" in service("redis")["volumes"]
    assert "data:/var/lib/samling/data" in service("samling")["volumes"]


def test_compose_lets_the_world_reach_nginx_only() -> None:
    published = {name: each.get("ports") for name, each in compose()["services"].items()}
    assert published == {
        "redis": None,
        "samling": ["80:80", "443:443"],
        "static": None,
        "nginx": None,
    }
    assert service("nginx")["network_mode"] == "service:samling"
    assert service("redis")["networks"] == ["inside"]
    assert compose()["networks"]["inside"] == {"internal": True}


def test_a_docker_client_takes_the_compose_file_where_there_is_one() -> None:
    docker = shutil.which("docker")
    knows = bool(docker) and "compose" in _said([str(docker), "compose", "version"]).lower()
    knows = knows and "unknown" not in _said([str(docker), "compose", "version"]).lower()
    command = [str(docker), "compose", "--file", str(DEPLOYED / "compose.yml"), "config", "--quiet"]
    environment = {
        "PATH": "/usr/bin:/bin:/usr/local/bin",
        "REDIS_PASSWORD": "a",
        "WORKSHOP_SECRET": "b",
    }
    done = (
        subprocess.run(command, env=environment, capture_output=True, text=True) if knows else None
    )
    assert done is None or done.returncode == 0, done
    assert compose()["name"] == "samling"


@pytest.fixture(params=STORES)
def deployed_redis(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a Redis server with the settings that are deployed."""
    (port,) = free_ports(1)
    file = DEPLOYED / "redis" / f"{request.param}.conf"
    with RedisServer(
        tmp_path, file, bind="127.0.0.1", port=str(port), requirepass="", masterauth=""
    ):
        yield f"redis://127.0.0.1:{port}"


def test_the_product_warns_of_none_of_the_settings_for_redis(deployed_redis: str) -> None:
    link = connect(deployed_redis)
    assert check(link) == []
    link.close()


def _program() -> str:
    return settings(UNIT)["ExecStart"][0].split()[0]


def _said(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout + done.stderr
