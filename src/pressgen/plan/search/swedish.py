"""The stem of a Swedish word, by the Snowball algorithm (https://snowballstem.org/algorithms/swedish/stemmer.html, version 3).

`theme/static/search.js` has the same steps for what readers type; a test in a browser compares them.
"""

from pressgen.plan.search.regions import longest, region

_VOWELS = frozenset("aeiouyåäö")
_MAIN = frozenset(
    [
        "a",
        "arna",
        "erna",
        "heterna",
        "orna",
        "ad",
        "e",
        "ade",
        "ande",
        "arne",
        "are",
        "aste",
        "en",
        "anden",
        "aren",
        "heten",
        "ern",
        "ar",
        "er",
        "heter",
        "or",
        "as",
        "arnas",
        "ernas",
        "ornas",
        "es",
        "ades",
        "andes",
        "ens",
        "arens",
        "hetens",
        "erns",
        "at",
        "andet",
        "het",
        "ast",
        "s",
        "et",
    ]
)
_OTHER = frozenset(("ig", "lig", "els", "fullt", "öst"))
_PAIRS = frozenset(("dd", "gd", "nn", "dt", "gt", "kt", "tt"))
_BEFORE_S = frozenset("bcdfghjklmnoprtvy")
_BEFORE_OST = frozenset("iklnprtuv")
_WITH_ET = (
    "fab",
    "h",
    "pak",
    "rak",
    "stak",
    "kom",
    "iet",
    "cit",
    "dit",
    "alit",
    "ilit",
    "mit",
    "nit",
    "pit",
    "rit",
    "sit",
    "tit",
    "uit",
    "ivit",
    "kvit",
    "xit",
)
"""What stands before "et" where it is no article: "paket", "raket"."""


def swedish(word: str) -> str:
    """The stem of a folded word: "skolorna" is "skol"."""
    if len(word) < 3:
        return word
    start = region(word, _VOWELS, 0)
    if start >= len(word):
        return word
    start = max(3, start)
    word = _main(word, start)
    if word[-2:] in _PAIRS and len(word) - 2 >= start:
        word = word[:-1]
    return _other(word, start)


def _main(word: str, start: int) -> str:
    suffix = longest(word, _MAIN, start)
    stem = word.removesuffix(suffix)
    if suffix == "s":
        if stem.endswith("et") and _loses_et(stem[:-2]):
            return stem[:-2]
        return stem if stem[-1:] in _BEFORE_S else word
    if suffix == "et":
        return stem if _loses_et(stem) else word
    return stem


def _loses_et(stem: str) -> bool:
    """Whether "et" after this is the article."""
    return len(stem) > 2 and stem[-1] not in _VOWELS and stem[-2] in _VOWELS and not stem.endswith(_WITH_ET)


def _other(word: str, start: int) -> str:
    suffix = longest(word, _OTHER, start)
    stem = word.removesuffix(suffix)
    if suffix == "fullt":
        return stem + "full"
    if suffix == "öst":
        return stem + "ös" if stem[-1:] in _BEFORE_OST else word
    return stem
