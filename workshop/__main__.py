"""The command line. The one place that chooses the async mode, and patches before anything else."""

import gc
import os
import sys
from collections.abc import Sequence

from workshop.modes import MODES


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    mode = MODES.get(os.environ.get("WORKSHOP_ASYNC") or "eventlet")
    if mode is not None:
        mode.patch()

    # What is loaded stays: looking through it for what could go costs a tenth of the start.
    gc.disable()
    from workshop.command import run

    gc.enable()
    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
