"""The packages of npm whose files a CMS's page needs: pinned by version and digest, and taken out of the archives of `npm pack`."""

import re
import tarfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pressgen.errors import PressgenError
from pressgen.problems import text


class Package(NamedTuple):
    """A package, and the names that its files get beside the page."""

    name: str
    version: str
    digest: str
    """SHA-256 of the archive."""
    files: tuple[tuple[str, str], ...]
    """Patterns of paths in the archive, and the name beside the page; `\\1` is the pattern's first group."""

    @property
    def archive(self) -> str:
        """The name that `npm pack` gives the archive."""
        return f"{self.name.removeprefix('@').replace('/', '-')}-{self.version}.tgz"


PACKAGES: dict[str, tuple[Package, ...]] = {
    "sveltia": (
        Package(
            "@sveltia/cms",
            "0.221.1",
            "cfc6193c6c17c3d1d97c85bc2d63ec3655ba2a844b37c6fe5759f1a80821bb02",
            (
                (r"dist/(sveltia-cms\.js)", r"\1"),
                (r"(locales/(?:sv|en-GB|en-US)\.json)", r"\1"),
                (r"dist/(chunks/[\w-]+\.js)", r"\1"),
                (r"LICENSE\.txt", "LICENSE-cms.txt"),
            ),
        ),
        Package(
            "@fontsource-variable/material-symbols-outlined",
            "5.3.8",
            "2c2afedc2b7e8b50a625fccc994c83b2cf05c8b23a943490e3d7d30422854705",
            (
                (r"files/material-symbols-outlined-latin-wght-normal\.woff2", "icons.woff2"),
                (r"LICENSE", "LICENSE-icons.txt"),
            ),
        ),
        Package(
            "@fontsource-variable/source-sans-3",
            "5.3.1",
            "dfa23bee63f9cc5c2871149a453215093bd8f1b694a5c1d999ecdc7560435fcf",
            ((r"files/source-sans-3-latin-wght-normal\.woff2", "text.woff2"), (r"LICENSE", "LICENSE-text.txt")),
        ),
    ),
    "decap": (
        Package(
            "decap-cms",
            "3.16.3",
            "f1c0055411ebdbd5b7c77a835a68b92b5467622585838f8496223b27eee116d1",
            ((r"dist/((?:\d+\.)?decap-cms\.js)", r"\1"), (r"LICENSE", "LICENSE-cms.txt")),
        ),
    ),
}
INTEGRITY = {
    "sveltia": "sha384-JQ+XsKx/UzwdTiNnFStza3XtqqQoVtyNPApkfvwlzZDfhe7giE9CnfQrpHqgv3k6",
    "decap": "sha384-A/Gdn928CNLufmnGWGs9RM4Q9o8bSNLeJERqBFrBjwzL7FRpoLT3MPF8Tl0+Wd2p",
}
"""Of the script that runs: the browser refuses any other."""


def vendored_files(cms: str, folder: Path) -> dict[str, bytes]:
    """The files of the CMS by their names beside the page, from the archives in `folder`. PressgenError when one is missing
    there, or is another than the pinned one.
    """
    return {name: data for package in PACKAGES[cms] for name, data in _files(package, folder / package.archive)}


def pack_command(cms: str) -> str:
    """The command that fetches the archives."""
    return "npm pack " + " ".join(f"{package.name}@{package.version}" for package in PACKAGES[cms])


def _files(package: Package, archive: Path) -> Iterator[tuple[str, bytes]]:
    try:
        data = archive.read_bytes()
    except OSError:
        raise PressgenError(
            text("There is no file {path}.", path=archive),
            text("Fetch it from npm: npm pack {package}", package=f"{package.name}@{package.version}"),
        ) from None
    if sha256(data).hexdigest() != package.digest:
        raise PressgenError(
            text("{path} is not the file that belongs there.", path=archive),
            text("Fetch it from npm: npm pack {package}", package=f"{package.name}@{package.version}"),
        )
    with tarfile.open(archive) as opened:
        for member in opened:
            for pattern, name in package.files:
                found = re.fullmatch(f"package/{pattern}", member.name)
                content = opened.extractfile(member) if found else None
                if found and content:
                    yield found.expand(name), content.read()
