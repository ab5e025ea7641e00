"""The newsroom that gets an import. That of pressgen's own export may not exist yet: then it begins with the export's settings."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from pressgen import load
from pressgen.edit.new_files import create_files
from pressgen.errors import PressgenError
from pressgen.importers.archives import Files
from pressgen.importers.archives.newsroom_json import read_document
from pressgen.load.format import read_config
from pressgen.model import Config
from pressgen.model.archived import FORMAT, SETTINGS, ArchivedNewsroom
from pressgen.problems import text


@contextmanager
def home(format_: str, root: Path, files: Files, *, dry: bool) -> Iterator[Path]:
    """The folder of the newsroom `root`; of one that a dry run would begin, another that is gone afterwards.

    PressgenError when texts of pressgen's own export would mean something else there.
    """
    if format_ != FORMAT:
        yield root
        return
    _, document = read_document(files)
    if (root / SETTINGS).exists():
        _refuse_other_meanings(document, load.settings(root))
        yield root
    elif dry:
        with TemporaryDirectory() as name:
            _begin(Path(name), document)
            yield Path(name)
    else:
        _begin(root, document)
        yield root


def _begin(root: Path, document: ArchivedNewsroom) -> None:
    data = document.settings.encode()
    if read_config(data)[0] is None:
        raise PressgenError(
            text("The settings in the export cannot be used."), text("Make it anew with pressgen export json.")
        )
    create_files(root, {SETTINGS: data})
    (root / "content").mkdir(exist_ok=True)


def _refuse_other_meanings(document: ArchivedNewsroom, config: Config) -> None:
    """PressgenError when a day, a telephone number or a text would be read in another way than where it comes from."""
    was = document.newsroom
    pairs = {
        "language": (was.language, config.language),
        "timezone": (was.timezone, config.timezone),
        "publish_time": (was.publish_time, f"{config.publish_time:%H:%M}"),
        "region": (was.region, config.region),
    }
    for key, (before, here) in pairs.items():
        if before != here:
            raise PressgenError(
                text(
                    "In the export, “{key}” is {before}; in this newsroom, it is {here}.",
                    key=key,
                    before=before,
                    here=here,
                ),
                text(
                    "The texts would mean something else. Import into a new folder: --into DIR. Or make pressgen.yaml the same."
                ),
            )
