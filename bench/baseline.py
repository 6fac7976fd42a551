"""What everything is measured against: the least Flask-SocketIO app. It stores nothing.

    python -m bench.baseline eventlet [lean]

Prints its address and serves until it is stopped. It is as plain as the documentation shows it,
``@socketio.on`` and default options; only the listening socket is large enough for thousands of
phones. By itself it accepts the permessage-deflate that browsers offer, which costs it time for
every message and 100 KiB for every phone. ``lean`` makes it refuse, as ours does.
"""

import sys
from collections.abc import Callable, Iterable
from typing import Any

BACKLOG = 4_096
MOST_CONNECTIONS = 100_000


def main(mode: str, lean: str = "") -> None:
    """Serve on a free port until the process is ended."""
    if mode == "gevent":
        from gevent import monkey

        monkey.patch_all()
    else:
        import eventlet

        eventlet.monkey_patch()
    import socket

    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(BACKLOG)
    print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
    app = make_app(mode)
    _serve(mode, listener, without_deflate(app) if lean else app)


def make_app(mode: str) -> Callable[..., Iterable[bytes]]:
    """A page, an acknowledged event, and an event that is passed on to everybody."""
    from flask import Flask
    from flask_socketio import SocketIO, emit

    app = Flask("baseline")
    socketio = SocketIO(app, async_mode=mode, cors_allowed_origins="*")

    @app.get("/")
    def page() -> str:
        return "<!doctype html><title>baseline</title>"

    @socketio.on("cast")  # type: ignore[untyped-decorator]
    def cast(_payload: Any) -> dict[str, int]:
        return {"version": 1}

    @socketio.on("move")  # type: ignore[untyped-decorator]
    def move(frame: Any) -> dict[str, int]:
        emit("room", frame, broadcast=True)
        return {"version": 1}

    wsgi: Callable[..., Iterable[bytes]] = app.wsgi_app
    return wsgi


def without_deflate(app: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
    """``app``, which never hears that its clients could compress messages."""

    def passed_over(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return app(environ, start)

    return passed_over


def _serve(mode: str, listener: Any, app: Callable[..., Iterable[bytes]]) -> None:
    if mode == "gevent":
        from gevent.pywsgi import WSGIServer

        WSGIServer(listener, app, log=None).serve_forever()
    else:
        from eventlet import wsgi

        wsgi.server(listener, app, log_output=False, max_size=MOST_CONNECTIONS)


if __name__ == "__main__":
    main(*sys.argv[1:])
