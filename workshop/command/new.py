"""``workshop new PROGRAMME.json --url URL``: a room on a running server."""

import argparse
import os
import sys

import requests

from workshop.command.error import CommandError

_PATIENCE_S = 30


def command(parsed: argparse.Namespace) -> int:
    """Post the programme; print the new room's addresses."""
    try:
        content = parsed.programme.read_bytes()
    except OSError as error:
        raise CommandError(f"{parsed.programme} cannot be read: {error.strerror}") from error
    headers = {"Content-Type": "application/json", "Accept-Language": "en"}
    password = os.environ.get("WORKSHOP_CREATE_PASSWORD")
    if password:
        headers["Authorization"] = f"Bearer {password}"
    try:
        response = requests.post(
            f"{parsed.url.rstrip('/')}/api/rooms",
            data=content,
            headers=headers,
            timeout=_PATIENCE_S,
        )
        told = response.json()
    except requests.RequestException as error:
        raise CommandError(f"no answer from a workshop server at {parsed.url}") from error
    if response.status_code != 201:
        where = told.get("where")
        print(f"workshop: {f'{where}: ' if where else ''}{told['error']}", file=sys.stderr)
        return 1
    print(f"code    {told['code']}")
    print(f"phones  {told['join_url']}")
    print(f"screen  {told['screen_url']}")
    print(f"desk    {told['desk_url']}")
    return 0
