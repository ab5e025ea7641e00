"""Work that a cluster does comes back as if one had done it, and what goes wrong there is told."""

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

pytest.importorskip("distributed")
pytest.importorskip("cryptography")

from distributed import LocalCluster

from newsroom import NOON, newsroom, release
from pressgen import worker_pool
from pressgen.build import build
from pressgen.cluster import executor, import_dask, start_local
from pressgen.cluster.scheduler import _check_workers, environment
from pressgen.errors import BadContentError, PressgenError
from pressgen.load.disk.versions import version
from pressgen.problems import text
from pressgen.worker_pool import WorkerPool

FILES = {f"content/releases/2026/bron-{n}.md": release(id=f"r-{n}") for n in range(250)}
AT_ONCE = "from pressgen import worker_pool; worker_pool._SERIAL_SECONDS, worker_pool._CHUNK_SECONDS = 0.0, 1.0; from pressgen.cli import main; main()"
"""The program, handing out its work from the first release on."""
ALL_TALK = "import sys; sys.addaudithook(lambda name, args: name == 'socket.connect' and print('CONNECT', args[1][0]));"
"""Says where each connection goes."""


def fail_at_fifty(number: int) -> int:
    if number == 50:
        raise PressgenError(text("There is no topic “{id}”.", id=number))
    return number


def pressgen(root: Path, *words: str, program: str = AT_ONCE, lang: str = "en") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", program, "--lang", lang, "build", "--now", "2026-06-01", *words]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)


def site(root: Path) -> dict[str, bytes]:
    output = root / "output"
    return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cluster is called at once, also for little work."""
    monkeypatch.setattr(worker_pool, "_SERIAL_SECONDS", 0.0)
    monkeypatch.setattr(worker_pool, "_CHUNK_SECONDS", 1.0)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[executor.Cluster]:
    import_dask("distributed")
    with start_local(tmp_path_factory.mktemp("state") / "cluster", 2) as started:
        yield started


class Built(NamedTuple):
    root: Path
    printed: str
    site: dict[str, bytes]


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The newsroom, built by one process."""
    return built(tmp_path_factory.mktemp("alone"), "--workers", "1")


@pytest.fixture(scope="module")
def on_cluster(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The newsroom, built by a cluster on this machine."""
    return built(tmp_path_factory.mktemp("cluster"), "--executor", "dask", program=ALL_TALK + AT_ONCE)


def built(root: Path, *words: str, program: str = AT_ONCE) -> Built:
    done = pressgen(newsroom(root, FILES), *words, program=program)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return Built(root, done.stdout, site(root))


def test_a_cluster_of_this_machine_makes_the_same_site(on_cluster: Built, alone: Built) -> None:
    assert on_cluster.site == alone.site


def test_a_cluster_of_this_machine_talks_to_nobody_else(on_cluster: Built) -> None:
    assert {line for line in on_cluster.printed.splitlines() if "CONNECT" in line} == {"CONNECT 127.0.0.1"}


def test_nothing_of_a_cluster_is_left(on_cluster: Built) -> None:
    names = {path.name for path in (*on_cluster.root.iterdir(), *(on_cluster.root / ".pressgen").iterdir())}
    assert names == {".pressgen", "content", "output", "pressgen.yaml", "load", "outputs", "pictures"}


def test_a_scheduler_that_somebody_else_started_makes_the_same_site(tmp_path: Path, alone: Built) -> None:
    folder = str(tmp_path / "dask")
    with LocalCluster(1, threads_per_worker=2, dashboard_address="127.0.0.1:0", local_directory=folder) as started:
        words = ["--executor", "dask", "--scheduler", started.scheduler_address]
        assert built(tmp_path / "room", *words).site == alone.site


def test_a_template_that_fails_on_a_worker_is_told(cluster: executor.Cluster, tmp_path: Path) -> None:
    broken = "{% extends 'theme/release.html' %}{% block title %}{{ nothing.at.all }}{% endblock %}"
    root = newsroom(tmp_path, FILES | {"templates/release.html": broken})
    with pytest.raises(BadContentError) as told, WorkerPool(2, lambda _: Borrowed(cluster)) as hands:
        build(root, root / "output", root / ".pressgen", NOON, map=hands)
    assert [(problem.path, problem.line) for problem in told.value.problems] == [("templates/release.html", 1)]


def test_results_come_in_the_order_of_the_values(cluster: executor.Cluster) -> None:
    assert cluster.count == 2
    with WorkerPool(2, lambda _: Borrowed(cluster)) as hands:
        assert list(hands(str, range(1000))) == [str(number) for number in range(1000)]


def test_an_error_comes_home(cluster: executor.Cluster) -> None:
    with pytest.raises(PressgenError, match="50"):
        [cluster.submit(fail_at_fifty, number).result() for number in range(49, 52)]


def test_threads_of_a_worker_take_turns() -> None:
    numbers: list[int] = []
    task = pickle.dumps(Turn())
    threads = [threading.Thread(target=lambda: numbers.append(answered(task))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert numbers == [1, 1, 1, 1]


def test_a_worker_of_another_version_does_nothing() -> None:
    _, error = pickle.loads(executor._run_task("other", pickle.dumps(print)))
    assert "does not have the same pressgen" in str(error)


@pytest.mark.parametrize(
    ("name", "lang", "said"),
    [
        ("distributed", "en", "pressgen: The library distributed is not installed, and a cluster needs it.\n"),
        (
            "cryptography",
            "sv",
            "pressgen: Biblioteket cryptography är inte installerat, och ett kluster behöver det.\n",
        ),
    ],
    ids=["distributed", "cryptography"],
)
def test_a_missing_library_is_told(tmp_path: Path, name: str, lang: str, said: str) -> None:
    program = f"import sys; sys.modules['{name}'] = None; {AT_ONCE}"
    done = pressgen(newsroom(tmp_path, {}), "--executor", "dask", program=program, lang=lang)
    assert (done.returncode, done.stderr.startswith(said)) == (2, True), done.stderr


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nowhere", "foo://127.0.0.1:9"])
def test_a_scheduler_that_does_not_answer_is_told(tmp_path: Path, address: str) -> None:
    program = f"from pressgen.cluster import scheduler; scheduler.TIMEOUT = 1; {AT_ONCE}"
    done = pressgen(newsroom(tmp_path, {}), "--executor", "dask", "--scheduler", address, program=program)
    assert done.returncode == 2
    assert done.stderr.startswith(f"pressgen: The scheduler {address} does not answer.")
    assert "Traceback" not in done.stderr


def test_a_scheduler_without_an_executor_is_refused(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, {}), "--scheduler", "tcp://127.0.0.1:9")
    assert (done.returncode, "--executor dask" in done.stderr) == (2, True)


def test_workers_that_would_not_make_the_same_site_are_told(tmp_path: Path) -> None:
    ours = environment(newsroom(tmp_path, {}))
    _check_workers({"tcp://1": ours}, "tcp://0", tmp_path)
    with pytest.raises(PressgenError, match="has no workers"):
        _check_workers({}, "tcp://0", tmp_path)
    with pytest.raises(PressgenError, match="tcp://2 does not have the same pressgen"):
        _check_workers({"tcp://1": ours, "tcp://2": ("another", ours[1])}, "tcp://0", tmp_path)
    with pytest.raises(PressgenError, match="tcp://1 does not have the same pressgen"):
        _check_workers({"tcp://1": ModuleNotFoundError("pressgen")}, "tcp://0", tmp_path)
    with pytest.raises(PressgenError, match="tcp://1 does not see the newsroom"):
        _check_workers({"tcp://1": (ours[0], "")}, "tcp://0", tmp_path)


@pytest.mark.parametrize(("sign", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_build_ends_at_once_with_its_workers(tmp_path: Path, sign: signal.Signals, code: int) -> None:
    root = newsroom(tmp_path, FILES)
    command = [sys.executable, "-c", AT_ONCE, "build", "--executor", "dask"]
    process = subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while not any(root.glob(".output*")):
        assert process.poll() is None
        time.sleep(0.005)
    began = time.monotonic()
    os.killpg(process.pid, sign)  # as a terminal does
    _, said = process.communicate(timeout=30)  # ends when the last worker has closed its end
    assert (process.returncode, said) == (code, "")
    assert time.monotonic() - began < 3
    assert not (root / "output").exists()


class Borrowed(executor.Cluster):
    """A cluster that outlives those who use it."""

    def __init__(self, cluster: executor.Cluster) -> None:
        super().__init__(cluster._client)


class Turn:
    """Counts who is at work, and stays for a moment."""

    at_work = 0

    def __call__(self) -> int:
        Turn.at_work += 1
        time.sleep(0.01)
        found = Turn.at_work
        Turn.at_work -= 1
        return found


def answered(task: bytes) -> int:
    result, error = pickle.loads(executor._run_task(version(), task))
    assert error is None
    return int(result)
