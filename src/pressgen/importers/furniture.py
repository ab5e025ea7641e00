"""Recognises lines that belong to a web page or a mail and not to the text: menus, forms, share links, notices."""

import re

from pressgen.problems import Text, text

PAGE = text("part of the web page")
LABEL = text("a label whose values were lost when the page was copied")
_PHRASES: tuple[tuple[str, Text], ...] = (
    (r"(?:gå|hoppa) (?:direkt )?till (?:sidans )?(?:huvud)?innehåll(?:et)?|(?:skip|jump) to (?:main )?content", PAGE),
    (r"(?:till )?(?:startsida(?:n)?|hem|home|meny|menu|sök|search|tillbaka|back|till toppen|upp)", PAGE),
    (r"(?:startsida|hem|home)(?: ?[/>»›|] ?[^/>»›|]{1,40}){1,5}", PAGE),
    (r"(?:skriv ut|lyssna|dela|dela (?:sidan|artikeln|på .{1,20})|tipsa(?: .{1,30})?|print|share|tweet|listen)", PAGE),
    (r"(?:facebook|linkedin|twitter|x|e-post|instagram)", PAGE),
    (r"skicka (?:ett )?tips om .{1,40}", PAGE),
    (r"kontaktformulär.{0,80}|\*|\* ?= ?obligatorisk(?:t|a)? .{1,20}", PAGE),
    (r"ditt namn:?|din e-post(?:adress)?:?|din synpunkt:?|ditt meddelande:?|skicka|your (?:name|e-?mail|message):?", PAGE),
    (r"har du synpunkter på .{1,60}|(?:hjälpte|var) (?:informationen|sidan) .{1,40}\?|tack för att du hjälper oss .{1,80}", PAGE),
    (r"fyll i formuläret nedan .*", PAGE),
    (r"information om hur .{2,60} behandlar dina personuppgifter.*", text("the notice about personal data")),
    (r"(?:den här (?:webbplatsen|sidan)|vi) använder (?:kakor|cookies).*|(?:godkänn|acceptera) (?:alla )?(?:kakor|cookies)|we use cookies.*", PAGE),
    (r"läs mer|read more|visa mer|mer nyheter|fler nyheter|alla nyheter|relaterade (?:nyheter|länkar)|prenumerera.{0,40}|subscribe.{0,40}", PAGE),
    (r"(?:ämnen|kategorier|regioner|taggar|nyckelord|topics|categories|regions|tags|keywords):?", LABEL),
    (r"vi uppdaterar informationen löpande\.?", text("a notice of the site")),
    (r"-* ?(?:slut|ends?)(?: på (?:pressmeddelandet|texten))? ?-*|#{2,}|-30-", text("the mark of the end")),
    (r"(?:från|skickat|till|kopia|ämne|from|sent|to|cc|subject): .{1,200}", text("the head of a mail")),
    (r"bilaga:? .{1,100}|attachments?:? .{1,100}", text("the head of a mail")),
)  # fmt: skip
_PATTERNS = tuple((re.compile(phrase, re.IGNORECASE), reason) for phrase, reason in _PHRASES)
_MACHINE_ALT = re.compile(
    r"ctl\d\d_|\w+\.(?:jpe?g|png|gif|webp|svg)\b|\b(?:IMG|DSC)_?\d{3,}|(?i:image|bild) ?\d*\Z|genererad beskrivning|Description automatically"
)
_INCIDENT = re.compile(r"störning|driftstopp|avbrott i|ur funktion", re.IGNORECASE)


def furniture(line: str) -> Text | None:
    """Why a line is no part of the text; None when it may be."""
    plain = " ".join(line.split())
    return next((reason for pattern, reason in _PATTERNS if pattern.fullmatch(plain)), None)


def is_machine_alt(words: str) -> bool:
    """Whether a program has made the description of a picture: the name of a file, or the id of a control."""
    return bool(_MACHINE_ALT.search(words))


def is_incident(line: str) -> bool:
    """Whether a line above a title tells of a disturbance, as banners of sites do."""
    return bool(_INCIDENT.search(line))
