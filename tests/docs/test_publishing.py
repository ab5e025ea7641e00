"""The workflows of a new newsroom publish what was accepted, and by the clock what is due: each as a host would run them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ci_hosts import GITHUB, GITLAB, GitHub, GitLab, Host, JobFailed, git
from examples import ROOT

from pressgen.edit.new_newsroom import create_newsroom

RELEASE = "content/releases/2026/gang-och-cykelbron-oppnar.md"
TEN = "2026-05-02T08:00:00Z"
"""Ten o'clock in the newsroom's time zone."""


Publish = Callable[[type[Host]], Host]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Publish:
    """A host that has published a new newsroom at 9:30, with a stand-in for pressgen's wheel."""
    made: dict[type[Host], Host] = {}

    def publish(kind: type[Host]) -> Host:
        if kind not in made:
            made[kind] = first_published(kind, tmp_path_factory.mktemp("host"))
        return made[kind]

    return publish


def first_published(kind: type[Host], folder: Path) -> Host:
    create_newsroom(folder / "origin")
    (folder / "origin/wheels/pressgen-1-py3-none-any.whl").write_bytes(b"")
    git(folder / "origin", "init", "-q")
    commit(folder / "origin")
    host = kind(folder)
    host.machine.now = "2026-05-02T07:30:00Z"
    host.push()
    host.machine.forget()
    return host


@pytest.fixture(params=[GitHub, GitLab])
def host(request: pytest.FixtureRequest, published: Publish, tmp_path: Path) -> Host:
    """Such a host for one test."""
    return published(request.param).copied(tmp_path / "host")


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Mer")


def write_release(host: Host, name: str, published: str = "2026-05-01") -> None:
    text = (host.origin / RELEASE).read_text("utf-8").replace("gang-och-cykelbron-oppnar", name)
    path = host.origin / "content/releases/2026" / f"{name}.md"
    path.write_text(text.replace("2026-01-05", published), "utf-8")
    commit(host.origin)


def is_public(host: Host, name: str) -> bool:
    return (host.site / "2026" / name / "index.html").exists()


def builds(host: Host) -> list[str]:
    return [line for line in host.machine.asked() if line.startswith("pressgen build")]


def test_what_is_accepted_is_published(host: Host) -> None:
    write_release(host, "badet-oppnar")
    host.push()
    assert is_public(host, "badet-oppnar")


def test_a_tick_with_nothing_due_installs_nothing_and_publishes_nothing(host: Host) -> None:
    host.machine.now = "2026-05-02T07:37:00Z"
    host.tick()
    assert host.machine.asked() == []
    assert "Nothing to publish." in host.log


def test_a_tick_publishes_the_push_whose_run_it_has_cancelled(host: Host) -> None:
    write_release(host, "badet-oppnar")  # its run waits, and never comes
    host.tick()
    assert is_public(host, "badet-oppnar")
    host.machine.forget()
    host.tick()
    assert host.machine.asked() == []


def test_a_push_that_could_not_be_published_is_by_the_next_tick(host: Host) -> None:
    write_release(host, "badet-oppnar")
    host.failing_deploys = 1
    with pytest.raises(JobFailed):
        host.push()
    assert is_public(host, "gang-och-cykelbron-oppnar")
    assert not is_public(host, "badet-oppnar")
    host.tick()
    assert is_public(host, "badet-oppnar")


def test_an_embargo_ends_at_its_second_though_ticks_come_earlier_and_later(host: Host) -> None:
    write_release(host, "badet-oppnar", published="2026-05-02 10:00")
    host.machine.now = "2026-05-02T07:00:00Z"
    host.push()
    assert not is_public(host, "badet-oppnar")
    assert host.machine.now == "2026-05-02T07:00:00Z"
    host.machine.now = "2026-05-02T07:50:00Z"
    host.machine.forget()
    host.tick()
    assert is_public(host, "badet-oppnar")
    assert host.machine.now == TEN
    assert len(builds(host)) == 1


def test_a_push_shortly_before_an_embargo_ends_waits_for_it_too(host: Host) -> None:
    write_release(host, "badet-oppnar", published="2026-05-02 10:00")
    host.machine.now = "2026-05-02T07:55:00Z"
    host.push()
    assert is_public(host, "badet-oppnar")
    assert host.machine.now == TEN
    assert [line.rpartition(" ")[2] for line in builds(host)] == ["2026-05-02T07:55:00Z", TEN]


def test_a_tick_that_comes_late_publishes_at_once(host: Host) -> None:
    write_release(host, "badet-oppnar", published="2026-05-02 10:00")
    host.machine.now = "2026-05-02T06:00:00Z"
    host.push()
    host.machine.now = "2026-05-02T08:20:00Z"
    host.tick()
    assert is_public(host, "badet-oppnar")
    assert host.machine.now == "2026-05-02T08:20:00Z"


def test_a_run_for_an_older_commit_does_not_put_it_over_a_newer_one(host: Host) -> None:
    write_release(host, "badet-oppnar")
    older = git(host.origin, "rev-parse", "HEAD")
    write_release(host, "skolan-oppnar")
    host.push()
    host.push(older)
    assert is_public(host, "skolan-oppnar")


def test_a_newsroom_with_an_error_stays_as_it_was_and_the_log_says_where(host: Host) -> None:
    write_release(host, "badet-oppnar", published="igår")
    with pytest.raises(JobFailed):
        host.push()
    assert "content/releases/2026/badet-oppnar.md:5:12: fel PG114" in host.log
    assert is_public(host, "gang-och-cykelbron-oppnar")


@pytest.mark.parametrize("host", [GitHub], indirect=True)
def test_github_opens_one_issue_when_publishing_fails_and_closes_it_when_it_works_again(host: GitHub) -> None:
    write_release(host, "badet-oppnar")
    host.failing_deploys = 2
    for issues in ("[]", '[{"number": 7, "title": "The newsroom could not be published"}]'):
        host.issues = issues
        with pytest.raises(JobFailed):
            host.tick()
    host.tick()
    told = [line for line in host.machine.asked() if line.startswith("gh issue ") and "list" not in line]
    assert [line.partition(" --")[0] for line in told] == ["gh issue create", "gh issue close 7"]


@pytest.mark.parametrize("host", [GitHub], indirect=True)
def test_github_publishes_again_when_somebody_asks_for_it(host: GitHub) -> None:
    host.run("workflow_dispatch", inputs="true")
    assert len(builds(host)) == 1


@pytest.mark.parametrize("host", [GitHub], indirect=True)
def test_github_builds_nothing_for_a_clock_that_asks_every_minute(host: GitHub) -> None:
    for _ in range(3):
        host.run("repository_dispatch")
    assert host.machine.asked() == []


def test_no_log_names_a_text_that_waits(host: Host) -> None:
    write_release(host, "badet-oppnar", published="2026-12-02")
    host.push()
    assert "2026-12-02 08:00" in host.log
    assert "badet-oppnar" not in host.log


def test_a_missing_wheel_is_told_plainly(host: Host) -> None:
    (host.origin / "wheels/pressgen-1-py3-none-any.whl").unlink()
    commit(host.origin)
    with pytest.raises(JobFailed):
        host.push()
    assert "pressgen is missing: put its wheel into wheels/, as wheels/README.md says." in host.log


def test_each_recipe_names_the_setting_without_which_it_does_nothing(tmp_path: Path) -> None:
    create_newsroom(tmp_path)
    assert "Pages > Build and deployment > Source: GitHub Actions" in (tmp_path / GITHUB).read_text("utf-8")
    assert "Build > Pipeline schedules" in (tmp_path / GITLAB).read_text("utf-8")


class Server(Host):
    """A server of one's own, whose timer runs docs/ci/publish.sh in one clone for good."""

    def run(self, event: str, commit: str = "HEAD", inputs: str = "") -> None:  # noqa: ARG002 -- it has one way
        root = self.origin.parent / "newsroom"
        if not root.exists():
            git(self.origin.parent, "clone", "-q", str(self.origin), str(root))
            (root / ".venv").mkdir()
        script = (ROOT / "docs/ci/publish.sh").read_text("utf-8").replace("/srv/newsroom", str(root))
        self.log = ""
        self._run(script, root, {})
        self._deploy(root / "output")


@pytest.fixture
def server(published: Publish, tmp_path: Path) -> Server:
    host = published(GitHub).copied(tmp_path / "host")
    return Server(host.origin.parent)


def test_a_server_installs_once_and_publishes_what_is_new_and_what_is_due(server: Server) -> None:
    server.machine.now = "2026-05-02T07:59:00Z"
    write_release(server, "badet-oppnar", published="2026-05-02 10:00")
    server.tick()
    assert not is_public(server, "badet-oppnar")
    server.machine.now = TEN
    server.tick()
    assert is_public(server, "badet-oppnar")
    server.tick()
    write_release(server, "skolan-oppnar")
    server.tick()
    assert is_public(server, "skolan-oppnar")
    assert [line.split()[0] for line in server.machine.asked()].count("pip") == 1
    assert len(builds(server)) == 3


def test_a_server_tries_again_what_has_failed(server: Server) -> None:
    write_release(server, "badet-oppnar", published="igår")
    with pytest.raises(JobFailed):
        server.tick()
    with pytest.raises(JobFailed):
        server.tick()
    assert "PG114" in server.log
