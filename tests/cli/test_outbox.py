"""A run of `pressgen mail` that is killed anywhere: the next one goes on, and a sending program gets each mail once."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from made_mails import bytes_of
from newsroom import CONFIG, newsroom, release
from pressgen.build import examine
from pressgen.cli.outbox import Outbox
from pressgen.model import Site
from pressgen.plan.mails import plan_mails
from pressgen.state.mailed import MailRecord

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
OLD = {"content/releases/gammal.md": release(id="gammal", title="Gammal", published="2026-01-01")}
TEXTS = OLD | {
    f"content/releases/{one}.md": release(id=one, title=f"Text {one}", published="2026-05-01") for one in "abc"
}


class KilledError(BaseException):
    """Nothing runs after it, as after SIGKILL."""


class Machine:
    """A newsroom with an outbox, and a sending program that takes the mails away."""

    def __init__(self, folder: Path) -> None:
        self.root = newsroom(folder / "rum", TEXTS, CONFIG + "mail: {from: press@storkoping.example}\n")
        self.site: Site = examine(self.root)[0]
        self.outbox = folder / "ut"
        self.sent: list[str] = []

    def run(self) -> None:
        """What the command does."""
        record = MailRecord(root=self.root, output=self.root / "output", state=self.root / ".pressgen")
        record.folder.mkdir(parents=True, exist_ok=True)
        planned = plan_mails(self.site, NOW, NOW, record.mailed("each"))
        Outbox(self.outbox, record).write(planned, "each", partial(bytes_of, site=self.site))

    def send(self) -> None:
        """What the sending program does."""
        for path in sorted(self.outbox.glob("*.eml")):
            assert path.read_bytes().endswith(b"--\r\n"), "it is whole"
            self.sent.append(path.name[0])
            path.unlink()


@pytest.mark.parametrize("sends_in_between", [True, False])
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("step", range(1, 10))
def test_a_run_that_is_killed_at_any_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int, when: str, *, sends_in_between: bool
) -> None:
    """A step gives a file its name: of the record, or of a mail. With what is old, of three mails, and at the end there are eight."""
    machine, steps, replace = Machine(tmp_path), iter(range(1, 100)), Path.replace

    def killing(path: Path, target: Path) -> Path:
        last = next(steps) == step
        if last and when == "before":
            raise KilledError
        replace(path, target)
        if last:
            raise KilledError
        return target

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", killing)
        if step < 9:
            with pytest.raises(KilledError):
                machine.run()
        else:
            machine.run()
    if sends_in_between:
        machine.send()
    machine.run()
    machine.send()
    machine.run()
    machine.send()
    assert sorted(machine.sent) == ["a", "b", "c"]
    assert list(machine.outbox.iterdir()) == []


def test_a_lost_record_makes_no_mail_anew_that_still_lies_in_the_outbox(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    machine.run()
    before = {path: path.stat().st_ino for path in machine.outbox.iterdir()}
    for path in (machine.root / ".pressgen").rglob("mailed.json"):
        path.unlink()
    machine.run()
    assert {path: path.stat().st_ino for path in machine.outbox.iterdir()} == before


def test_two_newsrooms_may_share_an_outbox(tmp_path: Path) -> None:
    one, other = Machine(tmp_path / "ett"), Machine(tmp_path / "annat")
    other.outbox = one.outbox
    one.run()
    (one.outbox / ".0123456789ab-x.eml.part").touch()
    other.run()
    assert (one.outbox / ".0123456789ab-x.eml.part").exists(), "another newsroom may be writing it"
