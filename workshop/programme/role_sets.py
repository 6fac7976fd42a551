"""Playful rules by which a group shares out its roles, so that nobody has to volunteer."""

from workshop.text import Text

_CHAIR = Text("Chair and timekeeper")
_BREADTH = Text("The one who keeps it broad")
_SECRETARY = Text("Secretary")

# By their ids: what each set is called, and its roles with their rules.
ROLE_SETS: dict[str, tuple[Text, tuple[tuple[Text, Text], ...]]] = {
    "hair": (
        Text("Hair and first names"),
        (
            (_CHAIR, Text("The darkest hair")),
            (_BREADTH, Text("The lightest hair")),
            (_SECRETARY, Text("The shortest first name among the rest")),
        ),
    ),
    "birthday": (
        Text("Birthdays"),
        (
            (_CHAIR, Text("The latest birthday in the year")),
            (_SECRETARY, Text("Whose birthday comes next")),
            (_BREADTH, Text("Among the rest, the birthday nearest to midsummer")),
        ),
    ),
    "way": (
        Text("The way here"),
        (
            (_CHAIR, Text("The longest way here today")),
            (_BREADTH, Text("The shortest way here today")),
            (_SECRETARY, Text("Among the rest, who got up earliest")),
        ),
    ),
}
