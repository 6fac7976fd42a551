"""The commands: serve, demo, new, phones, backup, colours."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from workshop.command import backup, colours, demo, new, phones, serve
from workshop.command.error import CommandError
from workshop.config import ConfigError
from workshop.store import CannotStart, FolderTaken

_DATA = "data"
_LOG_LEVELS = ("INFO", "DEBUG", "WARNING", "ERROR")


def run(arguments: Sequence[str]) -> int:
    """Run the command that ``arguments`` name; an error is one line on standard error."""
    parsed = parser().parse_args(arguments)
    level = os.environ.get("WORKSHOP_LOG") or _LOG_LEVELS[0]
    if level not in _LOG_LEVELS:
        print(f"workshop: WORKSHOP_LOG must be one of {', '.join(_LOG_LEVELS)}", file=sys.stderr)
        return 1
    logging.basicConfig(
        level=level,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        stream=sys.stderr,
    )
    try:
        status: int = parsed.run(parsed)
    except (ConfigError, CannotStart, FolderTaken, CommandError) as error:
        print(f"workshop: {error}", file=sys.stderr)
        return 1
    return status


def parser() -> argparse.ArgumentParser:
    """What may stand on the command line."""
    whole = argparse.ArgumentParser(
        prog="workshop", description="Live workshop exercises on everybody's phone and one screen."
    )
    commands = whole.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("serve", help="serve until stopped")
    _where(command)
    command.add_argument("--workers", type=int, default=1, help="processes (default 1)")
    command.add_argument(
        "--each-port",
        type=int,
        metavar="FIRST",
        help="besides the shared port one for each worker, FIRST and the next ones, for a balancer",
    )
    command.set_defaults(run=serve.command)

    command = commands.add_parser("demo", help="serve a ready programme with simulated phones")
    _where(command)
    command.add_argument("--phones", type=int, default=24, help="simulated phones (default 24)")
    command.add_argument("--programme", default="verdier", help="a ready programme (verdier)")
    command.add_argument("--language", default="nb", choices=("nb", "nn", "en"))
    command.set_defaults(run=demo.command, workers=1)

    command = commands.add_parser("new", help="create a room on a running server")
    command.add_argument("programme", type=Path, help="a programme as JSON")
    command.add_argument("--url", required=True, help="the server, such as http://127.0.0.1:8000")
    command.set_defaults(run=new.command)

    command = commands.add_parser("phones", help="simulated phones in a room of a running server")
    command.add_argument("code", help="the room's code")
    command.add_argument("--url", required=True, help="the server, such as http://127.0.0.1:8000")
    command.add_argument("--phones", type=int, default=24, help="how many (default 24)")
    command.set_defaults(run=phones.command)

    command = commands.add_parser("backup", help="copy what a server keeps, while it runs")
    command.add_argument("file", type=Path, help="the copy to write, such as samling.tar.gz")
    _data(command)
    command.set_defaults(run=backup.command)

    command = commands.add_parser("colours", help="try an organisation's colour before setting it")
    command.add_argument("colour", help="such as '#c8102e', for WORKSHOP_COLOUR")
    command.add_argument("--dark", help="another on dark ground, for WORKSHOP_COLOUR_DARK")
    command.set_defaults(run=colours.command)
    return whole


def _where(command: argparse.ArgumentParser) -> None:
    command.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    command.add_argument("--port", type=int, default=8000, help="0 takes a free one (8000)")
    _data(command)


def _data(command: argparse.ArgumentParser) -> None:
    command.add_argument("--data", type=Path, default=Path(_DATA), help=f"data folder ({_DATA})")
