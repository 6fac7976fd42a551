"""What a form for the diamond asks for."""

from workshop.kinds.form import Form, Switch, Take, Texts
from workshop.text import Text

FORM = Form(
    about=Text("Choose nine cards and rank them, the most important on top. Best in groups."),
    fields=(
        Texts(
            "cards",
            Text("Cards to choose from"),
            least=0,
            most=60,
            longest=60,
            help=Text("Nine or more. None at all where people write their own."),
        ),
        Switch("own", Text("People may write cards of their own"), default=True),
    ),
    takes={
        "top_rows": Take(Text("all that any group or person has in its two uppermost rows")),
        "first": Take(Text("those ranked highest")),
    },
)
