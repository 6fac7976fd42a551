"""What a form for notes asks for."""

from workshop.kinds.form import Form, Take, Texts, Whole
from workshop.text import Text

FORM = Form(
    about=Text("Everybody writes short notes, which hang on a wall in columns."),
    fields=(
        Texts("columns", Text("Columns on the wall"), least=1, most=30, longest=200),
        Whole("most", Text("Most notes from each"), low=1, high=50, default=5),
        Whole("longest", Text("Longest note, in letters"), low=1, high=500, default=200),
        Whole(
            "votes",
            Text("Votes for each"),
            low=0,
            high=20,
            default=0,
            help=Text("For a vote on the notes afterwards. 0: no vote."),
        ),
    ),
    takes={
        "first": Take(Text("the notes with most votes")),
        "notes": Take(Text("all notes")),
        "groups": Take(Text("the groups that notes were put in")),
        "column": Take(Text("the notes of one column"), named_by="columns"),
    },
)
