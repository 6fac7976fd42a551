"""What a form for a word cloud asks for."""

from workshop.kinds.form import Form, Take, Whole
from workshop.text import Text

FORM = Form(
    about=Text("Everybody gives a few words. What several write grows."),
    fields=(
        Whole("words", Text("Words from each"), low=1, high=10, default=3),
        Whole("longest", Text("Longest word, in letters"), low=1, high=60, default=30),
    ),
    takes={"first": Take(Text("the words that most have given"))},
)
