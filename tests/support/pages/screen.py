"""The big screen."""

from tests.support.pages.face import Face, plain


class ScreenPage(Face):
    """What can be seen from the back of the room."""

    def result(self) -> list[list[str]]:
        """The drawing's figures as a screen reader gets them: rows of cells, without the head."""
        rows = self.page.locator(".drawing table tbody tr").all()
        return [[plain(cell) for cell in row.locator("th, td").all_inner_texts()] for row in rows]

    def bar(self, item: str) -> float:
        """How long the bar of an item is drawn, as a share of the axis."""
        bars = self.page.locator(f'.bars-plot[data-key="{item}/plot"] .bars-bar')
        width = bars.evaluate("bar => bar.getBoundingClientRect().width")
        whole = bars.evaluate("bar => bar.parentElement.getBoundingClientRect().width")
        return float(width) / float(whole)

    def shows(self, *names: str) -> None:
        """Waits for a drawing that has these in its first column, in this order."""
        self._comes_true(
            lambda: [row[0] for row in self.result()[: len(names)]] == list(names),
            f"the result begins with {names}",
        )
