"""The stem of an English word, by the Snowball algorithm "Porter 2" (https://snowballstem.org/algorithms/english/stemmer.html, version 3).

Words have no apostrophes here. `theme/static/search.js` has the same steps for what readers type; a test in a browser compares them.
"""

from pressgen.plan.search.regions import longest, region

_VOWELS = frozenset("aeiouy")
_NOT_SHORT = _VOWELS | frozenset("wxY")
_WHOLE = {
    **{word: word for word in ("andes", "atlas", "bias", "cosmos", "howe", "news", "sky")},
    "skis": "ski",
    "skies": "sky",
    "idly": "idl",
    "gently": "gentl",
    "ugly": "ugli",
    "early": "earli",
    "only": "onli",
    "singly": "singl",
}
_BEGINNINGS = ("arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers")
_DOUBLE = frozenset(("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"))
_PAST = frozenset(("ed", "eed", "ing", "edly", "eedly", "ingly"))
_NO_VERBS = frozenset(("even", "cann", "inn", "earr", "herr", "out"))
"""With "ing" these are names of things."""
_STEP_2 = {
    "tional": "tion",
    "enci": "ence",
    "anci": "ance",
    "abli": "able",
    "entli": "ent",
    "izer": "ize",
    "ization": "ize",
    "ational": "ate",
    "ation": "ate",
    "ator": "ate",
    "alism": "al",
    "aliti": "al",
    "alli": "al",
    "fulness": "ful",
    "ousli": "ous",
    "ousness": "ous",
    "iveness": "ive",
    "iviti": "ive",
    "biliti": "ble",
    "bli": "ble",
    "ogist": "og",
    "ogi": "og",
    "fulli": "ful",
    "lessli": "less",
    "li": "",
}
_STEP_3 = {
    "tional": "tion",
    "ational": "ate",
    "alize": "al",
    "icate": "ic",
    "iciti": "ic",
    "ical": "ic",
    "ful": "",
    "ness": "",
    "ative": "",
}
_STEP_4 = frozenset(
    [
        "al",
        "ance",
        "ence",
        "er",
        "ic",
        "able",
        "ible",
        "ant",
        "ement",
        "ment",
        "ent",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
        "ion",
    ]
)


def english(word: str) -> str:
    """The stem of a folded word: "councils" is "council"."""
    if word in _WHOLE or len(word) < 3:
        return _WHOLE.get(word, word)
    word = _marked(word)
    beginning = next((one for one in _BEGINNINGS if word.startswith(one)), "")
    first = len(beginning) or region(word, _VOWELS, 0)
    second = region(word, _VOWELS, first)
    word = _final_y(_past(_plural(word), first))
    word = _step_3(_step_2(word, first), first, second)
    return _step_5(_step_4(word, second), first, second).replace("Y", "y")


def _marked(word: str) -> str:
    """The word with Y for each y that is a consonant."""
    letters: list[str] = []
    for letter in word:
        letters.append("Y" if letter == "y" and (not letters or letters[-1] in _VOWELS) else letter)
    return "".join(letters)


def _has_vowel(word: str) -> bool:
    return not _VOWELS.isdisjoint(word)


def _ends_short(word: str) -> bool:
    """Whether the word ends in a short syllable."""
    if len(word) == 2:
        return word[0] in _VOWELS and word[1] not in _VOWELS
    return word.endswith("past") or (
        len(word) > 2 and word[-1] not in _NOT_SHORT and word[-2] in _VOWELS and word[-3] not in _VOWELS
    )


def _plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")) and _has_vowel(word[:-2]):
        return word[:-1]
    return word


def _past(word: str, first: int) -> str:
    suffix = longest(word, _PAST, 0)
    stem = word.removesuffix(suffix)
    if suffix in ("eed", "eedly"):
        return stem + "ee" if len(stem) >= first and stem not in ("succ", "proc", "exc") else word
    if suffix == "ing":
        if len(stem) == 2 and stem[1] == "y" and stem[0] not in _VOWELS:
            return stem[0] + "ie"
        if stem in _NO_VERBS:
            return word
    if not suffix or not _has_vowel(stem):
        return word
    return _mended(stem, first)


def _mended(stem: str, first: int) -> str:
    """A verb without its ending: with the "e" that it lost, without the consonant that was doubled."""
    if stem.endswith(("at", "bl", "iz")):
        return stem + "e"
    if stem[-2:] in _DOUBLE:
        return stem if len(stem) == 3 and stem[0] in "aeo" else stem[:-1]
    return stem + "e" if len(stem) == first and _ends_short(stem) else stem


def _final_y(word: str) -> str:
    return word[:-1] + "i" if len(word) > 2 and word[-1] in "yY" and word[-2] not in _VOWELS else word


def _step_2(word: str, first: int) -> str:
    suffix = longest(word, _STEP_2.keys(), 0)
    stem = word.removesuffix(suffix)
    if not suffix or len(stem) < first:
        return word
    if (suffix == "li" and stem[-1:] not in frozenset("cdeghkmnrt")) or (suffix == "ogi" and stem[-1:] != "l"):
        return word
    return stem + _STEP_2[suffix]


def _step_3(word: str, first: int, second: int) -> str:
    suffix = longest(word, _STEP_3.keys(), 0)
    stem = word.removesuffix(suffix)
    if not suffix or len(stem) < (second if suffix == "ative" else first):
        return word
    return stem + _STEP_3[suffix]


def _step_4(word: str, second: int) -> str:
    suffix = longest(word, _STEP_4, 0)
    stem = word.removesuffix(suffix)
    if not suffix or len(stem) < second or (suffix == "ion" and stem[-1:] not in ("s", "t")):
        return word
    return stem


def _step_5(word: str, first: int, second: int) -> str:
    stem = word[:-1]
    if word.endswith("e"):
        return stem if len(stem) >= second or (len(stem) >= first and not _ends_short(stem)) else word
    return stem if word.endswith("ll") and len(stem) >= second else word
