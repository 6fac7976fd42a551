"""The long pages say the same in three languages, and say what the program does."""

import re
from collections.abc import Callable
from itertools import product

import pytest

from tests.support.http import call
from tests.support.outline import Outline
from tests.support.server import Server
from tests.support.sources import HOUSE
from workshop.store.embedded import UPKEEP_S
from workshop.store.upkeep import REWRITE_AFTER_S
from workshop.web.about import PUBLISHED, UPDATED

LANGUAGES = ("nb", "nn", "en")
PATHS = ("/privacy", "/accessibility")
AN_HOUR_S = 3600
WITHOUT_CONTACT = {
    "nb": "Spør den som leder samlingen",
    "nn": "Spør den som leier samlinga",
    "en": "Ask the facilitator",
}

Serve = Callable[..., Server]


def page(url: str, path: str, language: str = "nb") -> Outline:
    reply = call("GET", f"{url}{path}?language={language}")
    assert reply.status == 200
    assert f'<html lang="{language}"' in reply.text
    return Outline(reply.text)


@pytest.mark.parametrize("language", ["nn", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_every_language_has_the_same_headings_tables_and_links(
    server: Server, path: str, language: str
) -> None:
    first, other = page(server.url, path), page(server.url, path, language)
    assert other.parts == first.parts
    assert other.rows == first.rows
    assert other.ids == first.ids
    assert other.codes == first.codes
    assert other.kept == first.kept
    assert without_language(other.links) == without_language(first.links)


def without_language(links: list[str]) -> list[str]:
    """Links between pages without the language that they keep."""
    return [link.partition("?")[0] if link.startswith("/") else link for link in links]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS)
def test_every_link_within_a_page_leads_somewhere(server: Server, path: str, language: str) -> None:
    outline = page(server.url, path, language)
    inside = [link[1:] for link in outline.links if link.startswith("#")]
    assert len(inside) > 5
    assert set(inside) <= set(outline.ids)
    assert len(outline.ids) == len(set(outline.ids))


def test_a_chosen_language_stays_chosen_from_page_to_page(server: Server) -> None:
    links = page(server.url, "/privacy", "nn").links
    assert {"/?language=nn", "/accessibility?language=nn"} <= set(links)
    unchosen = Outline(call("GET", f"{server.url}/privacy").text).links
    assert {"/", "/accessibility"} <= set(unchosen)


def test_the_organisation_and_its_contact_stand_where_people_look(serve: Serve) -> None:
    server = serve(WORKSHOP_ORGANISATION="Hav & <Fjell>", WORKSHOP_CONTACT="spor@fjell.example")
    for path, language in product(PATHS, LANGUAGES):
        outline = page(server.url, path, language)
        assert "Hav & <Fjell>" in outline.text
        assert outline.links.count("mailto:spor@fjell.example") == 2
        assert WITHOUT_CONTACT[language] not in outline.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_contact_people_are_told_whom_to_ask(server: Server, language: str) -> None:
    outline = page(server.url, "/privacy", language)
    assert WITHOUT_CONTACT[language] in outline.text
    assert not [link for link in outline.links if link.startswith("mailto:")]


def test_a_contact_that_is_no_address_of_mail_stands_as_text(serve: Serve) -> None:
    outline = page(serve(WORKSHOP_CONTACT="Storgata 1, 0155 Oslo").url, "/accessibility")
    assert "Si fra: Storgata 1, 0155 Oslo." in outline.text


def test_every_test_that_the_statement_names_is_there(server: Server) -> None:
    named = [code for code in page(server.url, "/accessibility").codes if code.endswith(".py")]
    assert len(named) > 8
    assert not [path for path in named if not (HOUSE / path).is_file()]


@pytest.mark.parametrize("path", PATHS)
def test_the_pages_come_packed_and_set_no_cookie(server: Server, path: str) -> None:
    reply = call("GET", f"{server.url}{path}", headers={"Accept-Encoding": "gzip"})
    assert reply.headers["Content-Encoding"] == "gzip"
    assert "Accept-Language" in reply.headers["Vary"]
    assert reply.headers.get_all("Set-Cookie") is None
    assert len(reply.body) < len(call("GET", f"{server.url}{path}").body) / 2


def test_what_is_deleted_is_off_the_disk_within_the_hour_that_is_promised() -> None:
    assert REWRITE_AFTER_S + UPKEEP_S < AN_HOUR_S


def test_the_statement_says_when_it_was_made_and_changed(server: Server) -> None:
    assert PUBLISHED <= UPDATED
    dates = re.findall(r"\d+\. \w+ 20\d\d", page(server.url, "/accessibility").text)
    assert [date.split()[-1] for date in dates] == [
        *(str(UPDATED.year), str(PUBLISHED.year), str(UPDATED.year)),
    ]
