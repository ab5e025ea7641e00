"""The live preview: answers browsers with the files that a build has made, and tells them when there are new ones.

What an answer is, is decided without any socket (`application.py` and the table in `routes.py`); `server.py` reads and
writes sockets, `watching.py` waits for changed files. Builds, words and instants come from `cli`, as functions.
"""

from pressgen.serve.application import Application, Desk, Route
from pressgen.serve.board import Board
from pressgen.serve.coming import Moment, TimeTable
from pressgen.serve.edit_routes import edit_routes
from pressgen.serve.editing import Editor, OpenText, TextEntry
from pressgen.serve.exchange import Request, Response
from pressgen.serve.guard import Access
from pressgen.serve.multipart import SentFile
from pressgen.serve.own_pages import OwnPages
from pressgen.serve.preview import MadeFile, Preview, ProblemText
from pressgen.serve.routes import ROUTES, site_file
from pressgen.serve.server import PortsTakenError, PreviewServer
from pressgen.serve.watching import watch_newsroom

__all__ = [
    "ROUTES",
    "Access",
    "Application",
    "Board",
    "Desk",
    "Editor",
    "MadeFile",
    "Moment",
    "OpenText",
    "OwnPages",
    "PortsTakenError",
    "Preview",
    "PreviewServer",
    "ProblemText",
    "Request",
    "Response",
    "Route",
    "SentFile",
    "TextEntry",
    "TimeTable",
    "edit_routes",
    "site_file",
    "watch_newsroom",
]
