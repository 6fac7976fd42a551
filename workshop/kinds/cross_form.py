"""What a form for an analysis cross asks for."""

from workshop.kinds.form import Form, Take, Texts
from workshop.text import Text

FORM = Form(
    about=Text("Name two that you are pleased with and two to improve, and say why."),
    fields=(Texts("items", Text("What to choose among"), least=4, most=30, longest=200),),
    takes={
        "first": Take(Text("those most often named to improve")),
        "picked": Take(Text("all that somebody wants to improve")),
    },
)
