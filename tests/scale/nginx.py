"""A real nginx with the configuration of deploy/nginx, on free ports and with TLS."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from tests.scale.ports import free_ports
from tests.support.http import call
from tests.support.patience import eventually
from tests.support.sources import HOUSE

DEPLOYED = HOUSE / "deploy" / "nginx"
FIRST_PORT = 8_101


class Nginx:
    """``url`` is https; ``certificate`` is to be trusted. ``open_url`` is the same without TLS, for
    clients that read and write in two threads, which Python's TLS does not stand.

    ``static``: where its static files lie. ``ways``: which process each request went to, its path,
    and the seat cookie that it brought.
    """

    def __init__(self, folder: Path, workers: Sequence[int]) -> None:
        self.folder = folder
        self.static = folder / "static"
        self.certificate = folder / "certificate.pem"
        self.ways = folder / "ways.txt"
        self._workers = workers
        plain, secure, other = free_ports(3)
        self.plain_url = f"http://localhost:{plain}"
        self.url = f"https://localhost:{secure}"
        self.open_url = f"http://localhost:{other}"
        self._open_port = other
        self._ports = {"80": str(plain), "443": str(secure)}
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.folder.mkdir()
        self.static.mkdir()
        self._certify()
        shutil.copy(DEPLOYED / "samling-static.conf", self.folder)
        ours = self._here((DEPLOYED / "samling.conf").read_text("utf-8"))
        (self.folder / "samling.conf").write_text(ours)
        main = self._main((DEPLOYED / "nginx.conf").read_text("utf-8"))
        (self.folder / "nginx.conf").write_text(main)
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        assert Path(program).exists(), "nginx is missing: scripts/install-tools installs it"
        arguments = ["-p", str(self.folder), "-c", str(self.folder / "nginx.conf")]
        log = ["-e", str(self.folder / "error.log"), "-g", "daemon off;"]
        self._process = subprocess.Popen([program, *arguments, *log], stdin=subprocess.DEVNULL)
        eventually(self._answers, "nginx answers")
        return self

    def __exit__(self, *_error: object) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait()

    def _here(self, text: str) -> str:
        """The configuration with this machine's ports and folders instead of a server's."""
        for at, port in enumerate(self._workers):
            text = _instead(text, f"127.0.0.1:{FIRST_PORT + at} ", f"127.0.0.1:{port} ")
        for meant, taken in self._ports.items():
            text = _instead(text, f"listen {meant}", f"listen 127.0.0.1:{taken}")
            text = _instead(text, f"    listen [::]:{meant}", f"    # listen [::]:{meant}")
        secure = f"listen 127.0.0.1:{self._ports['443']} ssl http2;\n"
        text = _instead(text, secure, f"{secure}    listen 127.0.0.1:{self._open_port};\n")
        text = _instead(text, "https://$host$", f"https://$host:{self._ports['443']}$")
        text = _instead(text, "samling.example.org", "localhost")
        text = _instead(text, "/etc/ssl/samling", str(self.folder))
        text = _instead(text, "/srv/samling/static", str(self.static))
        return _instead(text, "/etc/nginx/samling-", f"{self.folder}/samling-")

    def _main(self, text: str) -> str:
        # Where it is started by root it would give up the right to read this test's folder.
        text = _instead(text, "user www-data;\n", "user root;\n" if os.geteuid() == 0 else "")
        text = _instead(text, "/run/nginx.pid", f"{self.folder}/nginx.pid")
        text = _instead(text, "/var/log/nginx/error.log", f"{self.folder}/error.log")
        text = _instead(text, "/etc/nginx/conf.d/*.conf", f"{self.folder}/samling.conf")
        text = _instead(text, "worker_rlimit_nofile 131072;\n", "")
        text = _instead(text, "worker_processes auto", "worker_processes 1")
        text = _instead(text, "worker_connections 65536", "worker_connections 1024")
        kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        kept = "".join(f"    {kind}_temp_path {self.folder}/{kind};\n" for kind in kinds)
        log = "    log_format ways '$upstream_addr $uri $cookie_seat';\n"
        text = _instead(text, "access_log off", f"access_log {self.ways} ways")
        return _instead(text, "http {\n", f"http {{\n{kept}{log}")

    def _certify(self) -> None:
        subprocess.run(
            [
                *(
                    "openssl",
                    "req",
                    "-x509",
                    "-newkey",
                    "ec",
                    "-pkeyopt",
                    "ec_paramgen_curve:P-256",
                ),
                *("-nodes", "-days", "2", "-subj", "/CN=localhost"),
                *("-addext", "subjectAltName=DNS:localhost"),
                *("-keyout", str(self.folder / "key.pem"), "-out", str(self.certificate)),
            ],
            check=True,
            capture_output=True,
        )

    def _answers(self) -> bool:
        assert self._process
        assert self._process.poll() is None, (self.folder / "error.log").read_text()
        try:
            return call("GET", self.plain_url).status == 301
        except OSError:
            return False


def _instead(text: str, meant: str, taken: str) -> str:
    assert meant in text, f"deploy/nginx has no {meant!r} any more"
    return text.replace(meant, taken)
