"""What has been announced of the site in an output folder: for each channel, the version of each address that was told last."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from pressgen.state.state_folder import locate_state_folder, replace_file

_NAME = "announced.json"


class Announced:
    """Read from the state folder of the output, and saved with each change. What is lost counts as never announced."""

    def __init__(self, *, root: Path, output: Path, state: Path) -> None:
        self._folder = locate_state_folder(output.resolve(), root=root, state=state)
        self._versions: dict[str, dict[str, str]] = {}
        with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
            self._versions = msgspec.json.decode((self._folder / _NAME).read_bytes(), type=dict[str, dict[str, str]])

    def versions(self, channel: str) -> Mapping[str, str] | None:
        """The versions by address; None when nothing was ever told on the channel."""
        return self._versions.get(channel)

    def note(self, channel: str, versions: Mapping[str, str]) -> None:
        """These versions have been told on the channel."""
        self._versions.setdefault(channel, {}).update(versions)
        replace_file(self._folder, _NAME, msgspec.json.format(msgspec.json.encode(self._versions), indent=1))
