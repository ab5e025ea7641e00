"""Odd files for fuzzing: bytes at random, good files with something odd in them, and keys with values of every shape."""

from cases import CASES
from hypothesis import strategies as st

PATHS = st.sampled_from(
    (
        "content/releases/bro.md",
        "content/releases/bro.yaml",
        "content/contacts/bo.yaml",
        "content/organisations/lindvallsjo.yaml",
        "content/boilerplates/om/2024.md",
        "content/vocabularies/topics.yaml",
        "content/banners/is.yaml",
        "content/pages/om.md",
        "content/odd/bro.md",
        "pressgen.yaml",
    )
)
KEYS = st.sampled_from(
    [
        "id",
        "title",
        "type",
        "published",
        "status",
        "updated",
        "changes",
        "withdrawn",
        "expires",
        "event",
        "start",
        "end",
        "place",
        "lead",
        "organisation",
        "department",
        "boilerplate",
        "topics",
        "categories",
        "regions",
        "contacts",
        "press_contacts",
        "image",
        "images",
        "attachments",
        "related",
        "aliases",
        "slug",
        "language",
        "translation_of",
        "body",
        "name",
        "role",
        "roles",
        "party",
        "phone",
        "email",
        "from",
        "to",
        "short_name",
        "address",
        "url",
        "departments",
        "severity",
        "text",
        "link",
        "feeds",
        "paths",
        "types",
        "theme",
        "permalink",
        "rules",
        "timezone",
    ]
)
SCRAPS = st.sampled_from(
    [
        "---\n",
        "\n",
        "\r\n",
        "\t",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        "#",
        "&a ",
        "*a",
        "!x ",
        "|\n",
        ">-\n  ",
        "\x00",
        "\u2028",
        "\x85",
        "\ufeff",
        "å",
        "– ",
        "säger Ada Ek",
        "](",
        "![",
        "<b>",
        "2024-02-30",
        "24/2 2014",
        "../",
        "99999",
        "| a | b |\n|---|---|\n",
        "## ",
        "1. ",
        "•",
        "`",
        "**",
        "\\",
        "\ud7ff",
        "🎈",
        "%",
        "{slug}",
        "javascript:",
        "tel:",
        "//",
    ]
)
TEXTS = st.one_of(st.text(max_size=20), SCRAPS, st.lists(SCRAPS, max_size=6).map("".join))
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: "[" + ", ".join(items) + "]"),
        st.lists(st.tuples(KEYS, inner), max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
        ),
    ),
    max_leaves=6,
)
LINES = st.lists(st.tuples(KEYS, VALUES), max_size=6).map(lambda pairs: "".join(f"{k}: {v}\n" for k, v in pairs))
WRITTEN = st.builds(lambda lines, body: f"---\n{lines}---\n{body}".encode(errors="replace"), LINES, TEXTS)
BARE = LINES.map(lambda lines: lines.encode(errors="replace"))
_GOOD = [
    content if isinstance(content, bytes) else content.encode() for case in CASES for content in case.files.values()
]
_CUT = st.integers(0, 400)
SPOILT = st.builds(
    lambda good, at, length, scrap: good[:at] + scrap.encode(errors="replace") + good[at + length :],
    st.sampled_from(_GOOD),
    _CUT,
    st.integers(0, 12),
    TEXTS,
)
FILES = st.one_of(st.binary(max_size=200), WRITTEN, BARE, SPOILT, SPOILT)
