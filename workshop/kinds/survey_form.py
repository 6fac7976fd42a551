"""What a form for a survey asks for."""

from workshop.kinds.form import Form, Groups, Line, Take, Texts, Whole
from workshop.text import Text

FORM = Form(
    about=Text("Everybody answers statements of your own. Only whole factors get figures."),
    fields=(
        Groups(
            "factors",
            Text("Factors"),
            one=Text("Factor"),
            fields=(
                Line("name", Text("Name of the factor"), longest=100),
                Texts("statements", Text("Statements"), least=1, most=100, longest=200),
            ),
            least=1,
            most=20,
        ),
        Whole("low", Text("Lowest score"), low=-100, high=99, default=1),
        Whole("high", Text("Highest score"), low=-99, high=109, default=5),
        Line("low_label", Text("What the lowest score means"), longest=60),
        Line("high_label", Text("What the highest score means"), longest=60),
    ),
    takes={"first": Take(Text("the factors with the highest average"))},
)
