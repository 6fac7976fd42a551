"""The same faces in an organisation's own colours, with its name and its welcome."""

from scripts.pictures.album import PHONE, SCREEN, Album
from scripts.pictures.crowd import GROUPS, Crowd, programme
from tests.support.facilitator import Facilitator
from tests.support.pages import PhonePage, ScreenPage

ENVIRONMENT = {
    "WORKSHOP_ORGANISATION": "Solvik kommune",
    "WORKSHOP_COLOUR": "#6b1f5c",
    "WORKSHOP_WELCOME": "Velkommen til ledersamling. Vi begynner klokka ni.",
}


def take_the_organisation(url: str, album: Album) -> None:
    """The waiting room and one result as the organisation's people see them."""
    room = Facilitator(url).creates(programme())
    desk = room.desk()
    screen = ScreenPage(album.opens(f"{url}/screen/{room.code}", SCREEN))
    phone = PhonePage(album.opens(f"{url}/{room.code}", PHONE))
    phone.chooses_group(GROUPS[0])
    crowd = Crowd(room, 15)
    screen.reads("16 er her")
    pictures = [album.shot(screen.page)]
    desk.opens("hundre")
    crowd.share(people=15)
    desk.closes()
    screen.reads("15 fordelte")
    pictures.append(album.shot(screen.page))
    album.keeps_beside("organisation", pictures, columns=2, px=640)
    room.leave()
