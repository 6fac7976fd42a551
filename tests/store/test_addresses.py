"""REDIS_URL may name several servers."""

import pytest

from workshop.store.address import Address
from workshop.store.connect import connect, where_now
from workshop.store.errors import CannotStart


def test_sentinels_are_named_with_their_service_and_database_in_either_order() -> None:
    for path in ("samling", "samling/0", "0/samling"):
        connect(f"redis+sentinel://10.0.0.5:26379,[::1]:26380,redis.example/{path}").close()


def test_an_address_of_several_servers_is_taken_apart() -> None:
    address = Address.read(
        "rediss+sentinel://app:s%40fe@10.0.0.5:1,[::1]:2,host/main/3?ssl_cert_reqs=none"
    )
    assert address.hosts == (("10.0.0.5", 1), ("::1", 2), ("host", 26379))
    assert address.path == ("main", "3")
    assert (
        address.plain("10.0.0.9", 6379, "3")
        == "rediss://app:s%40fe@10.0.0.9:6379/3?ssl_cert_reqs=none"
    )
    assert address.plain("::1", 2, login=False) == "rediss://[::1]:2/0?ssl_cert_reqs=none"


@pytest.mark.parametrize(
    "wrong",
    [
        "redis+sentinel://:secret@host:26379",
        "redis+sentinel://:secret@host:26379/samling/first",
        "redis+sentinel://:secret@/samling",
        "redis+cluster://:secret@host:port",
        "redis+cluster://:secret@host:6379/3",
        "redis+somehow://:secret@host:6379",
    ],
)
def test_an_address_of_several_that_cannot_be_one_is_refused_without_repeating_it(
    wrong: str,
) -> None:
    with pytest.raises(CannotStart) as error:
        connect(wrong)
    assert "REDIS_URL" in str(error.value)
    assert "secret" not in str(error.value)


def test_a_plain_address_is_where_it_says() -> None:
    assert where_now("redis://10.0.0.5:6379/2") == "redis://10.0.0.5:6379/2"
