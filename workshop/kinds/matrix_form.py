"""What a form for a matrix asks for."""

from workshop.kinds.form import Field, Form, Group, Line, Take, Texts
from workshop.text import Text

_LONGEST = 60


def _axis() -> tuple[Field, ...]:
    return (
        Line("name", Text("What it shows"), longest=_LONGEST),
        Line("low", Text("The low end"), longest=_LONGEST),
        Line("high", Text("The high end"), longest=_LONGEST),
    )


FORM = Form(
    about=Text("Place items in a field with two axes, such as effect and effort."),
    fields=(
        Texts("items", Text("What to place"), least=1, most=30, longest=200),
        Group("x", Text("Along the bottom"), fields=_axis()),
        Group("y", Text("Upwards"), fields=_axis()),
        Group(
            "corners",
            Text("What the corners are called"),
            fields=(
                Line("low_high", Text("Top left"), longest=_LONGEST),
                Line("high_high", Text("Top right"), longest=_LONGEST),
                Line("low_low", Text("Bottom left"), longest=_LONGEST),
                Line("high_low", Text("Bottom right"), longest=_LONGEST),
            ),
        ),
    ),
    takes={
        "first": Take(Text("those nearest the top right corner")),
        "corner": Take(Text("those in one corner"), named_by="corners"),
    },
)
