"""A master that Sentinels watch, and that they replace when it dies."""

from collections.abc import Sequence
from typing import Any

from redis.exceptions import ReadOnlyError

from workshop.store.address import Address
from workshop.store.link import Broken, DirectLink
from workshop.store.replicas import SafeLink
from workshop.store.scripts import Command


class SentinelLink:
    """A link to whichever server is the master when it connects.

    A server that has stopped being the master refuses to write, and did nothing then: that is
    passed on as it is, and the next run asks the Sentinels anew.
    """

    def __init__(self, address: Address) -> None:
        _service(address)
        self._address = address
        self._link: SafeLink | None = None

    def run(self, commands: Sequence[Command]) -> list[Any]:
        if self._link is None:
            self._link = SafeLink(DirectLink(master(self._address)))
        try:
            replies = self._link.run(commands)
        except Broken:
            self.close()
            raise
        if any(isinstance(reply, ReadOnlyError) for reply in replies):
            self.close()
        return replies

    def asleep(self) -> bool:
        if self._link is None or not self._link.asleep():
            return False
        # It may have hung up because it died: the master is another by now.
        self.close()
        return True

    def close(self) -> None:
        link, self._link = self._link, None
        if link is not None:
            link.close()


def master(address: Address) -> str:
    """The plain address of the present master. Raises ``Broken`` where no Sentinel knows one."""
    service, db = _service(address)
    for host, port in address.hosts:
        link = DirectLink(address.plain(host, port, login=False))
        try:
            (found,) = link.run([("SENTINEL", "GET-MASTER-ADDR-BY-NAME", service)])
        except Broken:
            continue
        finally:
            link.close()
        if found and not isinstance(found, Exception):
            return address.plain(bytes(found[0]).decode(), int(found[1]), db)
    raise Broken(f"no Sentinel knows a master of {service}")


def _service(address: Address) -> tuple[str, str]:
    """The name of the service and the number of the database. Raises ``ValueError``."""
    match address.path:
        case (service,):
            return service, "0"
        case (service, db) if db.isdigit():
            return service, db
        # Others write the database first.
        case (db, service) if db.isdigit():
            return service, db
    raise ValueError("it must end with /SERVICE, the name that the Sentinels know the master by")
