"""What a form for talking together asks for."""

from workshop.kinds.form import Choice, Form, Groups, Line, Lines, Seconds, Switch, Whole
from workshop.text import Text

FORM = Form(
    about=Text("People talk in pairs, in groups or all together, part by part with a clock."),
    fields=(
        Groups(
            "segments",
            Text("Parts of the talk"),
            one=Text("Part"),
            fields=(
                Line("name", Text("What to do in this part"), longest=80),
                Seconds("seconds", Text("How long"), low=1, high=14_400, default=180),
                Switch(
                    "turns",
                    Text("Turn by turn"),
                    default=False,
                    help=Text("The time is shared between those who talk together."),
                ),
                Lines(
                    "help",
                    Text("Helping questions"),
                    longest=300,
                    help=Text("Phones show them in this part."),
                ),
            ),
            least=1,
            most=20,
        ),
        Choice(
            "in",
            Text("Who talk together"),
            options={
                "pairs": Text("Pairs"),
                "groups": Text("Groups"),
                "room": Text("All in the room"),
            },
            default="pairs",
        ),
        Whole(
            "size",
            Text("How many in a drawn group"),
            low=0,
            high=30,
            default=0,
            help=Text("0: the programme's groups, or four."),
        ),
        Switch(
            "rotate",
            Text("Gallery walk"),
            default=False,
            help=Text("A host stays, and the others visit every group once."),
        ),
        Switch(
            "swap",
            Text("Both of a pair in turn"),
            default=False,
            help=Text("The pair goes through all parts twice, once for each."),
        ),
        Switch("names", Text("People may tell their first name"), default=False),
    ),
)
