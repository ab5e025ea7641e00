"""The preview's own pages, from the templates in `pages/`, and the headers of all answers."""

import secrets
from importlib import resources
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import escape

from pressgen.languages import catalogue
from pressgen.problems import Text, text
from pressgen.serve.exchange import Headers, Response

_COMMON: Headers = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
"""Of every answer. Pages elsewhere can neither read it nor show it (Fetch, section 3.7; HTML, section 7.1.3)."""
_NO_ICON = "data:"
"""Of the preview's own pages: their icon is an empty one, so that browsers do not ask for another."""
_POLICY = (
    "default-src 'none'; img-src 'self' {icon}; style-src 'self'; font-src 'self'; media-src 'self'; connect-src 'self'; "
    "script-src 'nonce-{nonce}'; form-action {forms}; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'"
)
"""What the site's own headers allow (`plan/server_headers.py`), and the one script with this nonce (CSP 3)."""


def answer(data: bytes, media_type: str, *, status: int = 200, more: Headers = ()) -> Response:
    """An answer with the headers of all."""
    return Response(status, (("Content-Type", media_type), *_COMMON, *more), data)


def page(html: bytes, nonce: str, *, status: int = 200, forms: str, icon: str = "") -> Response:
    """A page. Of scripts only those with the nonce run in it."""
    policy = _POLICY.format(nonce=nonce, forms=forms, icon=icon)
    return answer(html, "text/html; charset=utf-8", status=status, more=(("Content-Security-Policy", policy),))


def redirect(address: str) -> Response:
    """An answer that leads on to another address of this server, after a form that was sent (RFC 9110, section 15.4.4)."""
    return Response(303, (("Location", address), *_COMMON))


class OwnPages:
    """Makes the preview's own pages in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        words = catalogue(language)
        self._environment = Environment(
            loader=FunctionLoader(_template),
            autoescape=True,
            undefined=StrictUndefined,
            extensions=["jinja2.ext.i18n"],
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)  # type: ignore[attr-defined]
        self._translate = words.gettext

    def say(self, sentence: Text) -> str:
        """The sentence in the language of the pages."""
        return sentence.translated(self._translate)

    def render(self, name: str, *, status: int = 200, **values: Any) -> Response:
        """The page of a template. `values` are what it shows."""
        nonce = secrets.token_urlsafe(16)
        template = self._environment.get_template(name)
        html = template.render(language=self.language, nonce=nonce, **values)
        return page(html.encode(), nonce, status=status, forms="'self'", icon=_NO_ICON)

    def refused(self) -> Response:
        """For a request from a page elsewhere: it is told nothing."""
        return self._message(403, text("This preview answers only to its own address, typed or opened from itself."))

    def token_unknown(self, base: str) -> Response:
        """For an address of another run."""
        sentence = text("This address is from another run of the preview.")
        return self._message(403, sentence, base)

    def not_found(self, base: str) -> Response:
        """For an address at which there is nothing."""
        return self._message(404, text("There is no such page."), base)

    def method_not_allowed(self) -> Response:
        """For a form that a page of the site sends: the preview has nobody who would answer it."""
        return self._message(405, text("A preview takes no forms of the site."))

    def too_long(self) -> Response:
        """For a form with more than it may have."""
        return self._message(413, text("That is more than can be sent here."))

    def _message(self, status: int, sentence: Text, base: str = "") -> Response:
        return self.render("message.html", status=status, sentence=self.say(sentence), base=base)


def static(name: str) -> str:
    """The text of a file in `static/`."""
    return resources.files("pressgen.serve").joinpath("static", name).read_text("utf-8")


def script_tag(address: str, nonce: str, version: int) -> str:
    """The tag that makes a page reload itself. It comes after the end of the page: HTML puts it into the body all the same
    (HTML, section 13.2.6.4.22, "after after body"), so that nothing is looked for in a page.
    """
    return f'\n<script src="{escape(address)}" nonce="{nonce}" data-version="{version}"></script>\n'


def _template(name: str) -> str:
    return resources.files("pressgen.serve").joinpath("pages", name).read_text("utf-8")
