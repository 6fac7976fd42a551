"""A day with six groups of five, two facilitators, late-comers and a power cut in the middle."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.places import Embedded
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Face, Pages
from tests.support.pages.slow_line import SlowLine
from tests.support.patience import eventually
from tests.support.people import Phone
from tests.support.programmes import diamond, gives, points, programme, ranks
from tests.support.server import Server
from tests.support.tables import table, unpacked

GROUPS = [f"Gruppe {number}" for number in range(1, 7)]
OF_FIVE = 5
WORDS = [
    *("tillit", "respekt", "mot", "åpenhet", "ansvar", "raushet"),
    *("trygghet", "samarbeid", "humor"),
]
PROGRAMME = programme(
    {"id": "ord", "kind": "cloud", "title": "Hva er viktig?", "settings": {"words": 3}},
    diamond(title="Sorter i diamant", settings={"cards": {"from": "ord", "take": "first"}}),
    points(results="hidden", settings={"items": {"from": "verdier", "take": "top_rows"}}),
    groups=GROUPS,
)
# One of Gruppe 1 and one of Gruppe 2 have their phones in a browser; two more come late.
LATE = 2
IN_TIME = len(GROUPS) * OF_FIVE - 2 - LATE
EVERYBODY = IN_TIME + LATE + 2


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Embedded]:
    """A server of the day's own, with the store that it brings."""
    with Server(tmp_path / "data", {"REDIS_URL": ""}) as server:
        yield Embedded(server)


def words_of(number: int) -> list[str]:
    """Three of the nine words, other ones for the next person."""
    return (WORDS + WORDS)[number % len(WORDS) :][:3]


def order_of(group: int) -> list[str]:
    """The nine words as a group ranks them: each begins where the one before has its second."""
    first = group % 3
    return WORDS[first:] + WORDS[:first]


class Day:
    """Everybody's pages and phones, and what each of them has been promised is there."""

    def __init__(self, place: Embedded, visitors: Visitors) -> None:
        self.place = place
        self.visitors = visitors
        self.room = Facilitator(place.server.url).creates(PROGRAMME)
        self.pages = Pages(visitors, self.room)
        self.desk, self.other_desk = self.pages.desk(), self.pages.desk()
        self.screen = self.pages.screen()
        self.kari = self.pages.phone(GROUPS[0])
        groups = [group for group in GROUPS for _ in range(OF_FIVE)]
        # Kari sits in the first, and Ola will; the last to come sit in the third and the fourth.
        for group in (GROUPS[0], GROUPS[1], GROUPS[2], GROUPS[3]):
            groups.remove(group)
        self.phones = [self.room.phone(group=group) for group in groups]
        self.faces: list[Face] = [self.desk, self.other_desk, self.screen, self.kari]

    def of_group(self, group: str) -> Phone:
        """The one who holds the phone for a group."""
        return next(each for each in self.phones if each.joined["group"] == group)


def test_a_day_with_late_comers_two_facilitators_and_a_power_cut(
    place: Embedded, visitors: Visitors
) -> None:
    day = Day(place, visitors)
    expected = everybody_gives_words(day)
    two_facilitators_do_not_undo_each_other(day)
    late_comers_are_at_once_where_the_others_are(day)
    half_the_groups_answer(day)
    the_power_goes_and_everybody_comes_back(day)
    the_other_groups_answer(day)
    given = everybody_shares_points(day)
    the_files_hold_the_sums(day, expected, given)


def everybody_gives_words(day: Day) -> Counter[str]:
    day.desk.reads(f"{IN_TIME + 1} her")
    day.desk.presses_the_big_button("Gå til første steg")
    day.desk.presses_the_big_button("Åpne for svar")
    said: Counter[str] = Counter()
    for number, phone in enumerate(day.phones):
        phone.sees_room(lambda room: room["open"])
        phone.answers({"words": words_of(number)})
        said.update(set(words_of(number)))
    day.kari.writes_word(1, "arbeidsglede")
    day.kari.sends()
    said.update(["arbeidsglede"])
    for desk in (day.desk, day.other_desk):
        desk.reads(f"{IN_TIME + 1} har svart")
    day.screen.reads("arbeidsglede")
    return said


def two_facilitators_do_not_undo_each_other(day: Day) -> None:
    line = SlowLine()
    line.lies_to(day.other_desk.page)
    day.other_desk.reloads()
    day.other_desk.reads("Lukk for svar")
    line.holds = True
    day.desk.presses_the_big_button("Lukk for svar")
    day.desk.presses_the_big_button("Gå til neste steg")
    day.desk.reads("Steg 2 av 3", "Dette kom over fra")
    day.other_desk.switch("Vis resultat på skjermen").click()
    day.other_desk.reads("En annen styrer også, og var først ute.", "Steg 2 av 3")
    line.holds = False
    day.desk.strikes("arbeidsglede")
    day.desk.is_pictured("a-day-came-over")
    day.desk.presses_the_big_button("Åpne med 9")
    day.other_desk.reads("Lukk for svar")


def late_comers_are_at_once_where_the_others_are(day: Day) -> None:
    late = [day.room.phone(group=group) for group in GROUPS[2:4]]
    assert {each.room["step"]["id"] for each in late} == {"verdier"}
    assert all(each.room["open"] for each in late)
    day.phones += late
    ola = day.pages.phone(GROUPS[1])
    ola.reads("tillit", "humor")
    day.faces.append(ola)
    day.desk.reads(f"{EVERYBODY} her")


def half_the_groups_answer(day: Day) -> None:
    for number, group in enumerate(GROUPS[3:], 3):
        day.of_group(group).answers(ranks(order_of(number)), base=0)
    # The first group is in the middle of it.
    day.kari.lays("mot", 0)
    eventually(lambda: day.of_group(GROUPS[0]).wire.frames["mine"], "its own phones see it")
    day.screen.reads("3 av 6")


def the_power_goes_and_everybody_comes_back(day: Day) -> None:
    for face in day.faces:
        day.visitors.expects_breaks(face.page)
    before = day.room.results("verdier")["results"]
    day.place.kill_both()
    for face in day.faces:
        face.reads("Ingen kontakt")
    day.place.server.start()
    for face in day.faces:
        face.is_rid_of("Ingen kontakt")
    assert day.room.results("verdier")["results"] == before
    for phone in day.phones:
        group = phone.joined["group"]
        joined = phone.joins()
        assert (joined["group"], joined["room"]["open"]) == (group, True)
        answered = joined["mine"] and not joined["mine"]["draft"]
        assert bool(answered) is (group in GROUPS[3:]), "what was acknowledged is there"
    day.kari.has("mot", 0)
    day.desk.reads(f"{EVERYBODY} her", "3 grupper har svart")


def the_other_groups_answer(day: Day) -> None:
    for number, group in enumerate(GROUPS[:3]):
        phone = day.of_group(group)
        base = phone.joined["mine"]["version"] if phone.joined["mine"] else 0
        phone.answers(ranks(order_of(number)), base=base)
    day.screen.reads("Alle gruppene har levert")
    day.other_desk.presses_the_big_button("Lukk for svar")
    day.desk.presses_the_big_button("Gå til neste steg")


def everybody_shares_points(day: Day) -> Counter[str]:
    day.desk.reads("Steg 3 av 3", "Dette kom over fra", WORDS[0])
    items = day.desk.came_over()
    # Three ways to begin, three words in the two uppermost rows of each.
    assert sorted(items) == sorted(WORDS[:5])
    day.desk.presses_the_big_button(f"Åpne med {len(items)}")
    given: Counter[str] = Counter()
    for number, phone in enumerate(day.phones):
        phone.sees_room(lambda room: room["open"] and room["step"]["id"] == "hundre")
        one, other = items[number % len(items)], items[(number + 1) % len(items)]
        phone.answers(gives(**{one: 70, other: 30}))
        given.update({one: 70, other: 30})
    for face in (day.kari, day.faces[-1]):
        face.page.get_by_role("spinbutton", name="mot", exact=True).fill("100")
        face.page.locator(".foot button.main").filter(has_text="Send svaret").tap()
        face.reads("er mottatt")
        given["mot"] += 100
    day.desk.reads(f"{EVERYBODY} har svart", "Bare du ser resultatet")
    day.desk.presses_the_big_button("Lukk og vis resultatet")
    day.screen.reads(f"{EVERYBODY} fordelte 100 poeng hver")
    day.screen.shows(given.most_common(1)[0][0])
    day.screen.is_pictured("a-day-screen")
    day.desk.is_pictured("a-day-desk")
    day.kari.reads(f"Snitt for {EVERYBODY} svar")
    return given


def the_files_hold_the_sums(day: Day, said: Counter[str], given: Counter[str]) -> None:
    answers = table(day.room.calls("GET", "/steps/ord/answers.csv").body)[1:]
    assert len(answers) == IN_TIME + 1
    assert Counter(word for row in answers for word in row[2:] if word) == said

    head, *rows = table(day.room.calls("GET", "/steps/verdier/answers.csv").body)
    assert sorted(row[1] for row in rows) == GROUPS
    for row in rows:
        assert row[2:] == order_of(GROUPS.index(row[1])), head

    head, *rows = table(day.room.calls("GET", "/steps/hundre/answers.csv").body)
    assert len(rows) == EVERYBODY
    sums = {item: sum(int(row[at]) for row in rows) for at, item in enumerate(head[2:], 2)}
    assert sums == given
    assert sum(sums.values()) == EVERYBODY * 100
    files = unpacked(day.room.calls("GET", "/export.zip").body)
    results = next(body for name, body in files.items() if "hundre" in name and "results" in name)
    head, *lines = table(results)
    assert {row[0]: row[head.index("points")] for row in lines} == {
        item: str(points) for item, points in given.items()
    }
