"""What an earlier step hands over to a later one."""

from typing import Any

from workshop.alike import alike
from workshop.locale import LANGUAGES, say
from workshop.programme import Source, Step
from workshop.room import Refused
from workshop.service.results import Results
from workshop.service.rooms import Held
from workshop.text import Invalid, Text


class Incoming:
    """Reads an earlier step's ranking for the step that takes its items from there."""

    def __init__(self, results: Results) -> None:
        self._results = results

    def texts(self, held: Held, step: Step) -> list[str]:
        """The texts that ``step`` takes over now, best first. Raises ``Refused``."""
        assert step.source is not None
        results = self._source_results(held, step.source)
        earlier = _earlier(held, step.source)
        if results is None and not earlier.min_answers:
            return []
        if results is None:
            raise Refused(
                "invalid",
                Text(
                    "«{title}» has too few answers to hand anything over.",
                    {"title": earlier.title},
                ),
            )
        return held.kind(earlier).take(results, step.source.how)[: step.source.n]

    def preview(self, held: Held, step: Step) -> dict[str, Any] | None:
        """What the desk sees of it before the step opens; None where nothing can come over.

        ``refusal`` says in every language why the step cannot be opened with it, and is left out
        where it can.
        """
        state = held.room.steps[step.id]
        if state.items is not None or held.kind(step).list_name is None:
            return None
        if step.source is None and state.prepared is None:
            return None
        texts: list[str] = []
        why: Text | None = None
        try:
            texts = self.texts(held, step) if step.source else []
        except Refused as refused:
            why = refused.text
        items = [{"text": text, "of": []} for text in texts]
        if state.prepared is not None:
            items = [{"text": item.text, "of": list(item.of)} for item in state.prepared]
        try:
            held.kind(step).items(step.settings, [str(item["text"]) for item in items])
        except Invalid as wrong:
            why = why or wrong.text
        return {
            "step": step.id,
            "from": step.source.step if step.source else None,
            "take": step.source.take if step.source else None,
            "source": texts,
            "counts": self._counts(held, step, texts),
            "items": items,
            "prepared": state.prepared is not None,
            "alike": [list(pair) for pair in alike([str(item["text"]) for item in items])],
            **({"refusal": {each: say(why, each) for each in LANGUAGES}} if why else {}),
        }

    def _source_results(self, held: Held, source: Source) -> dict[str, Any] | None:
        """The results of the source's last round that has answers."""
        earlier = _earlier(held, source)
        for round_ in reversed(earlier.by):
            view = self._results.view(held, earlier, round_)
            if view.answers:
                return view.results
        return None

    def _counts(self, held: Held, step: Step, texts: list[str]) -> dict[str, int]:
        """How many answers stand behind each text, where the source's kind can say it."""
        if step.source is None:
            return {}
        results = self._source_results(held, step.source)
        if results is None:
            return {}
        behind = held.kind(_earlier(held, step.source)).behind(results)
        return {text: behind[text] for text in texts if text in behind}


def _earlier(held: Held, source: Source) -> Step:
    earlier = held.programme.step(source.step)
    assert earlier is not None, "a programme is parsed with its sources"
    return earlier
