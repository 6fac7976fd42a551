"""An organisation's name, logo, colours and welcome: used, or refused in a sentence."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support.logos import drawing, png, webp
from tests.support.thorough import examples
from workshop.command import run
from workshop.config import ConfigError, from_environment
from workshop.look import Look, Palette, Unfit, read_colour, readings, settle
from workshop.look.colour import apart, contrast, shade, tone
from workshop.look.logo import Logo
from workshop.look.logo import read as read_logo
from workshop.look.pairs import PAGES
from workshop.look.unusable import Unusable

NAME = {"WORKSHOP_ORGANISATION": "Solvik kommune"}
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def look(tmp_path: Path, **environment: str) -> Look:
    return from_environment({**NAME, **environment}, tmp_path / "data").look


def settled(colour: str, dark: str | None = None) -> tuple[Palette, Unfit | None]:
    """The palette of these colours, or of the shade that was proposed, and why."""
    try:
        return settle(colour, dark), None
    except Unfit as refused:
        nearest = refused.nearest
        return (settle(colour, nearest) if dark else settle(nearest)), refused


def holds(palette: Palette) -> bool:
    return all(one.holds for theme in (palette.light, palette.dark) for one in readings(theme))


@given(colour=COLOURS)
@example(colour="#000000")
@example(colour="#ffffff")
@example(colour="#f0a830")
@example(colour="#00ff00")
def test_a_colour_gives_a_palette_that_can_be_read_or_a_shade_that_does(colour: str) -> None:
    palette, refused = settled(colour)
    if refused:
        assert colour in str(refused)
        assert refused.nearest in str(refused)
    else:
        assert palette.light["accent"] == palette.light["bar"] == colour
    assert holds(palette)
    for theme, accent in ((palette.light, palette.more_light), (palette.dark, palette.more_dark)):
        assert min(contrast(accent, theme[page]) for page in PAGES) >= 7


@settings(max_examples=examples(30))
@given(colour=COLOURS)
def test_a_colour_for_dark_ground_is_used_as_it_is_or_refused(colour: str) -> None:
    palette, refused = settled("#0a5566", colour)
    assert refused or palette.dark["accent"] == colour
    assert not refused or refused.theme == "dark"
    assert holds(palette)


@given(colour=COLOURS)
def test_a_colour_taken_apart_and_put_together_is_the_same(colour: str) -> None:
    assert shade(*tone(colour)) == colour


def test_the_figures_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=1e-3)
    assert apart("#000000", "#ffffff") == pytest.approx(1, abs=1e-3)


def test_action_is_never_taken_for_attention() -> None:
    with pytest.raises(Unfit, match="amber"):
        settle("#8a4b00")
    assert apart(settle("#c13700").dark["accent"], "#f0a830") >= 0.1


@pytest.mark.parametrize("written", ["c8102e", "#c81", "red", "#c8102g", "rgb(200, 16, 46)"])
def test_what_is_not_written_as_a_colour_is_none(written: str) -> None:
    assert read_colour(written) is None


def test_a_colour_can_be_tried_before_it_is_set(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["colours", "#c8102e", "--dark", "#ff9c98"]) == 0
    told = capsys.readouterr().out
    assert "LIGHT" in told
    assert "DARK" in told
    assert re.search(r"accent +#c8102e", told)
    assert re.search(r"accent +sunk +4\.83 +4\.5", told)
    assert "TOO LITTLE" not in told


@pytest.mark.parametrize("colour", ["#ffd100", "yellow"])
def test_a_colour_that_cannot_be_used_is_an_error(
    capsys: pytest.CaptureFixture[str], colour: str
) -> None:
    assert run(["colours", colour]) == 1
    assert colour in capsys.readouterr().err


def test_nothing_set_changes_nothing(tmp_path: Path) -> None:
    plain = from_environment({}, tmp_path / "data").look
    assert (plain.style, plain.style_source, plain.logos, plain.welcome("nb")) == ("", "", [], None)


def test_the_welcome_is_said_in_the_readers_language_else_in_the_main_one(tmp_path: Path) -> None:
    said = look(tmp_path, WORKSHOP_WELCOME="Velkommen", WORKSHOP_WELCOME_EN="Welcome")
    assert said.welcome("en") == ("Welcome", "en")
    assert said.welcome("nn") == ("Velkommen", "nb")


@pytest.mark.parametrize(
    ("content", "mimetype", "size"),
    [
        (drawing(), "image/svg+xml", (196, 64)),
        (b'<svg xmlns="http://www.w3.org/2000/svg" width="12.5px" height="5"/>', "", (1000, 400)),
        (png(128, 128), "image/png", (128, 128)),
        (webp(b"VP8X", 400, 100), "image/webp", (400, 100)),
        (webp(b"VP8L", 400, 100), "image/webp", (400, 100)),
        (webp(b"VP8 ", 400, 100), "image/webp", (400, 100)),
    ],
)
def test_a_logo_says_its_own_size(content: bytes, mimetype: str, size: tuple[int, int]) -> None:
    logo = read_logo(content)
    assert (logo.width, logo.height) == size
    assert logo.mimetype == (mimetype or "image/svg+xml")


def test_another_logo_has_another_name() -> None:
    names = {logo.name for logo in map(read_logo, (drawing(), drawing("#008000"), drawing()))}
    assert len(names) == 2


def svg(inside: str, more: str = "") -> bytes:
    begin = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'{begin} viewBox="0 0 200 100" {more}>{inside}</svg>'.encode()


@pytest.mark.parametrize(
    "content",
    [
        svg("<script>alert(1)</script>"),
        svg("", 'onload="alert(1)"'),
        svg("<foreignObject><p>text</p></foreignObject>"),
        svg('<a href="#x"><path d="M0 0"/></a>'),
        svg('<image href="picture.png"/>'),
        svg('<use xlink:href="https://elsewhere.example/a.svg#x"/>'),
        svg('<image href="data:image/svg+xml,x"/>'),
        svg("<style>@import 'a.css';</style>"),
        svg("<style>path{fill:url(https://elsewhere.example/a)}</style>"),
        svg('<path style="fill:u\\72l(//elsewhere.example/a)"/>'),
        svg('<path fill="url( //elsewhere.example/a )"/>'),
        svg('<rect><animate attributeName="x" to="9"/></rect>'),
        b'<?xml-stylesheet href="a.css"?>' + svg(""),
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"),
        b"<svg><g></svg>",
        b'<html><svg xmlns="http://www.w3.org/2000/svg"/></html>',
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>',
        svg("").replace(b"200 100", b"100 200"),
        svg("").replace(b"200 100", b"700 100"),
        svg("x" * 100_000),
        png(200, 95),
        png(200, 200)[:20],
        webp(b"VP8X", 400, 100)[:24],
        b"GIF89a",
        b"",
    ],
)
def test_what_is_no_safe_logo_is_refused(content: bytes) -> None:
    with pytest.raises(Unusable):
        read_logo(content)


def test_a_drawing_may_refer_to_itself() -> None:
    inside = '<defs><path id="a" d="M0 0"/></defs><use href="#a" fill="url(#a)"/>'
    assert isinstance(read_logo(svg(inside)), Logo)


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"WORKSHOP_ORGANISATION": "x" * 81}, ["81", "80"]),
        ({"WORKSHOP_ORGANISATION": "a\u202eb"}, ["plain text"]),
        ({"WORKSHOP_CONTACT": "x" * 201}, ["201", "200"]),
        ({"WORKSHOP_WELCOME": "x" * 301}, ["301", "300"]),
        ({"WORKSHOP_WELCOME_NN": "a\0b"}, ["plain text"]),
        ({"WORKSHOP_COLOUR": "red"}, ["'red'", "#0a5566"]),
        ({"WORKSHOP_COLOUR": "#ffd100"}, ["#ffd100", "needs 4.5", "nearest shade"]),
        ({"WORKSHOP_COLOUR_DARK": "#7ccad6"}, ["WORKSHOP_COLOUR too"]),
        ({"WORKSHOP_LOGO": "no-such-file.svg"}, ["no-such-file.svg", "No such file"]),
        ({"WORKSHOP_LOGO": "README.md"}, ["README.md", "SVG, PNG or WebP"]),
        ({"WORKSHOP_LOGO": "/"}, ["cannot be read"]),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(
    tmp_path: Path, environment: dict[str, str], words: list[str]
) -> None:
    with pytest.raises(ConfigError) as refused:
        from_environment({**NAME, **environment}, tmp_path / "data")
    (name,) = environment
    assert str(refused.value).startswith(name)
    assert str(refused.value).endswith(".")
    assert all(word in str(refused.value) for word in words)


def test_a_colour_for_dark_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"^WORKSHOP_COLOUR_DARK: #111111 .*in dark"):
        look(tmp_path, WORKSHOP_COLOUR="#c8102e", WORKSHOP_COLOUR_DARK="#111111")


def test_a_logo_has_a_name_for_those_who_cannot_see_it(tmp_path: Path) -> None:
    file = tmp_path / "logo.svg"
    file.write_bytes(drawing())
    with pytest.raises(ConfigError, match="WORKSHOP_LOGO needs WORKSHOP_ORGANISATION"):
        look(tmp_path, WORKSHOP_ORGANISATION="", WORKSHOP_LOGO=str(file))
    with pytest.raises(ConfigError, match="WORKSHOP_LOGO_DARK needs WORKSHOP_LOGO"):
        look(tmp_path, WORKSHOP_LOGO_DARK=str(file))
    assert look(tmp_path, WORKSHOP_LOGO=str(file)).logos
