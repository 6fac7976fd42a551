"""The figures that a server keeps of itself, and who may read them."""

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.scale.several import Several
from tests.support.facilitator import Facilitator
from tests.support.http import call
from tests.support.patience import eventually
from tests.support.people import Phone
from tests.support.programmes import gives, points, programme
from tests.support.redis_server import RedisServer
from tests.support.server import Server

# What all of these use is started once, by the worker that runs them.
pytestmark = pytest.mark.xdist_group("metrics")

KEY = "a key that only the watcher has"


def figures(url: str, **headers: str) -> dict[str, float]:
    """Every figure by its name, those with labels added up; buckets of histograms left out."""
    reply = call("GET", f"{url}/metrics", headers=headers)
    assert reply.status == 200
    found: dict[str, float] = {}
    for family in text_string_to_metric_families(reply.text):
        for sample in family.samples:
            if "le" not in sample.labels:
                found[sample.name] = found.get(sample.name, 0) + sample.value
    return found


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Several]:
    with Several(tmp_path_factory.mktemp("figures") / "data") as running:
        yield running


def test_every_worker_answers_for_all_and_the_dead_ones_work_stands(several: Several) -> None:
    room = Facilitator(several.url).creates(programme(points()))
    room.desk().opens("hundre")
    before = figures(several.url)
    phones = [Phone(url, room.code) for url in several.each for _ in range(2)]
    for phone in phones:
        phone.answers(gives(Tillit=100))
    eventually(
        lambda: figures(several.url)["workshop_beat_seconds_count"], "the first beat is over"
    )
    for url in (several.url, *several.each):
        after = figures(url)
        for name in ("workshop_answers_total", "workshop_acknowledgement_seconds_count"):
            assert after[name] - before.get(name, 0) == len(phones)
        assert after["workshop_sockets"] == len(phones) + 1
        assert after["workshop_beat_seconds_count"] > 0
        assert after["workshop_store_seconds_count"] > 0
        assert after["workshop_batch_commands_sum"] >= after["workshop_batch_commands_count"]
        assert after["workshop_queue_length"] >= 0
        assert after["workshop_store_away"] == 0

    os.kill(several.workers[0], signal.SIGKILL)
    eventually(lambda: figures(several.each[-1])["workshop_sockets"] <= len(phones))
    answered = figures(several.each[-1])["workshop_answers_total"]
    assert answered == after["workshop_answers_total"]
    room.leave()


def test_latencies_are_histograms_in_seconds(several: Several) -> None:
    text = call("GET", f"{several.url}/metrics").text
    for name in ("acknowledgement_seconds", "beat_seconds", "store_seconds", "batch_commands"):
        assert f"# TYPE workshop_{name} histogram" in text
        assert re.search(rf'^workshop_{name}_bucket{{.*le="\+Inf".*}} ', text, re.MULTILINE)


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server whose figures other machines may read with a key."""
    data = tmp_path_factory.mktemp("guarded") / "data"
    with Server(data, {"REDIS_URL": "", "WORKSHOP_METRICS_KEY": KEY}) as running:
        yield running.url


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Forwarded-Proto", "Forwarded"])
def test_nobody_reads_the_figures_through_a_proxy_without_the_key(
    guarded: str, several: Several, header: str
) -> None:
    for url in (guarded, several.url):
        for key in (None, "something else", "", " ", "None"):
            sent = {} if key is None else {"Authorization": f"Bearer {key}"}
            reply = call("GET", f"{url}/metrics", headers={header: "for=192.0.2.7", **sent})
            assert reply.status in (403, 429)
            assert b"workshop_" not in reply.body


def test_whoever_has_the_key_reads_the_figures_from_anywhere(guarded: str) -> None:
    headers = {"X-Forwarded-For": "192.0.2.7", "Authorization": f"Bearer {KEY}"}
    assert "workshop_answers_total" in figures(guarded, **headers)
    assert "workshop_answers_total" in figures(guarded)


def test_an_away_store_shows_in_the_figures(tmp_path: Path) -> None:
    with (
        RedisServer(tmp_path / "redis") as store,
        Server(tmp_path / "data", {"REDIS_URL": store.url}) as server,
    ):
        assert figures(server.url)["workshop_store_away"] == 0
        store.stop()
        eventually(lambda: call("GET", f"{server.url}/readyz").status == 503)
        assert figures(server.url)["workshop_store_away"] > 0
        store.start()
        eventually(lambda: figures(server.url)["workshop_store_away"] == 0)
