"""The addresses of the pages for editing. They answer only on this machine, and only with the token of the run."""

from urllib.parse import quote

from pressgen.problems import text
from pressgen.serve.application import Desk, Route
from pressgen.serve.editing import Editor, OpenText
from pressgen.serve.exchange import Request, Response
from pressgen.serve.multipart import read_form
from pressgen.serve.own_pages import answer, redirect, static

_MOST_BYTES = 40_000_000
"""Of a form with a picture."""


def edit_routes(editor: Editor) -> tuple[Route, ...]:
    """The routes; `editor` opens and saves the texts."""

    def texts(request: Request, desk: Desk) -> Response:
        words = request.query.get("words", "")
        return _page(desk, "texts.html", texts=editor.texts(words), words=words)

    def edit(request: Request, desk: Desk) -> Response:
        path = request.query.get("file", "") or editor.path_of(request.query.get("page", ""))
        found = editor.open(path) if path else None
        if found is None:
            return desk.pages.not_found(desk.board.preview.base)
        return _form(desk, found, saved="saved" in request.query)

    def begin(_: Request, desk: Desk) -> Response:
        return _form(desk, editor.begin())

    def save(request: Request, desk: Desk) -> Response:
        sent = read_form(request.header("content-type") or "", request.body)
        if sent is None:
            return desk.pages.render("message.html", status=400, sentence=desk.pages.say(_UNREADABLE), base="")
        found = editor.save(request.query.get("file", ""), sent.values, sent.files.get("new.file"))
        if found is None:
            return desk.pages.not_found(desk.board.preview.base)
        if found.saved:
            return redirect(f"{_address(desk, 'edit', found.saved)}&saved=1")
        return _form(desk, found, status=409 if found.conflict else 400)

    return (
        Route("GET", "texts", texts),
        Route("GET", "edit", edit),
        Route("POST", "edit", save, most_bytes=_MOST_BYTES),
        Route("GET", "new", begin),
        Route("GET", "edit.css", _style),
        Route("GET", "edit.js", _script),
    )


_UNREADABLE = text("The form could not be read. Go back: what you wrote is still there.")


def _form(desk: Desk, found: OpenText, *, status: int = 200, saved: bool = False) -> Response:
    base = desk.board.preview.base
    return _page(
        desk,
        "edit.html",
        status=status,
        text=found,
        form=found.form,
        saved=saved,
        action=_address(desk, "edit", found.form.path),
        page=f"{base}{found.address}" if found.address else "",
    )


def _page(desk: Desk, name: str, *, status: int = 200, **values: object) -> Response:
    return desk.pages.render(
        name,
        status=status,
        base=desk.board.preview.base,
        style=desk.own_address("pages.css"),
        edit_style=desk.own_address("edit.css"),
        script=desk.own_address("edit.js"),
        texts_address=desk.own_address("texts"),
        new_address=desk.own_address("new"),
        edit_address=lambda path: _address(desk, "edit", path),
        token=desk.access.token,
        **values,
    )


def _address(desk: Desk, name: str, path: str) -> str:
    address = desk.own_address(name)
    return f"{address}&file={quote(path, safe='/')}" if path else address


def _style(_: Request, desk: Desk) -> Response:
    del desk
    return answer(static("edit.css").encode(), "text/css; charset=utf-8")


def _script(_: Request, desk: Desk) -> Response:
    del desk
    return answer(static("edit.js").encode(), "text/javascript; charset=utf-8")
