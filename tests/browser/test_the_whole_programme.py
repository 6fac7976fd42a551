"""Values and leadership platform, from an empty page to a deleted room, with everybody's pages."""

from tests.support.browsers import Visitors
from tests.support.pages import PhonePage
from tests.support.pages.gathering import Gathering
from tests.support.patience import eventually
from tests.support.people import Phone
from tests.support.programmes import of_ready, rates
from tests.support.server import Server
from tests.support.tables import table, unpacked

CARDS = [
    *("Tillit", "Respekt", "Mot", "Åpenhet", "Omsorg", "Raushet", "Ansvar", "Samarbeid"),
    *("Mangfold", "Kvalitet", "Humor", "Frihet"),
]
PROGRAMME = of_ready(
    *("verdier.diamant", "verdier.hundre", "mestring.egenvurdering"),
    diamant={"cards": CARDS, "own": True},
)
BEHAVIOURS = PROGRAMME["steps"][2]["settings"]["items"]
ANNES_NINE = [CARDS[at] for at in (0, 6, 3, 2, 10, 5, 4, 9, 11)]
CARLS_NINE = ["Tillit", "Ansvarlig", *(CARDS[at] for at in (1, 2, 10, 5, 7, 9, 8))]


def test_a_gathering_goes_from_an_empty_page_to_a_deleted_room(
    server: Server, visitors: Visitors
) -> None:
    gathering = Gathering(server, visitors, PROGRAMME)
    gathering.people_come_in()
    groups_rank_values(gathering)
    three_on_top_come_over(gathering)
    points_are_shared(gathering)
    bars_move_on_the_screen(gathering)
    people_rate_themselves(gathering)
    results_wait_for_three(gathering)
    the_answers_are_taken_home(gathering)
    the_room_is_deleted(gathering)


def groups_rank_values(gathering: Gathering) -> None:
    anne, berit, carl = gathering.phones
    desk, screen = gathering.desk, gathering.screen
    desk.presses_the_big_button("Gå til første steg")
    anne.reads("Du svarer her når det åpnes.")
    desk.presses_the_big_button("Åpne for svar")
    anne.lays("Tillit", 0)
    berit.has("Tillit", 0)
    berit.lays("Åpenhet", 2)
    anne.has("Åpenhet", 2)
    assert carl.diamond() == [None] * 9
    anne.is_pictured("programme-03-phone-diamond-unfinished")
    screen.is_pictured("programme-03-screen-diamond-open")
    for place, card in enumerate(ANNES_NINE):
        if anne.diamond()[place] != card:
            (anne, berit)[place % 2].lays(card, place)
            anne.has(card, place)
    anne.is_pictured("programme-04-phone-diamond-all-laid")
    berit.sends("Lever gruppens svar")
    anne.reads("Gruppens svar er mottatt")
    desk.reads("1 gruppe har svart")
    carl_answers_alone(carl)
    desk.reads("2 grupper har svart")
    screen.shows("Tillit")
    desk.is_pictured("programme-05-desk-diamond")
    desk.presses_the_big_button("Lukk for svar")
    anne.reads("Rekkefølgen i 2 svar til sammen.")
    screen.reads("Svarene er lukket")
    screen.is_pictured("programme-05-screen-diamond")
    anne.is_pictured("programme-05-phone-diamond")


def carl_answers_alone(carl: PhonePage) -> None:
    carl.lays("Tillit", 0)
    carl.writes_own_card("Ansvarlig")
    carl.page.locator('[data-place="1"]').tap()
    carl.has("Ansvarlig", 1)
    for place, card in enumerate(CARLS_NINE):
        if place > 1:
            carl.lays(card, place)
        if place == 7:
            carl.cannot_send("Legg 1 kort til")
    carl.sends("Lever gruppens svar")


def three_on_top_come_over(gathering: Gathering) -> None:
    desk = gathering.desk
    desk.presses_the_big_button("Gå til neste steg")
    desk.reads("Dette kom over fra", "Tre på topp i 2 grupper.")
    assert desk.came_over()[0] == "Tillit"
    assert sorted(desk.came_over()) == ["Ansvar", "Ansvarlig", "Respekt", "Tillit", "Åpenhet"]
    desk.reads("1 par er ikke avklart")
    desk.is_pictured("programme-06-desk-came-over")
    desk.page.locator(".suggestion").get_by_role("button", name="Slå sammen").click()
    desk.reads("Åpne med 4 verdier")
    desk.strikes("Respekt")
    desk.adds("Arbeidsglede")
    desk.reads("Har vi mistet en viktig verdi på veien?", "Åpne med 4 verdier")
    desk.is_pictured("programme-07-desk-mended")
    items = desk.came_over()
    assert sorted(items) == ["Ansvar", "Arbeidsglede", "Tillit", "Åpenhet"]
    desk.presses_the_big_button("Åpne med 4 verdier")
    for phone in gathering.phones:
        phone.is_asked_about(*items)


def points_are_shared(gathering: Gathering) -> None:
    anne, berit, _carl = gathering.phones
    desk, screen = gathering.desk, gathering.screen
    anne.button("Fordel likt").tap()
    assert set(anne.points().values()) == {25}
    anne.button("Angre").tap()
    assert set(anne.points().values()) == {0}
    anne.one_more("Tillit", times=3)
    anne.button("Begynn på nytt").tap()
    assert set(anne.points().values()) == {0}
    anne.gives("Tillit", 60)
    anne.gives("Ansvar", 39)
    anne.cannot_send("Send når alt er fordelt")
    anne.reads("1 poeng igjen")
    anne.is_pictured("programme-08-phone-points-99")
    anne.gives("Ansvar", 41)
    anne.cannot_send("Ta tilbake 1 poeng")
    anne.reads("1 poeng for mye")
    anne.is_pictured("programme-08-phone-points-101")
    anne.one_less("Ansvar", times=2)
    anne.one_more("Arbeidsglede")
    assert anne.points() == {"Tillit": 60, "Ansvar": 39, "Arbeidsglede": 1, "Åpenhet": 0}
    anne.sends()
    desk.reads("Bare du ser resultatet", "1 har svart")
    screen.reads("Svarene er skjult mens vi svarer")
    assert screen.result() == []
    anne.is_pictured("programme-09-phone-received")
    screen.is_pictured("programme-09-screen-points-hidden")
    slid_and_evened_out(berit)
    berit.sends()
    desk.reads("2 har svart")


def slid_and_evened_out(phone: PhonePage) -> None:
    """The slider first, as far as the finger hits; then buttons until all is given."""
    phone.slides("Tillit", 0.5)
    given = phone.points()["Tillit"]
    assert 20 < given < 80
    phone.gives("Åpenhet", 98 - given)
    phone.one_more("Åpenhet")
    phone.one_more("Ansvar")
    phone.reads("0 poeng igjen")


def bars_move_on_the_screen(gathering: Gathering) -> None:
    desk, screen, carl = gathering.desk, gathering.screen, gathering.carl
    desk.turns("Vis resultat på skjermen", on=True)
    screen.reads("2 fordelte 100 poeng hver")
    before = screen.bar("Arbeidsglede")
    carl.gives("Arbeidsglede", 100)
    carl.sends()
    screen.reads("3 fordelte 100 poeng hver")
    eventually(lambda: screen.bar("Arbeidsglede") > before, "the bar has grown")
    screen.is_pictured("programme-10-screen-points")
    desk.is_pictured("programme-10-desk-points")
    desk.presses_the_big_button("Lukk for svar")
    screen.shows("Tillit")
    carl.reads("Snitt for 3 svar, av 100 poeng.", "Arbeidsglede")
    carl.is_pictured("programme-10-phone-points-result")


def people_rate_themselves(gathering: Gathering) -> None:
    anne, berit, _carl = gathering.phones
    gathering.desk.presses_the_big_button("Gå til neste steg")
    gathering.desk.presses_the_big_button("Åpne for svar")
    anne.rates(BEHAVIOURS[0], 4, "Jeg lar folk løse det på sin måte.")
    anne.button("Tilbake").tap()
    anne.reads("1 av 9", "Begrunnelsen blir på telefonen din. Den sendes aldri.")
    anne.is_pictured("programme-11-phone-rating")
    anne.presses_main("Neste")
    for score, item in enumerate(BEHAVIOURS[1:6], start=1):
        anne.rates(item, score)
    for item in BEHAVIOURS[6:]:
        anne.skips(item)
    anne.reads("Hva vil du utvikle?")
    anne.is_pictured("programme-11-phone-develop")
    anne.will_develop(BEHAVIOURS[0], BEHAVIOURS[2])
    anne.reads("ikke vurdert", "Dette vil jeg utvikle", "Jeg lar folk løse det på sin måte.")
    anne.is_pictured("programme-11-phone-summary")
    anne.sends()
    berit.rates(BEHAVIOURS[0], 6)
    for item in BEHAVIOURS[1:]:
        berit.skips(item)
    berit.will_develop(BEHAVIOURS[0])
    berit.sends()
    gathering.desk.reads("2 har svart", "Ingen ser resultatet ennå")


def results_wait_for_three(gathering: Gathering) -> None:
    desk, screen = gathering.desk, gathering.screen
    desk.presses_the_big_button("Lukk for svar")
    desk.turns("Vis resultat på skjermen", on=True)
    gathering.anne.reads("Resultatet vises når 1 til har svart.")
    screen.reads("1 svar mangler")
    assert screen.result() == []
    screen.is_pictured("programme-12-screen-too-few")
    desk.is_pictured("programme-12-desk-too-few")
    desk.turns("Åpent for svar", on=True)
    scores = dict.fromkeys(BEHAVIOURS[:2], 3)
    third = Phone(gathering.server.url, gathering.code)
    third.answers({**rates(), "scores": scores, "grow": [BEHAVIOURS[1]]})
    desk.reads("3 har svart")
    assert screen.result() == []
    desk.turns("Åpent for svar", on=False)
    screen.shows(*BEHAVIOURS)
    gathering.anne.reads(
        "Slik vurderte 3 personer.", "Dine vurderinger", "For få svar til å vises."
    )
    screen.is_pictured("programme-13-screen-rating")
    desk.is_pictured("programme-13-desk-rating")
    gathering.anne.is_pictured("programme-13-phone-rating-result")


def the_answers_are_taken_home(gathering: Gathering) -> None:
    desk = gathering.desk
    desk.opens_the_dialog("Svarene og rommet")
    desk.is_pictured("programme-14-desk-take-home")
    name, body = desk.downloads("Hva skal veie tyngst?: Svar")
    assert name.endswith(".csv")
    header, *rows = table(body)
    assert header[:2] == ["answer", "group"]
    assert sorted(header[2:]) == ["Ansvar", "Arbeidsglede", "Tillit", "Åpenhet"]
    assert len(rows) == 3
    assert all(sum(int(cell) for cell in row[2:]) == 100 for row in rows)
    name, body = desk.downloads("Alt i én fil (zip)")
    assert name.endswith(".zip")
    assert len(unpacked(body)) == 7


def the_room_is_deleted(gathering: Gathering) -> None:
    desk = gathering.desk
    desk.presses("Slett rommet …")
    desk.reads("Slette rommet?", "Det kan ikke angres.")
    desk.presses("Slett rommet")
    desk.reads("Dette er ikke koden til rommet.")
    desk.is_pictured("programme-15-desk-delete")
    desk.page.locator("#delete-code").fill(gathering.spaced)
    desk.presses("Slett rommet")
    desk.reads(f"Rommet {gathering.spaced} er slettet")
    for face in (*gathering.phones, gathering.screen):
        face.reads("Rommet er slettet")
    gathering.anne.is_pictured("programme-16-phone-gone")
    gathering.screen.is_pictured("programme-16-screen-gone")
