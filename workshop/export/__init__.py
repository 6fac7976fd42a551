"""From stored answers to files for spreadsheets and calendars.

No input or output here: bytes come out.
"""

from workshop.export.archive import Part, archive, deadlines
from workshop.export.calendar import calendar
from workshop.export.csv import Style, style
from workshop.export.sheets import Answered, answers_csv, results_csv

__all__ = [
    "Answered",
    "Part",
    "Style",
    "answers_csv",
    "archive",
    "calendar",
    "deadlines",
    "results_csv",
    "style",
]
