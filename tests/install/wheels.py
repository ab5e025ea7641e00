"""Made-up packages in a folder, as an index would have them."""

from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile


def wheel(folder: Path, name: str, version: str, *needs: str, extras: tuple[str, ...] = ()) -> str:
    """Puts a wheel of one module into the folder; its line for a lock."""
    head = [f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"]
    head += [f"Provides-Extra: {extra}\n" for extra in extras] + [f"Requires-Dist: {one}\n" for one in needs]
    info = f"{name}-{version}.dist-info"
    file = folder / f"{name}-{version}-py3-none-any.whl"
    with ZipFile(file, "w") as made:
        made.writestr(f"{name}.py", f"version = {version!r}\n")
        made.writestr(f"{info}/METADATA", "".join(head))
        made.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        made.writestr(f"{info}/RECORD", "")
    return f"{name}=={version} --hash=sha256:{sha256(file.read_bytes()).hexdigest()}\n"


BACKEND = """\
import zipfile

def build_editable(folder, settings=None, metadata=None):
    name = "room-1-py3-none-any.whl"
    with zipfile.ZipFile(f"{folder}/{name}", "w") as made:
        made.writestr("room.py", "")
        made.writestr("room-1.dist-info/METADATA", "Metadata-Version: 2.1\\nName: room\\nVersion: 1\\nRequires-Dist: alpha\\n")
        made.writestr("room-1.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        made.writestr("room-1.dist-info/RECORD", "")
    return name

build_wheel = build_editable
"""
PROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "room"
version = "1"
dependencies = ["alpha"]
"""
