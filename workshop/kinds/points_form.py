"""What a form for points asks for."""

from workshop.kinds.form import Form, Take, Texts, Whole
from workshop.text import Text

FORM = Form(
    about=Text("Everybody shares points between some items. Shows what weighs most."),
    fields=(
        Texts("items", Text("What to share points between"), least=2, most=30, longest=200),
        Whole("budget", Text("Points to share"), low=1, high=10_000, default=100),
    ),
    takes={"first": Take(Text("those with most points"))},
)
