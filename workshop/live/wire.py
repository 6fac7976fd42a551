"""How messages become bytes: JSON without escapes, refusing what is not JSON."""

from typing import Any

import msgspec


class Json:
    """The ``dumps`` and ``loads`` that the Socket.IO server uses."""

    @staticmethod
    def dumps(content: Any, **_form: Any) -> str:
        """``content`` as compact JSON, letters as themselves."""
        return msgspec.json.encode(content).decode()

    @staticmethod
    def loads(text: str | bytes, **_form: Any) -> Any:
        """The content of ``text``. Raises ``ValueError``; NaN and Infinity are not JSON."""
        try:
            return msgspec.json.decode(text)
        except (msgspec.DecodeError, RecursionError) as error:
            raise ValueError(str(error)) from error
