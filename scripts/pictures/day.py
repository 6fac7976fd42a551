"""The pictures of a day: phones, the screen and the desk, from waiting room to last result."""

from playwright.sync_api import Page

from scripts.pictures.album import DESK, PHONE, SCREEN, Album, Sight
from scripts.pictures.crowd import GROUPS, VALUES, Crowd, programme
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import DeskPage, PhonePage, ScreenPage
from tests.support.people import Desk

PEOPLE = 24
_SIGHTS: tuple[Sight, ...] = ("deuteranopia", "protanopia", "tritanopia", "achromatopsia")


def take_the_day(url: str, album: Album) -> None:
    """Run a gathering on the server at ``url``, and take its pictures."""
    room = Facilitator(url).creates(programme())
    desk = room.desk()
    faces = Faces(url, room, album)
    crowd = Crowd(room, PEOPLE - 1)
    faces.wait(len(crowd.phones) + 1)
    faces.diamond(desk, crowd)
    faces.points(desk, crowd)
    faces.rating(desk, crowd)
    faces.cloud(desk, crowd)
    faces.matrix(desk, crowd)
    room.leave()


class Faces:
    """One phone, one screen and one desk of a room, and the pictures taken of them."""

    def __init__(self, url: str, room: Workshop, album: Album) -> None:
        self.album = album
        self.phone = PhonePage(album.opens(f"{url}/{room.code}", PHONE))
        self.screen = ScreenPage(album.opens(f"{url}/screen/{room.code}", SCREEN))
        self.dark = ScreenPage(
            album.opens(f"{url}/screen/{room.code}", SCREEN, color_scheme="dark")
        )
        key = f"{url}/desk/{room.code}#key={room.key}"
        self.desk = DeskPage(album.opens(key, DESK))
        self.remote = DeskPage(album.opens(key, PHONE))
        self.phones: list[bytes] = []

    def wait(self, people: int) -> None:
        """The waiting room, on both."""
        self.phone.chooses_group(GROUPS[0])
        self.phone.reads("Du er med")
        self._of_phone()
        self.screen.reads(f"{people} er her")
        self.album.keeps("screen-waiting", self.screen.page)

    def diamond(self, desk: Desk, crowd: Crowd) -> None:
        """A group's diamond in the making, and what the groups came to."""
        desk.opens("verdier")
        for place, card in enumerate(VALUES[:5]):
            self.phone.lays(card, place)
        self._of_phone()
        for place, card in enumerate(VALUES[5:9], start=5):
            self.phone.lays(card, place)
        self.phone.sends("Lever gruppens svar")
        crowd.rank()
        desk.closes()
        self.screen.reads(f"{len(GROUPS)} av {len(GROUPS)}")
        self.album.keeps("screen-diamond", self.screen.page)

    def points(self, desk: Desk, crowd: Crowd) -> None:
        """100 points: on the phone, growing on the desk, and shown in every kind of sight."""
        desk.opens("hundre")
        crowd.share(people=18)
        for item, points in zip(VALUES, (40, 25, 15, 10), strict=False):
            self.phone.gives(item, points)
        self._of_phone()
        self.desk.reads("18 har svart")
        self.remote.reads("18 har svart")
        self.album.keeps("desk", self.desk.page)
        self.album.keeps("desk-on-a-phone", self.remote.page)
        self.phone.gives(VALUES[4], 10)
        self.phone.sends()
        self._of_phone()
        crowd.share(people=PEOPLE - 1)
        self.screen.reads(f"{PEOPLE} fordelte")
        desk.closes()
        self._shown("screen-points")

    def rating(self, desk: Desk, crowd: Crowd) -> None:
        """The self-rating, and what the whole room may see of it."""
        desk.opens("egen")
        self.phone.reads("Gir autonomi og tillit")
        self.phone.page.locator("label.score").nth(4).tap()
        self._of_phone()
        crowd.rate()
        desk.moves(open=False, shown=True)
        self.phone.reads("Slik vurderte")
        self._of_phone()
        self._shown("screen-rating")
        first, second = self.phones[:3], self.phones[3:]
        self.album.keeps_beside("phone-first", first, columns=len(first), px=320)
        self.album.keeps_beside("phone-then", second, columns=len(second), px=320)

    def cloud(self, desk: Desk, crowd: Crowd) -> None:
        """The words of everybody."""
        desk.opens("ord")
        crowd.say()
        desk.closes()
        self.screen.reads(f"{len(crowd.phones)} ga")
        self.album.keeps("screen-cloud", self.screen.page)

    def matrix(self, desk: Desk, crowd: Crowd) -> None:
        """Where the measures ended up."""
        desk.opens("tiltak")
        crowd.place()
        desk.closes()
        self.screen.reads(f"{len(crowd.phones)} av {PEOPLE}")
        self.album.keeps("screen-matrix", self.screen.page)

    def _shown(self, name: str) -> None:
        self.screen.result()
        self.album.keeps(name, self.screen.page)
        self.album.keeps(f"{name}-dark", self.dark.page)
        seen = [self.album.shot(self.screen.page, sight) for sight in _SIGHTS]
        self.album.keeps_beside(f"{name}-sight", seen, columns=2, px=640)
        self._strong(self.screen.page, name)

    def _strong(self, page: Page, name: str) -> None:
        page.emulate_media(contrast="more")
        more = self.album.shot(page)
        page.emulate_media(contrast="no-preference", forced_colors="active")
        forced = self.album.shot(page)
        page.emulate_media(forced_colors="none")
        self.album.keeps_beside(f"{name}-contrast", [more, forced], columns=2, px=640)

    def _of_phone(self) -> None:
        self.phones.append(self.album.shot(self.phone.page))
