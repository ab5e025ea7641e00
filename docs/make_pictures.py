"""Takes the README's pictures of the example newsroom: `python docs/make_pictures.py`, with Chromium on the path."""

import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image

from pressgen.build import build

ROOT = Path(__file__).parents[1]
QUIET = ["disable-gpu", "no-first-run", "disable-background-networking", "disable-component-update", "disable-sync"]
PICTURES = {"front-page.png": (1200, 1300), "front-page-phone.png": (500, 1300)}
"""Name, and the window's width and height. Chromium has no narrower window than 500 pixels."""


def main() -> None:
    """Builds the example as of a fixed day and takes each picture."""
    with tempfile.TemporaryDirectory() as folder:
        build(ROOT, Path(folder, "site"), Path(folder, "state"), datetime(2026, 12, 1, 12, tzinfo=UTC))
        for name, (width, height) in PICTURES.items():
            shot = Path(folder, name)
            options = [f"--user-data-dir={folder}/profile", f"--screenshot={shot}", f"--window-size={width},{height}"]
            flags = ["--headless", "--no-sandbox", "--hide-scrollbars", *(f"--{flag}" for flag in QUIET)]
            subprocess.run(["chromium", *flags, *options, Path(folder, "site", "index.html").as_uri()], check=True)
            Image.open(shot).convert("RGB").quantize(128).save(ROOT / "docs" / "images" / name, optimize=True)


if __name__ == "__main__":
    main()
