"""Press text: reads a body as Swedish press text is written, and gives it back as data and safe HTML."""

from pressgen.model import Body, TextOptions
from pressgen.problems import Problem


def parse(source: str, *, path: str, line: int, options: TextOptions) -> tuple[Body, tuple[Problem, ...]]:
    """The body `source`, whose first line is line `line` of the file `path`, as blocks and links, with what is doubtful."""
    raise NotImplementedError
