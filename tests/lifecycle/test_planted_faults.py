"""The comparison of machine.py is worth something: a build that forgets anything that a page is made of is caught."""

from collections.abc import Iterator
from time import sleep

import choices
import pytest
from build_process import run_here
from comparing import Difference
from machine import TICK, Machine
from planted import FAULTS


@pytest.fixture
def machine() -> Iterator[Machine]:
    at_work = Machine()
    at_work.folder.restore(choices.start())
    yield at_work
    at_work.teardown()


@pytest.mark.parametrize("forgotten", FAULTS)
def test_a_build_that_forgets_it_is_caught(forgotten: str, machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    plant, first, then = FAULTS[forgotten]
    plant(monkeypatch)
    first(machine)
    sleep(TICK)
    assert run_here(machine.request()).refused == ""
    then(machine)
    with pytest.raises(Difference):
        machine.build()


def test_without_a_fault_nothing_differs(machine: Machine) -> None:
    for edits in ([fault.first for fault in FAULTS.values()], [fault.then for fault in FAULTS.values()]):
        for edit in edits:
            edit(machine)
        machine.build()
        assert machine.built == machine.folder.files
