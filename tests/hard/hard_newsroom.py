"""Newsrooms that a layout has trouble with: everything too long, too many, too odd, or not there at all.

What reads best as a text lies in `newsroom/`, as an author would write it. What there is many of is made here.
"""

from pathlib import Path

from hard_pictures import hard_pictures, photograph, wide_logo

from newsroom import newsroom, release

TEXTS = Path(__file__).parent / "newsroom"
ENDPOINT = "https://svar.storkoping.example/synpunkter"
COMPOUND = "Fjärrvärmedistributionsnätsunderhållsplanering"
LONGEST_TITLE = (
    "Samhällsbyggnadsförvaltningens dagvattenhanteringsstrategi och Fjärrvärmedistributionsnätsunderhållsplaneringen "
    "får 24 miljoner kronor när kommunfullmäktige beslutar om klimatanpassningen i Storköping"
)
"""Of 200 characters, with compounds of more than 40 letters."""
PEOPLE = (
    ("Mim Ask", "pressansvarig"),
    ("Sixten Ål", "kommunikationsdirektör och presskontakt för samhällsbyggnadsförvaltningen"),
    ("Ödgärd von Storköpingsgränd-Västerbottenstierna", "ekonomichef"),
    ("Anna-Karin Hammarbrand-Storsjövall", "klimatanpassningsstrateg"),
    ("Bo Ek", "badmästare"),
    ("Lo Ask", "trafikplanerare"),
    ("Åke Östergrenslund", "fjärrvärmedistributionsnätsunderhållsplaneringsingenjör"),
    ("Édith Ärlebrink", "utredningssekreterare i barn- och ungdomsnämnden"),
    ("Noor Brolund", "tillförordnad räddningstjänstförbundsförvaltningschef"),
    ("Ulf Q", "vd"),
    ("Maj-Britt Sommarängsgårdsstrand", "biblioteksverksamhetsutvecklingssamordnare"),
    ("Ali Vikgård", "enhetschef"),
)
"""Names and roles of contacts: short and long, with letters that are sorted last."""
TOPICS = tuple(
    line.split(":")[0] for line in (TEXTS / "content/vocabularies/topics.yaml").read_text("utf-8").splitlines()
)
SERIES = 40


def hard_newsroom(folder: Path, endpoint: str = ENDPOINT) -> Path:
    """The newsroom that has everything, in this folder. `endpoint` is where its forms are sent."""
    texts = {path.relative_to(TEXTS).as_posix(): path.read_bytes() for path in TEXTS.rglob("*") if path.is_file()}
    config = texts.pop("pressgen.yaml").decode().replace("ENDPOINT", endpoint)
    pictures = {f"content/releases/2026/bilder/{name}": data for name, data in hard_pictures().items()}
    return newsroom(
        folder, texts | pictures | {"content/logo.png": wide_logo()} | _people() | _everything() | _series(), config
    )


def empty_newsroom(folder: Path) -> Path:
    """A newsroom that has published nothing yet, with a mail address for feedback."""
    return newsroom(
        folder,
        {},
        "title: Pressrum Lillby\nurl: https://press.lillby.example/\nlanguage: sv\ntimezone: Europe/Stockholm\n"
        "feedback:\n  email: press@lillby.example\nembed: true\n",
    )


def heavy_newsroom(folder: Path, pictures: int = 8) -> Path:
    """A newsroom whose newest releases each have a photograph, larger than any screen shows it."""
    files: dict[str, str | bytes] = {}
    for number in range(pictures):
        files[f"content/releases/2026/foto-{number}.jpg"] = photograph(number, (2400, 1800))
        text = release(
            f"image: {{src: foto-{number}.jpg, alt: Dimma över ett fält.}}",
            id=f"foto-{number}",
            title=f"Kullafältet i dimma, dag {number + 1}",
            published=f"2026-04-{number + 10}",
            body="Dimman låg tät över Kullafältet hela dagen. " * 20,
        )
        files[f"content/releases/2026/foto-{number}.md"] = text
    return newsroom(folder, files)


def searched_newsroom(folder: Path, more: int = 0) -> Path:
    """A newsroom that can be searched: a few releases about schools, roads and water, and so many more about nothing."""
    texts = {
        "skolor": ("Grundskolorna får nya lokaler", "news", "[skola]", "2025-03-01", "Eleverna flyttar in i höst."),
        "skolan": ("Skolan i Ås byggs ut", "news", "[skola]", "2026-02-01", "Det kostar 40 miljoner."),
        "lunch": ("Ny meny i höst", "opinion", "[]", "2026-03-01", "Alla skolor lagar maten själva, säger Édith Ek."),
        "vatten": ("Vattenledningen är klar", "news", "[vatten]", "2026-01-10", "Vattnet i Öster går att dricka."),
        "ord": (
            "Ord & <b>tecken</b>",
            "news",
            "[]",
            "2026-01-05",
            "Så skriver du <img src=x onerror=alert(1)> i kod: `<b>`.",
        ),
    }
    files: dict[str, str | bytes] = {
        f"content/releases/2026/{name}.md": release(
            id=name, title=f"'{title}'", type=kind, topics=topics, published=day, body=body
        )
        for name, (title, kind, topics, day, body) in texts.items()
    }
    files["content/releases/2026/councils.md"] = release(
        "language: en",
        id="councils",
        title="Councils agreed on roads",
        published="2026-01-03",
        body="They were building.",
    )
    files |= {
        f"content/releases/2024/notis-{one}.md": release(
            id=f"n-{one}", title=f"Notis {one}", published=f"2024-01-01 08:{one:02d}"
        )
        for one in range(more)
    }
    files["content/vocabularies/topics.yaml"] = "skola: Skola\nvatten: Vatten\n"
    config = (
        "title: Pressrum Storköping\nurl: https://press.storkoping.example/\nlanguage: sv\ntimezone: Europe/Stockholm\n"
    )
    return newsroom(folder, files, f"{config}search: true\nheaders: [netlify]\n")


def _people() -> dict[str, str | bytes]:
    """Twelve contacts, whose mail addresses are as long as their names."""
    return {
        f"content/contacts/person-{number}.yaml": (
            f"name: {name}\nrole: {role}\norganisation: storkoping\n"
            f"phone:\n  - 08-465 004 {number + 10}\n  - {{number: 070-174 06 {number + 5:02}, kind: mobile}}\n"
            f"email: {_mailbox(name)}@samhallsbyggnadsforvaltningen.storkoping.example\n"
        )
        for number, (name, role) in enumerate(PEOPLE, 1)
    }


def _mailbox(name: str) -> str:
    return name.lower().translate(str.maketrans("åäöé ", "aaoe."))


def _everything() -> dict[str, str | bytes]:
    """The release with the longest title, no picture, twelve contacts, fifteen attachments and thirty topics."""
    names = [f"{COMPOUND.lower()}-bilaga-{number}.txt".replace("ä", "a").replace("å", "a") for number in range(1, 16)]
    lines = [
        f"contacts: [{', '.join(f'person-{number}' for number in range(1, len(PEOPLE) + 1))}]",
        f"topics: [{', '.join(TOPICS)}]",
        "categories: [samhallsbyggnad, omsorg]",
        "regions: [norr]",
        "department: natavdelningen",
        "organisation: storkoping",
        "attachments:",
        *(f"  - {{src: bilagor/{name}, title: '{COMPOUND}, bilaga {number}'}}" for number, name in enumerate(names, 1)),
    ]
    body = f"Beslutet gäller {COMPOUND.lower()}en till och med 2031.\n\n## {COMPOUND}\n\nPengarna räcker till 40 kilometer ledningar."
    text = release(*lines, id="allt", title=LONGEST_TITLE, type="press-release", published="2026-04-21", body=body)
    files = {f"content/releases/2026/bilagor/{name}": "Bilaga till beslutet.\n" for name in names}
    return {"content/releases/2026/allt-pa-en-gang.md": text, **files}


def _series() -> dict[str, str | bytes]:
    """Forty releases without pictures, from fourteen months, all of them on one topic."""
    files: dict[str, str | bytes] = {}
    for number in range(SERIES):
        month, day = number // 3, number % 3 * 9 + 1
        text = release(
            f"topics: [{TOPICS[number % 10]}, vatten]",
            id=f"serie-{number}",
            title=f"Protokoll {number + 1} från samhällsbyggnadsnämndens sammanträde",
            type=("news", "press-release", "invitation")[number % 3],
            published=f"{2025 + month // 12}-{month % 12 + 1:02}-{day:02}",
            body="Nämnden behandlade ärenden om gator, vatten och parker. " * (number % 7 + 1),
        )
        files[f"content/releases/serie/protokoll-{number + 1}.md"] = text
    return files
