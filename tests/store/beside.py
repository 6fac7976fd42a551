"""Things that happen at the same time."""

import threading
from collections.abc import Callable
from typing import Any


def beside(*tasks: Callable[[], Any]) -> None:
    """Run tasks at the same time, wait for all of them, and raise what any of them raised."""
    wrong: list[BaseException] = []

    def guarded(task: Callable[[], Any]) -> None:
        try:
            task()
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=guarded, args=(task,)) for task in tasks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if wrong:
        raise wrong[0]
