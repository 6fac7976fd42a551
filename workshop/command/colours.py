"""``workshop colours "#c8102e"``: what an organisation's colour becomes, and if it can be read."""

import argparse

from workshop.command.error import CommandError
from workshop.look import Reading, Unfit, read_colour, readings, settle
from workshop.look.family import FAMILY, Tokens


def command(parsed: argparse.Namespace) -> int:
    """Print the palette and every contrast in it; returns 1 where the colour cannot be used."""
    colour, dark = _colour(parsed.colour), _colour(parsed.dark) if parsed.dark else None
    try:
        palette = settle(colour, dark)
    except Unfit as error:
        print(_table(error.theme, error.tokens))
        raise CommandError(str(error)) from error
    print(_table("light", palette.light))
    print(_table("dark", palette.dark))
    print("Every pair has the contrast that it needs.")
    return 0


def _colour(written: str) -> str:
    colour = read_colour(written)
    if colour is None:
        raise CommandError(f"{written!r} is not a colour such as #0a5566")
    return colour


def _table(theme: str, tokens: Tokens) -> str:
    """The derived colours, and each reading that one of them is part of."""
    lines = [f"{theme.upper()}", *(f"  {name:<12} {tokens[name]}" for name in FAMILY), ""]
    lines.append(f"  {'in front':<12} {'on ground':<12} {'found':>6} {'needed':>7}")
    lines += [_line(one) for one in readings(tokens) if {one.front, one.ground} & {*FAMILY}]
    return "\n".join([*lines, ""])


def _line(one: Reading) -> str:
    unit = "" if one.unit == "contrast" else "  distance"
    wrong = "" if one.holds else "  TOO LITTLE"
    return f"  {one.front:<12} {one.ground:<12} {one.found:>6.2f} {one.least:>7g}{unit}{wrong}"
