"""Many people who answer at once and are gone."""

import asyncio
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tests.support.crowd import connect

Answer = Mapping[str, Any]


def crowd_answers(
    url: str, code: str, step: str, answers: Sequence[Answer], groups: Sequence[str] = ()
) -> None:
    """One phone for each of ``answers`` joins, gives it to the open ``step`` and leaves.

    ``groups``: where each answer comes from, in a group's round.
    """
    of_groups = groups or [""] * len(answers)

    async def answer_all() -> None:
        each = zip(answers, of_groups, strict=True)
        await asyncio.gather(*(_answers(url, code, step, answer, group) for answer, group in each))

    # The browser's own loop runs on this thread.
    with ThreadPoolExecutor(1) as beside:
        beside.submit(asyncio.run, answer_all()).result()


async def _answers(url: str, code: str, step: str, answer: Answer, group: str) -> None:
    phone = await connect(url)
    try:
        joined = await phone.joins(code, **({"group": group} if group else {}))
        assert "seat" in joined, joined
        said = await phone.casts(step, dict(answer))
        assert "version" in said, said
    finally:
        phone.leaves()
