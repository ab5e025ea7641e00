"""The questions of `pressgen init`: what each asks, which answers it takes, and what it says about the others."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pressgen.addresses import RefusedError, normalize_base
from pressgen.cli.printer import Printer
from pressgen.edit.newsroom_settings import example_url, unsafe_sign
from pressgen.errors import PressgenError
from pressgen.problems import Text, text

_LANGUAGES = {"sv": "sv", "svenska": "sv", "swedish": "sv", "en": "en", "engelska": "en", "english": "en"}
_MOST = 100
"""The most characters in a name: it stands in headings and in the titles of feeds."""


class WrongAnswerError(Exception):
    """An answer that cannot be used: why, what to write, and the answer that was probably meant, if any."""

    def __init__(self, reason: Text, hint: Text, meant: str = "") -> None:
        super().__init__(str(reason))
        self.reason, self.hint, self.meant = reason, hint, meant


class Question(NamedTuple):
    """One question of `init`."""

    key: str
    """The field of `NewsroomSettings`, and the option's name."""
    words: Text
    read: Callable[[str], str]
    """The value that an answer stands for; WrongAnswerError when it stands for none."""


def _name(answer: str) -> str:
    if not answer:
        raise WrongAnswerError(
            text("A name is needed."), text("Write what people call you, such as Storköpings kommun.")
        )
    if len(answer) > _MOST:
        raise WrongAnswerError(
            text("The name is {length} characters long.", length=len(answer)), text("Keep it below {most}.", most=_MOST)
        )
    sign = unsafe_sign(answer)
    if sign:
        raise WrongAnswerError(
            text("The sign “{sign}” cannot stand in the name here.", sign=sign),
            text("Leave it out. You can write it in pressgen.yaml afterwards."),
        )
    return answer


def _language(answer: str) -> str:
    language = _LANGUAGES.get(answer.lower())
    if not language:
        raise WrongAnswerError(
            text("There are no first texts in “{language}”.", language=answer),
            text("Write sv or en. You can change the language in pressgen.yaml afterwards."),
        )
    return language


def _url(answer: str) -> str:
    """An address with https, as the site's address in pressgen.yaml."""
    bare = answer.partition("://")[2] or answer
    if not answer.lower().startswith("https://"):
        raise WrongAnswerError(
            text("“{address}” does not begin with https://.", address=answer),
            text("Write the whole address, such as https://press.kommun.example/."),
            _normalized(f"https://{bare}") if "." in bare else "",
        )
    url = _normalized(answer)
    if not url:
        raise WrongAnswerError(
            text("{address} cannot be the address of a site.", address=answer),
            text("Write it from https:// on, without ?, #, .. or an empty folder: https://press.kommun.example/."),
        )
    return url


def _normalized(address: str) -> str:
    """The address of a site in its plain form; empty when it cannot be one."""
    try:
        return normalize_base(address)
    except RefusedError:
        return ""


def _timezone(answer: str) -> str:
    from zoneinfo import available_timezones  # noqa: PLC0415 -- reads a folder

    zones = {zone.lower(): zone for zone in available_timezones()}
    wanted = answer.lower().replace(" ", "_")
    if wanted not in zones:
        cities = sorted(zone for zone in zones.values() if zone.lower().rpartition("/")[2] == wanted)
        raise WrongAnswerError(
            text("“{zone}” is no time zone.", zone=answer),
            text("Write for example Europe/Stockholm."),
            cities[0] if cities else "",
        )
    return zones[wanted]


def _accent(answer: str) -> str:
    """A colour as # and six digits. Three stand for six (CSS Color 4, section 5.2), and the # may be left out."""
    digits = answer.removeprefix("#").lower()
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) != 6 or set(digits) - set("0123456789abcdef"):
        raise WrongAnswerError(
            text("“{colour}” is no colour.", colour=answer), text("Write # and six digits, such as #005b96.")
        )
    return f"#{digits}"


QUESTIONS = (
    Question("name", text("Whose newsroom is it? The name of the municipality or organisation"), _name),
    Question("language", text("The language of the first texts, sv or en"), _language),
    Question("url", text("The address where it will be published"), _url),
    Question("timezone", text("The time zone of times without one of their own"), _timezone),
    Question("accent", text("Your colour, from which all colours of the pages are computed"), _accent),
)


def read_options(given: Mapping[str, str]) -> dict[str, str]:
    """The values of options, by key. PressgenError for the first that cannot be used."""
    read = {}
    for question in QUESTIONS:
        if given.get(question.key):
            try:
                read[question.key] = question.read(given[question.key].strip())
            except WrongAnswerError as wrong:
                raise PressgenError(wrong.reason, _suggested(wrong)) from None
    return read


def _suggested(wrong: WrongAnswerError) -> Text:
    return text("Did you mean “{name}”?", name=wrong.meant) if wrong.meant else wrong.hint


def ask(missing: Mapping[str, str], printer: Printer, answer: Callable[[str], str] = input) -> dict[str, str]:
    """The answers to the questions whose keys are in `missing`, which has what Enter stands for.

    A wrong answer is explained and asked for again; then Enter takes what was probably meant. The address that is proposed is
    made of the name. `answer` shows a prompt and returns what was typed.
    """
    read: dict[str, str] = {}
    for question in QUESTIONS:
        if question.key in missing:
            proposed = example_url(read["name"]) if question.key == "url" and "name" in read else ""
            read[question.key] = _answer(question, proposed or missing[question.key], printer, answer)
    return read


def _answer(question: Question, standard: str, printer: Printer, answer: Callable[[str], str]) -> str:
    while True:
        typed = answer(f"{printer.text(question.words)} [{standard}]: ").strip() or standard
        try:
            return question.read(typed)
        except WrongAnswerError as wrong:
            printer.say(wrong.reason)
            printer.say(_suggested(wrong) if wrong.meant else wrong.hint)
            standard = wrong.meant or standard
