"""Kill builds at random moments and look at what is left: kill_builds.py [KILLS [FILES]].

Each round starts a build of another site over the last one (every fourth: from nothing, without state; every other: with
one release edited) and kills it with SIGKILL after a random time. What is left must be the old site or the new one, file
for file, and the next build must put all in order by itself. Exit code 1 when it was not so.
"""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pressgen.model.output import Artifact
from pressgen.state import read_output_state
from pressgen.write import write

Site = dict[str, bytes]
_NEXT = 1_000_000
"""From this seed on: the sites that are built after a kill."""


def site(seed: int, files: int, edit: int = 0) -> Site:
    """A site in which most files are as in any other seed's, some differ, and some are missing; an edit is of one file."""
    dice = random.Random(seed)
    kinds = dice.choices(["same", f"other {seed}", ""], [8, 1, 1], k=files)
    kinds[0] = f"edit {edit}" if edit else kinds[0]
    return {f"2021/release-{n}/index.html": f"{n} {kind} ".encode() * 400 for n, kind in enumerate(kinds) if kind}


def artifacts(seed: int, files: int, edit: int) -> Iterator[Artifact]:
    """The site, one file after the other."""
    return (Artifact(path=path, data=data) for path, data in site(seed, files, edit).items())


def build(root: Path, seed: int, files: int, edit: int = 0) -> None:
    """Build the site of this seed."""
    output, state = root / "output", root / ".pressgen"
    last = read_output_state(root=root, output=output, state=state)
    write(artifacts(seed, files, edit), root=root, output=output, state=state, last=last)


def found(root: Path) -> Site:
    """What the output holds."""
    output = root / "output"
    return {str(file.relative_to(output)): file.read_bytes() for file in output.rglob("*") if file.is_file()}


def killed_build(root: Path, seed: int, files: int, edit: int, seconds: float) -> bool:
    """Start a build in a process of its own and kill it; whether it was still running."""
    command = [sys.executable, __file__, "--build", str(root), str(seed), str(files), str(edit)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        time.sleep(seconds)
        process.kill()
    return process.returncode != 0


def one_round(root: Path, number: int, files: int, seconds: float) -> str:
    """Kill one build over the site before it; what was left."""
    if number % 4 == 0:
        shutil.rmtree(root)
        root.mkdir()
    before = found(root)
    seed, edit = (number + _NEXT - 1, number) if number % 2 and number > 1 else (number, 0)
    running = killed_build(root, seed, files, edit, random.uniform(0, seconds))
    left = found(root)
    if left not in (before, site(seed, files, edit)):
        return "mixed"
    build(root, number + _NEXT, files)
    if found(root) != site(number + _NEXT, files) or len(list(root.iterdir())) != 2:
        return "in need of repair"
    return ("old, " if left == before else "new, ") + ("killed" if running else "ended before the kill")


def duration(root: Path, files: int) -> float:
    """How long a cold build takes."""
    start = time.perf_counter()
    build(root, 0, files)
    return time.perf_counter() - start


def main(kills: int = 200, files: int = 2000) -> int:
    """Kill that many builds."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "newsroom")
        root.mkdir()
        seconds = duration(root, files)
        ends = Counter(one_round(root, number, files, seconds) for number in range(1, kills + 1))
    for end, count in sorted(ends.items()):
        print(f"{count:5} {end}")
    return 1 if ends["mixed"] or ends["in need of repair"] else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--build"]:
        print("started", flush=True)
        build(Path(sys.argv[2]), *map(int, sys.argv[3:]))
    else:
        sys.exit(main(*map(int, sys.argv[1:])))
