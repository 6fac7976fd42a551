"""Pairs and groups of those who are here: nobody is left alone, and drawing again mixes anew."""

from collections.abc import Sequence
from random import Random

from workshop.kinds.abilities import Company, Guest

PAIR = 2


def count_of(people: int, size: int) -> int:
    """How many companies of about ``size``: pairs leave one three, groups differ by one at most.

    >>> count_of(7, 2), count_of(10, 4), count_of(1, 4)
    (3, 3, 1)
    """
    wanted = people // PAIR if size == PAIR else (2 * people + size) // (2 * size)
    return max(1, wanted) if people else 0


def dealt(
    seats: Sequence[int], count: int, before: Sequence[Sequence[int]], random: Random
) -> list[list[int]]:
    """``seats`` in ``count`` companies that differ by one at most.

    Those who were together ``before`` lie side by side in the pack that is dealt, so they come
    apart wherever they are no more than the companies.
    """
    here = set(seats)
    known = [[seat for seat in company if seat in here] for company in before]
    here.difference_update(*known)
    blocks = [*known, *([seat] for seat in seats if seat in here)]
    random.shuffle(blocks)
    pack = [seat for block in blocks for seat in random.sample(block, len(block))]
    return [pack[at::count] for at in range(count)]


def seated(groups: Sequence[str], here: Sequence[Guest], random: Random) -> list[Company]:
    """The programme's groups that somebody sits in; who sits in none finds a place among them."""
    companies = [
        Company(group, tuple(random.sample(members, len(members))))
        for group in groups
        if (members := [guest.number for guest in here if guest.group == group])
    ]
    return with_places(companies, here)


def with_places(
    before: Sequence[Company], here: Sequence[Guest], pairs: bool = False
) -> list[Company]:
    """``before`` with everybody who is here, in their own group or else in the smallest company.

    With ``pairs``, those who come two and two are pairs of their own.
    """
    companies = [Company(company.name, company.seats) for company in before]
    placed = {seat for company in companies for seat in company.seats}
    names = {company.name: at for at, company in enumerate(companies) if company.name}
    waiting = []
    for guest in here:
        if guest.number in placed:
            continue
        if guest.group in names:
            _add(companies, names[guest.group], guest.number)
        else:
            waiting.append(guest.number)
    if pairs:
        while len(waiting) >= PAIR and all(len(one.seats) >= PAIR for one in companies):
            companies.append(Company("", tuple(waiting[:PAIR])))
            del waiting[:PAIR]
    if waiting and not companies:
        return [Company("", tuple(waiting))]
    for number in waiting:
        sizes = [len(company.seats) for company in companies]
        _add(companies, sizes.index(min(sizes)), number)
    return companies


def _add(companies: list[Company], at: int, number: int) -> None:
    companies[at] = Company(companies[at].name, (*companies[at].seats, number))
