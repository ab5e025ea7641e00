"""Fuzzes an importer for a while: `python tests/fuzz/fuzz_imports.py wordpress 600` for ten minutes. Says how many exports, and each fault
with the number that makes it again: an exception, ten seconds of CPU time or more, a word that is lost unaccounted, a secret text that is public.
"""

import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path
from random import Random

sys.path[:0] = [
    str(Path(__file__).parent),
    str(Path(__file__).parents[1]),
    str(Path(__file__).parents[1] / "importers"),
]

from importing import CONFIG, REGISTRY  # noqa: E402 -- the folders of tests come first
from odd_exports import SAMPLES, SECRET, Export, damaged  # noqa: E402 -- as above

from newsroom import newsroom  # noqa: E402 -- as above
from pressgen.cli.commands.import_archive import ImportRun  # noqa: E402 -- as above
from pressgen.cli.commands.new import Desk  # noqa: E402 -- as above
from pressgen.cli.export_files import open_export  # noqa: E402 -- as above
from pressgen.cli.printer import Printer  # noqa: E402 -- as above
from pressgen.cli.session import Session  # noqa: E402 -- as above
from pressgen.errors import PressgenError  # noqa: E402 -- as above
from pressgen.importers.archives import ARCHIVES, Asked  # noqa: E402 -- as above
from pressgen.load import load  # noqa: E402 -- as above
from pressgen.model import Release  # noqa: E402 -- as above

NOW = "2026-05-01 12:00"
SLOWEST = 10


def fault(format_: str, export: Export, *, is_secret: bool) -> str:
    """What is wrong with the import of an export; empty when nothing is."""
    with tempfile.TemporaryDirectory() as name:
        root, source = newsroom(Path(name) / "newsroom", REGISTRY, CONFIG), Path(name) / "export"
        for path, data in export.items():
            place = (source / path).resolve()
            if place.is_relative_to(source.resolve()):
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(data)
        desk = Desk(Session(root, Printer("en")), NOW)
        try:
            run = ImportRun(desk, ARCHIVES[format_], Asked(desk.zone, desk.now, pages=True), dry=False)
            fates = tuple(run.fates(open_export(source, "export")))
        except PressgenError:
            return ""
        for one in fates:
            if (
                one.state != "refused" and not one.words.is_exact and format_ != "pressgen"
            ):  # whose words stand there twice
                return f"words of {one.place}: lost {one.words.lost}, invented {one.words.invented}"
        public = [one.record for one in load(root).files if isinstance(one.record, Release) and not one.record.draft]
        if is_secret and any(SECRET in one.title and one.published <= desk.now for one in public):
            return "the secret text is public"
        return ""


def main(format_: str, seconds: float) -> int:
    """Exports until the time is over. 1 when there was a fault."""
    began, number, faults = time.monotonic(), int(time.time()) * 1000, 0
    first = number
    while time.monotonic() - began < seconds:
        number += 1
        export, is_secret = damaged(SAMPLES[format_], Random(number))
        signal.setitimer(signal.ITIMER_PROF, SLOWEST)
        try:
            found = fault(format_, export, is_secret=is_secret)
        except TimeoutError:
            found = f"more than {SLOWEST} seconds of CPU time"
        except Exception:  # noqa: BLE001 -- what a fuzzer looks for
            found = traceback.format_exc()
        signal.setitimer(signal.ITIMER_PROF, 0)
        if found:
            faults += 1
            sys.stdout.write(f"{number}: {found}\n")
    sys.stdout.write(f"{format_}: {number - first} exports in {time.monotonic() - began:.0f} s, {faults} faults\n")
    return int(faults > 0)


def _late(*_: object) -> None:
    raise TimeoutError


if __name__ == "__main__":
    signal.signal(signal.SIGPROF, _late)
    sys.exit(main(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 600))
