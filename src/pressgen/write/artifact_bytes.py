"""Hash and bytes of an artifact, whether they are in memory, in the file that it copies, or in the store of pictures."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from pressgen.disk_errors import unreadable
from pressgen.errors import PressgenError
from pressgen.model.output import Artifact
from pressgen.model.recipes import Recipe
from pressgen.picture_cleaning import (
    SIGNATURE_BYTES,
    BrokenPictureError,
    cleaned,
    cleaned_drawing,
    format_of,
    is_drawing,
)
from pressgen.problems import text
from pressgen.state.picture_store import PictureStore

_BLOCK = 1 << 20


def new_hash() -> "hashlib.blake2b":
    """A new hash object of the kind that the manifest stores."""
    return hashlib.blake2b(digest_size=20)


def digest(artifact: Artifact, root: Path, store: PictureStore) -> str:
    """The hash of its bytes."""
    total = new_hash()
    for block in blocks(artifact, root, store):
        total.update(block)
    return total.hexdigest()


def file_digest(path: str) -> str:
    """The hash of a file's bytes."""
    with open(path, "rb") as file:  # noqa: PTH123 (ten thousand Path objects cost more than the reading)
        return hashlib.file_digest(file, new_hash).hexdigest()


def blocks(artifact: Artifact, root: Path, store: PictureStore) -> Iterator[bytes]:
    """Its bytes; those of a copied file in blocks of 1 MiB, and those of a picture or a drawing whole, without private data.

    A picture with a recipe is in the store.
    """
    if artifact.recipe:
        yield _made(artifact.recipe, store)
        return
    if not artifact.copy_of:
        yield artifact.data
        return
    try:
        with _original(artifact, root).open("rb") as file:
            start = file.read(SIGNATURE_BYTES)
            if format_of(start):
                yield _cleaned(start + file.read(), artifact)
                return
            if is_drawing(artifact.copy_of):
                yield cleaned_drawing(start + file.read())
                return
            yield start
            while block := file.read(_BLOCK):
                yield block
    except OSError as error:
        raise unreadable(artifact.copy_of, error) from error


def _made(recipe: Recipe, store: PictureStore) -> bytes:
    """The picture that was made by the recipe. PressgenError when somebody has removed it since."""
    data = store.find(recipe)
    if data is None:
        raise PressgenError(
            text("A picture that was made from {path} is gone from .pressgen/pictures.", path=recipe.original),
            text("It was removed while the site was built. Build again."),
        )
    return data


def _cleaned(data: bytes, artifact: Artifact) -> bytes:
    """The picture without private data. PressgenError when it cannot be cleaned: it was another one when it was checked."""
    try:
        return cleaned(data)
    except BrokenPictureError as error:
        raise PressgenError(
            text("{path} is no whole picture, so private data cannot be removed from it.", path=artifact.copy_of),
            text("It was changed while the site was built. Build again."),
        ) from error


def _original(artifact: Artifact, root: Path) -> Path:
    """The file that it copies. PressgenError for a path or link out of the newsroom: it could publish private files."""
    path = (root / artifact.copy_of).resolve()
    if not path.is_relative_to(root.resolve()):
        raise PressgenError(
            text("{path} leads outside the newsroom.", path=artifact.copy_of),
            text("Put the file itself beside the release, not a link to it."),
        )
    return path
