"""What a form for a rating asks for."""

from workshop.kinds.form import Form, Line, Switch, Take, Texts, Whole
from workshop.text import Text

FORM = Form(
    about=Text("Everybody rates themselves on some items. Nobody's own answer is ever shown."),
    fields=(
        Texts("items", Text("What to rate"), least=1, most=30, longest=200),
        Whole("low", Text("Lowest score"), low=-100, high=99, default=1),
        Whole("high", Text("Highest score"), low=-99, high=119, default=6),
        Line("low_label", Text("What the lowest score means"), longest=60),
        Line("high_label", Text("What the highest score means"), longest=60),
        Whole(
            "grow",
            Text("How many items to pick to develop"),
            low=0,
            high=5,
            default=2,
            help=Text("The most that one person may pick. 0: nobody is asked."),
        ),
        Switch("reasons", Text("Ask for reasons"), default=True),
        Switch(
            "share_reasons",
            Text("Share the reasons"),
            default=False,
            help=Text("Otherwise they never leave the phone. People are told beforehand."),
        ),
    ),
    takes={"first": Take(Text("those rated highest"))},
)
