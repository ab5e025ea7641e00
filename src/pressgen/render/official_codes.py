"""Official codes as the addresses by which the world knows the things that they mean."""

_MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"
_WIKIDATA = "http://www.wikidata.org/entity/"


def media_topic_uri(code: str) -> str:
    """Of a media topic of the IPTC (https://iptc.org/standards/newscodes/), such as "medtop:20000121"; empty without one."""
    return _MEDIA_TOPICS + code.removeprefix("medtop:") if code else ""


def wikidata_uri(item: str) -> str:
    """Of a thing in Wikidata (https://www.wikidata.org/wiki/Wikidata:Identifiers); empty without one."""
    return _WIKIDATA + item if item else ""
