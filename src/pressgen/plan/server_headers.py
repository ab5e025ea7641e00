"""The headers that servers are told to send: a strict security policy, and how long browsers may keep files."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from pressgen import paths
from pressgen.model import Header, Page, ServerHeaders
from pressgen.plan.context import PlanContext

_NAMED_BY_CONTENT = re.compile(r"static/[^/]+\.[0-9a-f]{12}\.[a-z0-9]+")
"""Paths of files whose bytes never change at their address; see `style_sheet.style_path`."""
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(?::\d+)?\Z")
"""An origin that can stand in a policy as it is (CSP 3, section 2.3.1)."""
_POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; {search}form-action {forms}; "
    "{frames}base-uri 'none'"
)
"""The pages need pictures, style sheets and fonts of their own site, and nothing else (CSP 3)."""
_FRAMES = "frame-ancestors {}; "
_NO_FRAMES = Header("X-Frame-Options", "SAMEORIGIN")
"""Where a folder may be framed, this keeps other sites from framing the rest. Browsers pay no attention to it where a policy
speaks of frames (CSP 3, section 6.4.2.2): that holds whether a server replaces the policy in a folder, as Netlify does, or adds
another one, as Cloudflare does."""
_SEARCH = "script-src 'self'; connect-src 'self'; "
"""For searching, the script and the files of the index as well."""


def server_headers(context: PlanContext, pages: Iterable[Page]) -> ServerHeaders:
    """The headers for every file, those for files that other sites may frame, and the paths of files that browsers may keep for ever."""
    unchanging = tuple(page.path for page in pages if _NAMED_BY_CONTENT.fullmatch(page.path))
    if not context.config.embed:
        return ServerHeaders((_policy(context, _FRAMES.format("'self'")), *_others(context)), unchanging=unchanging)
    everywhere = (_policy(context, ""), *_others(context), _NO_FRAMES)
    embedded = (_policy(context, _FRAMES.format("*")), *_others(context))
    return ServerHeaders(everywhere, paths.EMBEDS, embedded, unchanging)


def _policy(context: PlanContext, frames: str) -> Header:
    searching, feedback = context.config.search, context.config.feedback
    forms = allowed_forms(feedback.endpoint if feedback else "")
    if searching and forms == "'none'":
        forms = "'self'"  # where there is no script, the form leads to the archive
    policy = _POLICY.format(forms=forms, search=_SEARCH if searching else "", frames=frames)
    return Header("Content-Security-Policy", policy)


def _others(context: PlanContext) -> Iterable[Header]:
    yield Header("X-Content-Type-Options", "nosniff")
    yield Header("Referrer-Policy", "strict-origin-when-cross-origin")
    if context.config.url.startswith("https:"):
        yield Header("Strict-Transport-Security", "max-age=31536000")


def allowed_forms(endpoint: str) -> str:
    """Where forms may be sent: to the endpoint of the settings, which may lead back to the site."""
    if not endpoint:
        return "'none'"
    parts = urlsplit(endpoint)
    origin = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}".lower()
    return f"'self' {origin}" if _ORIGIN.match(origin) else "'self' https:"
