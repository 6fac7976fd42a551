"""What a form for information asks for."""

from workshop.kinds.form import Form, Line, Lines
from workshop.text import Text

FORM = Form(
    about=Text("Something to tell: a text, a picture, or a break. Nobody answers."),
    fields=(
        Lines(
            "text",
            Text("Text"),
            longest=4_000,
            help=Text("A line that begins with # is a heading, with - a point."),
        ),
        Line(
            "picture",
            Text("Picture"),
            longest=300,
            help=Text("An address on this server, such as /pictures/house.png."),
        ),
        Line(
            "picture_text",
            Text("What the picture shows"),
            longest=300,
            help=Text("For those who do not see it."),
        ),
    ),
)
