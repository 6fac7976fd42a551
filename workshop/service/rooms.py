"""The rooms as this process knows them: loaded, remembered while they are unchanged, changed."""

import hashlib
import secrets
import time
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec

from workshop import identity, programme, room
from workshop.kinds import KINDS
from workshop.kinds.contract import Kind
from workshop.kinds.shape import Shape
from workshop.programme import Programme, Step
from workshop.room import Arranged, Group, Room
from workshop.service import beginning, reshaping
from workshop.service.gates import cleared, gates
from workshop.service.recent import Recent
from workshop.store import Place, Stale, Store, Unknown

MOST_KNOWN = 4_000
TRIES_AT_ONCE = 8
SECONDS_A_DAY = 86_400


@dataclass(frozen=True)
class Held:
    """One room as it was at ``room.version``. What follows from that is worked out once.

    ``programme`` has the groups that the room has now.
    """

    room: Room
    programme: Programme
    key_hash: str
    life_s: int

    @cached_property
    def _steps(self) -> Mapping[str, Step]:
        return {step.id: step for step in self.programme.steps}

    @cached_property
    def _shapes(self) -> dict[tuple[str, str], Shape]:
        return {}

    @property
    def code(self) -> str:
        return self.room.code

    def step(self, step_id: str | None) -> Step | None:
        return None if step_id is None else self._steps.get(step_id)

    def kind(self, step: Step) -> Kind:
        return KINDS[step.kind]

    def place(self, step_id: str, round_: str) -> Place:
        return Place(self.room.code, step_id, round_)

    def shape(self, step_id: str, round_: str) -> Shape:
        known = self._shapes.get((step_id, round_))
        if known is None:
            known = room.shape(self.room, self.programme, step_id, round_)
            self._shapes[step_id, round_] = known
        return known

    @property
    def present(self) -> tuple[str | None, str | None]:
        """The step that the room is at, and that step's round."""
        step = self.room.step
        return (step, self.room.steps[step].round) if step else (None, None)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """All groups of the room, those that are gone too."""
        return room.groups_of(self.room, self.programme)

    @cached_property
    def wakes_ms(self) -> int | None:
        """When the room next does something by itself (Unix ms), or None."""
        return room.wakes_ms(self.room, self.programme)

    def places(self) -> list[Place]:
        """Every place of the room where answers can lie."""
        return [self.place(step.id, round_) for step in self.programme.steps for round_ in step.by]


@dataclass(frozen=True)
class Created:
    """A new room. The key is nowhere else: the store holds only its hash."""

    code: str
    key: str


class Rooms:
    """Loads rooms from the store, and changes them from the version that somebody saw."""

    def __init__(self, store: Store, now_s: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        # Each with what else was read of it.
        self._known = Recent[tuple[Held, dict[Hashable, Any]]](MOST_KNOWN, now_s)
        self._keep: Callable[[Held], Held] = _as_it_is

    def keep_by(self, keep: Callable[[Held], Held]) -> None:
        """``keep(held)`` gives a room with everything done that it does by itself by now."""
        self._keep = keep

    def create(self, wanted: Any) -> Created:
        """A new room for a programme as JSON gives it. Raises ``Invalid`` and ``Away``."""
        planned = programme.parse(wanted)
        key = identity.new_key()

        def document(code: str) -> bytes:
            return room.encode(room.begin(code, planned))

        code = self._store.create(
            programme=programme.encode(planned),
            doc_for=document,
            key_hash=identity.key_hash(key),
            life_s=planned.days * SECONDS_A_DAY,
        )
        return Created(code, key)

    def fresh(self, code: str) -> Held | None:
        """The room as it is now, or None. Raises ``Away``."""
        held = self.load(code)
        return None if held is None else self._keep(held)

    def load(self, code: str) -> Held | None:
        """The room as the store has it now, whatever is due in it, or None."""
        stored = self._store.load(code)
        if stored is None:
            self.forget(code)
            return None
        held, _beside = self._known.get(code) or (None, {})
        if held and held.room.version == stored.version and held.key_hash == stored.key_hash:
            return held
        now = room.decode(stored.doc, stored.version)
        planned = room.as_it_is(programme.decode(stored.programme), now)
        return self._remember(Held(now, planned, stored.key_hash, stored.life_s))

    def held(self, code: str) -> Held | None:
        """The room as it was a moment ago, without asking the store where it is known."""
        held, _beside = self._known.get(code) or (None, {})
        return self._keep(held) if held else self.fresh(code)

    def beside(self, code: str) -> dict[Hashable, Any]:
        """What else was read of the room, to be kept for as long as the room itself is."""
        _held, beside = self._known.get(code) or (None, {})
        return beside

    def forget(self, code: str) -> None:
        """The room is gone: nothing of it stays here."""
        self._known.drop(code)

    def change(
        self,
        code: str,
        apply: Callable[[Held], Room | Arranged],
        *,
        seen: int | None = None,
        request: Mapping[str, Any] | None = None,
        asked_at: int | None = None,
    ) -> int:
        """Change the room by ``apply``, from version ``seen``, or from the newest when None.

        ``apply`` may say which seats sit elsewhere from then on.

        Returns the version that it made. The same ``request`` twice from the same version is
        applied once; ``asked_at`` is the version it was asked from, where that is not ``seen``.
        Raises ``Stale``, ``room.Refused``, ``Invalid``, ``Away``, and ``KeyError``
        for an unknown room.
        """
        token = _token(seen if asked_at is None else asked_at, request)
        newest = 0
        for _ in range(TRIES_AT_ONCE):
            held = self.load(code)
            if held is None:
                raise KeyError(code)
            newest = held.room.version
            if seen is not None and seen != held.room.version:
                made = self._store.applied(code, token)
                if made is not None:
                    return made
                raise Stale(held.room.version)
            wanted = apply(held)
            changed = wanted if isinstance(wanted, Arranged) else Arranged(wanted, {})
            try:
                return self._write(held, changed, token)
            except Stale:
                continue
            except Unknown:
                raise KeyError(code) from None
        raise Stale(newest)

    def delete(self, held: Held) -> None:
        """Everything of the room goes."""
        self._store.delete(held.code, held.places())
        self.forget(held.code)

    def _write(self, held: Held, arranged: Arranged, token: str) -> int:
        changed = arranged.room
        version = self._store.change(
            held.code,
            expected=held.room.version,
            doc=room.encode(changed),
            token=token,
            gates=gates(held.room, changed),
            clears=cleared(held.room, changed),
            reshapes=reshaping.plans(held.programme, held.room, changed),
            seats=arranged.seats,
            beginnings=beginning.drafts(self._store, held.programme, held.room, changed),
        )
        self._remember(
            Held(
                msgspec.structs.replace(changed, version=version),
                room.as_it_is(held.programme, changed),
                held.key_hash,
                held.life_s,
            )
        )
        return version

    def _remember(self, held: Held) -> Held:
        self._known.put(held.code, (held, self.beside(held.code)))
        return held


def _as_it_is(held: Held) -> Held:
    return held


def _token(seen: int | None, request: Mapping[str, Any] | None) -> str:
    if seen is None or request is None:
        return secrets.token_hex(12)
    message = msgspec.json.encode([seen, request], order="sorted")
    return hashlib.blake2b(message, digest_size=12).hexdigest()
