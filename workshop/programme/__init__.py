"""What was planned: a programme, its steps and their rounds. No input or output here."""

from workshop.programme.checking import Checked, check
from workshop.programme.plan import (
    GROUP_CHOICES,
    LANGUAGES,
    PACES,
    RESULTS,
    ROUNDS,
    Programme,
    Role,
    Source,
    Step,
    decode,
    encode,
    to_json,
)
from workshop.programme.reading import parse, where_for_people

__all__ = [
    "GROUP_CHOICES",
    "LANGUAGES",
    "PACES",
    "RESULTS",
    "ROUNDS",
    "Checked",
    "Programme",
    "Role",
    "Source",
    "Step",
    "check",
    "decode",
    "encode",
    "parse",
    "to_json",
    "where_for_people",
]
