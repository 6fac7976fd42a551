"""``workshop demo``: a server with a ready room, and phones that answer by themselves."""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence

import segno

from workshop import programmes
from workshop.assembly import Workshop
from workshop.command.error import CommandError
from workshop.command.listening import (
    listen,
    local_url,
    network_url,
    port_of,
    raise_file_limit,
)
from workshop.command.serve import reachable, run
from workshop.config import from_environment


def command(parsed: argparse.Namespace) -> int:
    """Serve, make a room, start the phones; returns 0 after a signal."""
    try:
        planned = programmes.load(parsed.programme, parsed.language)
    except LookupError as error:
        raise CommandError(f"there is no ready programme {parsed.programme!r}") from error
    raise_file_limit()
    settings = from_environment(os.environ, parsed.data)
    phones: list[subprocess.Popen[bytes]] = []
    with listen(parsed.host, parsed.port) as listener:
        port = port_of(listener)
        settings = reachable(settings, parsed.host, port)
        here = local_url(parsed.host, port)
        everywhere = settings.public_url or network_url(parsed.host, port) or here

        def started(workshop: Workshop) -> None:
            created = workshop.rooms.create(planned)
            print(_told(planned["title"], created.code, created.key, here, everywhere), flush=True)
            if parsed.phones:
                phones.append(_simulate(created.code, here, parsed.phones))

        try:
            return run(settings, [listener], started)
        finally:
            for process in phones:
                process.terminate()
                process.wait()


def _simulate(code: str, url: str, number: int) -> "subprocess.Popen[bytes]":
    arguments: Sequence[str] = ("phones", code, "--url", url, "--phones", str(number))
    return subprocess.Popen([sys.executable, "-m", "workshop", *arguments], start_new_session=True)


def _told(title: str, code: str, key: str, here: str, everywhere: str) -> str:
    spaced = f"{code[:3]} {code[3:6]} {code[6:]}".strip()
    lines = [
        "",
        f"  {title}",
        "",
        f"  desk    {here}/desk/{code}#key={key}",
        f"  screen  {here}/screen/{code}",
        f"  phones  {everywhere}/{code}",
        f"  code    {spaced}",
        "",
        _qr(f"{everywhere}/{code}"),
        "",
        "  Open the desk and the screen in two windows. Ctrl+C ends it; the room is kept.",
        "",
    ]
    return "\n".join(lines)


def _qr(address: str) -> str:
    """The QR code in half blocks, dark on light whatever the terminal's colours are."""
    rows = [[bool(cell) for cell in row] for row in segno.make(address, micro=False).matrix]
    width = len(rows[0])
    quiet = [[False] * (width + 4)] * 2
    framed = [*quiet, *([False, False, *row, False, False] for row in rows), *quiet]
    if len(framed) % 2:
        framed.append([False] * (width + 4))
    halves = {(False, False): "█", (False, True): "▀", (True, False): "▄", (True, True): " "}
    pairs = zip(framed[::2], framed[1::2], strict=True)
    lines = ("".join(halves[cells] for cells in zip(*pair, strict=True)) for pair in pairs)
    return "\n".join(f"  \x1b[97;40m{line}\x1b[0m" for line in lines)
