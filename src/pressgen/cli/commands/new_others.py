"""`pressgen new contact`, `boilerplate`, `banner` and `page`: what is asked, and what the new file is."""

from collections.abc import Callable
from pathlib import PurePosixPath

from pressgen.cli.commands.new import Desk, refuse_mistakes
from pressgen.edit import new_texts
from pressgen.edit.new_texts import NewText
from pressgen.errors import PressgenError
from pressgen.problems import Text, text

SEVERITIES = {"info": text("information"), "warning": text("warning"), "danger": text("danger")}
VERSIONS_HINT = text(
    "Change that one; or make it the first version, by moving it into a folder with its name, and run this again for a second one."
)


def contact(desk: Desk, name: str, id_: str, *, role: str, phone: str, email: str, organisation: str) -> NewText:
    """The file of a contact. On a terminal, asks for what was not said."""
    missing = text('Write the whole name: pressgen new contact "Ada Ek".')
    asked, name = not name, desk.ask(text("Name: "), name, missing)
    if desk.questions and asked:
        role = role or desk.questions.line(text("Role, such as head teacher (Enter: none): "), required=False)
        phone = phone or _usable(desk, text("Telephone (Enter: none): "), lambda one: new_texts.contact("A", phone=one))
        email = email or _usable(desk, text("E-mail (Enter: none): "), lambda one: new_texts.contact("A", email=one))
    works_for = desk.known("organisations", organisation) if organisation else desk.site.config.organisation
    return _named(
        new_texts.contact(name, id_, role=role, organisation=works_for, phone=phone, email=email), "--id ada-ek"
    )


def boilerplate(desk: Desk, title: str, id_: str) -> NewText:
    """The file of a boilerplate; of an id that has versions in a folder, one that holds from today on."""
    title = desk.ask(text("Title: "), title, text('Write the title: pressgen new boilerplate "About us".'))
    first = new_texts.boilerplate(title, id_)
    folder = (desk.session.root / first.path).with_suffix("")
    return _named(new_texts.boilerplate(title, folder.name, desk.now.date()) if folder.is_dir() else first, "--id ID")


def banner(desk: Desk, words: str, *, severity: str, start: str, end: str, link: str, id_: str) -> NewText:
    """The file of a notice. On a terminal, asks for what was not said."""
    words = desk.ask(text("Text: "), words, text('Write the text: pressgen new banner "…" --to 2026-05-02.'))
    if not severity and desk.questions:
        labels = {name: desk.session.printer.text(label) for name, label in SEVERITIES.items()}
        severity = desk.questions.one(text("How serious is it?"), labels, text("Choose one of the list."))
    missing = text("Write the last day on which it is shown: --to 2026-05-02.")
    start = start or f"{desk.now:%Y-%m-%d %H:%M}"
    desk.session.instant(start)
    asked = text("Last day on which it is shown, such as {day}: ", day=desk.today)
    if not end and desk.questions:
        end = _usable(
            desk, asked, lambda day: new_texts.banner("A", severity="info", start=start, end=day), required=True
        )
    end = desk.ask(asked, end, missing)
    made = new_texts.banner(words, severity=severity or "info", start=start, end=end, link=link, id_=id_)
    return _named(made, "--id ID")


def page(desk: Desk, title: str, language: str, slug: str) -> NewText:
    """The file of a plain page."""
    title = desk.ask(text("Title: "), title, text('Write the title: pressgen new page "About the newsroom".'))
    return _named(new_texts.page(title, language=language, slug=slug), "--slug NAME")


def _usable(desk: Desk, question: Text, trial: Callable[[str], NewText], *, required: bool = False) -> str:
    """The answer on a terminal; asked again while `trial`, a text with only this value, has a mistake."""
    while desk.questions:
        answer = desk.questions.line(question, required=required)
        made = trial(answer)
        try:
            refuse_mistakes(desk, made.path, made.content.encode())
        except PressgenError as error:
            desk.session.printer.say(error.reason)
            desk.session.printer.say(error.hint or text("Write it in another way."))
        else:
            return answer
    return ""


def id_of(new: NewText) -> str:
    """The id that other texts refer to the file by."""
    return PurePosixPath(new.path).stem


def _named(new: NewText, option: str) -> NewText:
    """The text, if its file has a name. PressgenError otherwise: a name in Arabic letters makes none."""
    if not id_of(new).strip("."):
        raise PressgenError(
            text("No file name can be made of these words."),
            text("Give one, in the letters a to z, digits and hyphens: {option}", option=option),
        )
    return new
