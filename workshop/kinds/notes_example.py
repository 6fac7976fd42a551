"""What invented notes say, in the language of most rooms."""

from random import Random

_WHAT = (
    "Vi deler både det vi får til, og det vi ikke får til",
    "Vi spør om hjelp uten å unnskylde oss",
    "Nye ideer blir prøvd før de blir vurdert",
    "Vi heier på hverandres framgang",
    "Ingen ler av et spørsmål",
    "Vi øver sammen på det som er vanskelig",
    "Tilbakemeldinger er konkrete",
    "Vi holder det vi lover",
    "Vi hospiterer hos hverandre",
    "Kurs følges opp med tid til å prøve",
    "Vi lytter ferdig",
    "Alle nye får en fast fadder",
    "Møtene begynner med det viktigste",
    "Vi sier fra når noe skurrer",
    "Arbeidsmiljøundersøkelsen blir til tiltak",
)
_WHEN = (
    "",
    "",
    ", hver uke",
    ", også når det haster",
    ", på tvers av enheter",
    ", i alle møter",
    ", fra første dag",
    ", og lederne går foran",
)


def written(random: Random, longest: int) -> str:
    """A sentence of at most ``longest`` characters, the first of the common ones oftenest."""
    what = _WHAT[int(len(_WHAT) * random.random() ** 1.6)]
    text = what + random.choice(_WHEN)
    if len(text) > longest:
        text = what
    return text[:longest].strip(" ,")
