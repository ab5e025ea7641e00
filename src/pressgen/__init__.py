"""pressgen: a newsroom in git. Content in, an accessible static newsroom with feeds out."""

__version__ = "0.1.0"
