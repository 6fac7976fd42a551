"""What a form for a choice asks for."""

from workshop.kinds.form import Form, Switch, Take, Texts, Whole
from workshop.text import Text

FORM = Form(
    about=Text("Everybody picks one or several of some options."),
    fields=(
        Texts("options", Text("Options"), least=1, most=30, longest=200),
        Whole("least", Text("Fewest picks"), low=1, high=30, default=1),
        Whole(
            "most",
            Text("Most picks"),
            low=1,
            high=30,
            default=None,
            help=Text("As many as the fewest where this is empty."),
        ),
        Switch("other", Text("People may write something else"), default=False),
    ),
    takes={
        "first": Take(Text("those that most have picked")),
        "picked": Take(Text("all that somebody has picked")),
    },
)
