"""From stored answers to files for spreadsheets. No input or output here: bytes come out."""

from workshop.export.archive import Part, archive
from workshop.export.csv import Style, style
from workshop.export.sheets import Answered, answers_csv, results_csv

__all__ = ["Answered", "Part", "Style", "answers_csv", "archive", "results_csv", "style"]
