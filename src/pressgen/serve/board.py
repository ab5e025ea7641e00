"""Where the builder puts up each new preview, and where the threads of the server read it."""

from threading import Condition

from pressgen.serve.preview import Preview


class Board:
    """Holds the preview that is shown. Any thread may read it and wait for the next one."""

    def __init__(self, preview: Preview) -> None:
        self._changed = Condition()
        self._preview = preview
        self._number = 0

    @property
    def preview(self) -> Preview:
        """The newest one."""
        return self._preview

    def put_up(self, preview: Preview) -> None:
        """Show another preview, and wake all who wait for it."""
        with self._changed:
            self._preview = preview
            self._number += 1
            self._changed.notify_all()

    def wait_for_next(self, number: int, seconds: float) -> tuple[int, Preview]:
        """The number of the newest preview, and the preview: when it is another than `number`, or after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != number, seconds)
            return self._number, self._preview

    def wait_for_other(self, preview: Preview, seconds: float) -> Preview:
        """The newest preview, as soon as it is another than this one, or after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._preview is not preview, seconds)
            return self._preview
