"""Every error this service raises on purpose.

ServiceError
  ContentError         a flow, an act, a fact or a translation is wrong; ours to fix
  NotKept              the database cannot take it now: nothing of it was kept, try again later
  PersonError          the person can put it right or must know; carries words for them
    InvalidAnswer        the answer does not fit the question
    StaleTap             the button belongs to a screen already left
    TooPrivate           an identity number, a document, a photo; we do not keep it
    NotFound             no such case, invitation or draft, or not theirs
    AlreadyOpen          one open application per programme
    NotNow               the state machine has no such arrow from here
      CorrectionOver       what a visitor puts right is no longer asked for
    StaleCase            somebody acted on the case meanwhile
    HeldBack             what an officer wrote needs another look before it goes
    AlreadyClaimed       another officer holds the case
    NotAllowed           an officer tried something their role forbids
    InvalidHours         opening hours, days or targets that cannot be
"""

from core.rules.guards import Finding
from core.text import Text


class ServiceError(Exception):
    """The root of the tree above."""


class ContentError(ServiceError):
    """A flow, an act, a fact or a translation is wrong."""


class NotKept(ServiceError):
    """The database could not keep it (full, locked, broken): nothing of it was kept."""


class PersonError(ServiceError):
    """Something the person can put right or must know; *words* say it."""

    def __init__(self, words: Text) -> None:
        super().__init__(words.id)
        self.words = words


class InvalidAnswer(PersonError):
    """The answer does not fit the question."""


class StaleTap(PersonError):
    """The button belongs to a screen already left; old messages stay tappable for ever."""


class TooPrivate(PersonError):
    """Data that we do not receive (domain brief, 7.2)."""


class NotFound(PersonError):
    """No such thing, or not theirs: the words are the same on purpose."""


class AlreadyOpen(PersonError):
    """One open application per programme; *reference* names the one there is."""

    def __init__(self, words: Text, reference: str) -> None:
        super().__init__(words)
        self.reference = reference


class NotNow(PersonError):
    """The state machine has no such arrow from here."""


class CorrectionOver(NotNow):
    """What a visitor puts right is no longer asked for; *reference* names the case."""

    def __init__(self, words: Text, reference: str) -> None:
        super().__init__(words)
        self.reference = reference


class StaleCase(PersonError):
    """Somebody acted on the case since it was shown. Whoever called keeps what was typed."""


class HeldBack(PersonError):
    """What an officer wrote needs another look before it goes; *findings* say why."""

    def __init__(self, words: Text, findings: tuple[Finding, ...]) -> None:
        super().__init__(words)
        self.findings = findings


class AlreadyClaimed(PersonError):
    """Another officer holds the case."""


class NotAllowed(PersonError):
    """An officer tried something their role forbids."""


class InvalidHours(PersonError):
    """Opening hours, days or targets that cannot be."""
