"""How an organisation wants the pages to look: its name, logo, colours and welcome. Pure."""

from workshop.look.colour import read as read_colour
from workshop.look.environment import LONGEST_NAME, NAME, Wrong, from_environment, line
from workshop.look.logo import Logo
from workshop.look.look import Look, Welcome
from workshop.look.pairs import Reading, readings
from workshop.look.palette import Palette, Unfit, settle

__all__ = [
    "LONGEST_NAME",
    "NAME",
    "Logo",
    "Look",
    "Palette",
    "Reading",
    "Unfit",
    "Welcome",
    "Wrong",
    "from_environment",
    "line",
    "read_colour",
    "readings",
    "settle",
]
