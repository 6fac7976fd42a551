"""What a form for a plan asks for."""

from workshop.kinds.form import Form, Take, Texts, Whole
from workshop.text import Text

FORM = Form(
    about=Text("Agree on what is to be done, who sees to it, and by when."),
    fields=(
        Texts("for", Text("What the actions are for"), least=1, most=30, longest=200),
        Whole("least", Text("Fewest actions"), low=1, high=30, default=1),
        Whole("most", Text("Most actions"), low=1, high=30, default=10),
    ),
    takes={"first": Take(Text("the actions that are due first"))},
)
