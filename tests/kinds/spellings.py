"""Random words that are hard to tell apart."""

from hypothesis import strategies as st

from workshop.same import clean, fold
from workshop.text import Invalid

LETTERS = "aAåÅæøéßſKİ:' ,😀\u0301"


def _usable(text: str) -> bool:
    try:
        clean(text, longest=60)
    except Invalid:
        return False
    return True


SPELLINGS = [
    spelling
    for word in ["mot", "ro", "a:b", "straße", "ærlig", "raus", "trygg", "lojal", "ås", "1"]
    for spelling in [word, word.capitalize(), word.upper()]
]
words = st.sampled_from(SPELLINGS) | (
    st.text(LETTERS, min_size=1, max_size=6).filter(_usable).map(lambda t: clean(t, longest=60))
)


def texts(least: int, most: int) -> st.SearchStrategy[list[str]]:
    """That many different texts, some of which differ by little."""
    return st.lists(words, min_size=least, max_size=most, unique_by=fold)
