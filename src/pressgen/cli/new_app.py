"""`pressgen new` and its arguments: a release by its title alone, other kinds of text by their names."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pressgen.cli.global_options import CommandGroup
from pressgen.cli.session import Session, errors_reported
from pressgen.errors import PressgenError
from pressgen.problems import text

if TYPE_CHECKING:
    from pressgen.cli.commands.new import Choices

_TWO_MEANINGS = text("“meddelande” can be a press release, or a notice at the top of all pages.")
_WHICH = text("Write pressgen new release, or pressgen new banner.")
_PREVIEW = text("See it as readers will: pressgen serve")
_PREVIEW_LATER = text("When check finds no errors in it, see it as readers will: pressgen serve")
_GLOBAL = ("-C", "--lang")
"""Options with a value that may stand before the name of a kind."""
_SWEDISH = {
    "pressmeddelande": "release",
    "kontakt": "contact",
    "standardtext": "boilerplate",
    "sida": "page",
}
"""The kinds in Swedish, as people type them. Whoever types a title begins it with a capital letter."""


class NewGroup(CommandGroup):
    """The kinds of texts. Without the name of one, a release is meant."""

    def parse_args(self, context: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Put `release` before arguments that name no kind: `pressgen new Ny bro öppnar`."""
        at = 0
        while at < len(args) and args[at] in _GLOBAL:
            at += 2
        word = args[at] if at < len(args) else ""
        if word == "meddelande" and context.obj:
            with errors_reported(context.obj.printer):
                raise PressgenError(_TWO_MEANINGS, _WHICH)
        if word in _SWEDISH:
            args = [*args[:at], _SWEDISH[word], *args[at + 1 :]]
        elif word not in (*self.commands, "--help"):
            args = ["release", *args]
        return super().parse_args(context, args)


app = typer.Typer(
    cls=NewGroup,
    help='Begin a text: a release (pressgen new "Ny bro öppnar"), or another kind of file.\n\n'
    "The options of a release, such as --type, --topic and --from: pressgen new release --help",
    epilog='Example: pressgen new "Ny bro öppnar" --type news',
    rich_markup_mode=None,
)
Words = Annotated[list[str] | None, typer.Argument(metavar="[TITLE]", show_default=False)]
Edit = Annotated[bool, typer.Option("--edit", help="Open it in the editor named by VISUAL or EDITOR.")]
Now = Annotated[str, typer.Option("--now", metavar="INSTANT", help="Work as if it were this instant.")]
Slug = Annotated[str, typer.Option("--slug", metavar="NAME", help="The name of the file; else made from the title.")]
Language = Annotated[str, typer.Option("--language", metavar="TAG", help="If it differs from the newsroom's: en.")]
Id = Annotated[str, typer.Option("--id", metavar="ID", help="The id; else made from the name.")]
Several = list[str] | None


def _option(name: str, metavar: str, help_text: str) -> Any:
    return typer.Option(name, metavar=metavar, help=help_text, show_default=False)


@app.command(epilog='Example: pressgen new "Ny bro öppnar" --type news --topic trafik --contact ada-ek')
def release(
    context: typer.Context,
    *,
    title: Words = None,
    type_: Annotated[str, _option("--type", "TYPE", "press-release, news, ...")] = "",
    published: Annotated[str, _option("--published", "WHEN", '2026-05-02 or "2026-05-02 09:00". Default: today.')] = "",
    topics: Annotated[Several, _option("--topic", "ID", "A topic; may be repeated.")] = None,
    categories: Annotated[Several, _option("--category", "ID", "A category; may be repeated.")] = None,
    regions: Annotated[Several, _option("--region", "ID", "A region; may be repeated.")] = None,
    contacts: Annotated[Several, _option("--contact", "ID", "Who answers questions; may be repeated.")] = None,
    organisation: Annotated[str, _option("--organisation", "ID", "If it is not the newsroom's own.")] = "",
    language: Language = "",
    slug: Slug = "",
    from_: Annotated[
        Path | None,
        _option("--from", "FILE", "Make it of a text: .docx, .txt, .md, .html, .eml; - reads what is pasted."),
    ] = None,
    edit: Edit = False,
    now: Now = "",
) -> None:
    """A release. It is a draft, and stays one until its line “status: draft” is taken away."""
    from pressgen.cli.commands import new  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    choices = new.Choices(
        title=" ".join(title or ()),
        type=type_,
        published=published,
        language=language,
        organisation=organisation,
        topics=tuple(topics or ()),
        categories=tuple(categories or ()),
        regions=tuple(regions or ()),
        contacts=tuple(contacts or ()),
        slug=slug,
    )
    if from_:
        _import(session, from_, choices, now, edit=edit)
        return
    with errors_reported(session.printer):
        desk = new.Desk(session, now)
        draft, guessed = new.new_release(desk, choices)
        new.write(desk, draft, text("Open that one, or give this one another name: --slug NAME."), edit=edit)
    if not published:
        session.printer.say(
            text("Its day is today, {day}. Change the line “published” if it should come later.", day=desk.today)
        )
    elif new.has_been(desk, published):
        session.printer.say(
            text("The day has been: the text is public as soon as its line “status” is gone. Or correct the year.")
        )
    if guessed:
        session.printer.say(text("Nobody chose its type: see the line “type”, or say it with --type."))
    session.printer.say(
        text("It is a draft. Write the text below the second line ---, then: pressgen check {path}", path=draft.path)
    )
    session.printer.say(_PREVIEW)


def _import(session: Session, file: Path, choices: "Choices", now: str, *, edit: bool) -> None:
    """Make a draft of a file, and say what became of its words. Exit with 1 when one of them is lost, or was invented."""
    from pressgen.cli.commands import new, new_from  # noqa: PLC0415 -- heavy, and only here
    from pressgen.cli.editor import editor_command  # noqa: PLC0415 -- as above

    with errors_reported(session.printer):
        if edit:
            editor_command()
        desk = new.Desk(session, now)
        done = new_from.import_release(desk, file, choices)
        new_from.report(desk, done)
        if edit:
            new_from.edit(desk, done.path)
    session.printer.say(text("It is a draft. Read it through, then: pressgen check {path}", path=done.path))
    session.printer.say(_PREVIEW_LATER if done.problems else _PREVIEW)
    if done.lost or done.invented:
        raise typer.Exit(1)


@app.command(epilog='Example: pressgen new contact "Ada Ek" --role rektor --phone "08-465 004 10"')
def contact(
    context: typer.Context,
    *,
    name: Annotated[list[str] | None, typer.Argument(metavar="[NAME]", show_default=False)] = None,
    role: Annotated[str, _option("--role", "ROLE", "What the person is, such as rektor.")] = "",
    phone: Annotated[str, _option("--phone", "NUMBER", '"08-465 004 10".')] = "",
    email: Annotated[str, _option("--email", "ADDRESS", "ada.ek@example.se.")] = "",
    organisation: Annotated[str, _option("--organisation", "ID", "Whom the person works for.")] = "",
    id_: Id = "",
    edit: Edit = False,
) -> None:
    """A person, or a service, who answers questions."""
    from pressgen.cli.commands import new, new_others  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    with errors_reported(session.printer):
        desk = new.Desk(session)
        made = new_others.contact(
            desk, " ".join(name or ()), id_, role=role, phone=phone, email=email, organisation=organisation
        )
        new.write(desk, made, text("Give this one another id: --id ID."), edit=edit)
    session.printer.say(text("Texts name it by its id: contacts: [{id}]", id=new_others.id_of(made)))


@app.command(epilog='Example: pressgen new boilerplate "Om Storköpings kommun" --id storkoping')
def boilerplate(
    context: typer.Context,
    *,
    title: Words = None,
    id_: Id = "",
    edit: Edit = False,
    now: Now = "",
) -> None:
    """The text about the organisation below its releases; of an id that has versions, one that holds from today on."""
    from pressgen.cli.commands import new, new_others  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    with errors_reported(session.printer):
        desk = new.Desk(session, now)
        made = new_others.boilerplate(desk, " ".join(title or ()), id_)
        new.write(desk, made, new_others.VERSIONS_HINT, edit=edit)
    session.printer.say(text("The site cannot be built until the text below the second line --- is written."))


@app.command(epilog='Example: pressgen new banner "Växeln är stängd i dag." --to 2026-05-02')
def banner(
    context: typer.Context,
    *,
    words: Annotated[list[str] | None, typer.Argument(metavar="[TEXT]", show_default=False)] = None,
    severity: Annotated[str, _option("--severity", "info|warning|danger", "How serious it is. Default: info.")] = "",
    start: Annotated[str, _option("--from", "WHEN", "When it first is shown. Default: now.")] = "",
    end: Annotated[str, _option("--to", "WHEN", "When it last is shown. Required.")] = "",
    link: Annotated[str, _option("--link", "ADDRESS", "Where there is more to read.")] = "",
    id_: Id = "",
    edit: Edit = False,
    now: Now = "",
) -> None:
    """A notice at the top of all pages, until a day."""
    from pressgen.cli.commands import new, new_others  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    with errors_reported(session.printer):
        desk = new.Desk(session, now)
        made = new_others.banner(
            desk, " ".join(words or ()), severity=severity, start=start, end=end, link=link, id_=id_
        )
        new.write(desk, made, text("Give this one another id: --id ID."), edit=edit)
    session.printer.say(text("It is shown when the site has been built: pressgen build."))


@app.command(epilog='Example: pressgen new page "Om nyhetsrummet" --slug om')
def page(
    context: typer.Context,
    *,
    title: Words = None,
    language: Language = "",
    slug: Slug = "",
    edit: Edit = False,
) -> None:
    """A plain page, such as one about personal data."""
    from pressgen.cli.commands import new, new_others  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    with errors_reported(session.printer):
        desk = new.Desk(session)
        made = new_others.page(desk, " ".join(title or ()), language, slug)
        new.write(desk, made, text("Open that one, or give this one another name: --slug NAME."), edit=edit)
    session.printer.say(text("The site cannot be built until the text below the second line --- is written."))
