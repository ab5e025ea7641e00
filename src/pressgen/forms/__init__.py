"""Forms for texts: which fields a text has, and what a filled-in form changes in it. Opens no file and knows no browser."""

from pressgen.forms.beside import with_problems
from pressgen.forms.release_form import Registry, release_form
from pressgen.forms.submission import body_of, conflicting, refilled, values_of, with_picture, written

__all__ = [
    "Registry",
    "body_of",
    "conflicting",
    "refilled",
    "release_form",
    "values_of",
    "with_picture",
    "with_problems",
    "written",
]
