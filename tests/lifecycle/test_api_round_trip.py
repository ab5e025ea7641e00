"""A newsroom that is made again from its API alone has an equal API, whatever is in it, and every file of it follows its schema.

`PRESSGEN_EXAMPLES=1000 python -m pytest tests/lifecycle/test_api_round_trip.py` makes a long run of it.
"""

import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, assume, given, settings
from in_memory import difference, linked, output
from jsonschema import Draft202012Validator
from newsrooms import NOW, Newsroom, newsrooms

from exporting import imported

EXAMPLES = int(os.environ.get("PRESSGEN_EXAMPLES", "25"))


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(newsrooms())
def test_a_newsroom_made_from_its_api_has_an_equal_api(newsroom: Newsroom) -> None:
    _, errors = linked(newsroom.files)
    assume(not errors)
    site = output(newsroom.files, NOW)
    with TemporaryDirectory() as folder:
        copy, second = Path(folder) / "kopia", Path(folder) / "rum"
        for path, data in site.items():
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            (copy / path).write_bytes(data)
        fidelity = imported(copy, second, now=f"{NOW:%Y-%m-%dT%H:%M:%SZ}")
        assert [one for one in fidelity.texts if one.state != "new" or not one.words.is_exact] == []
        files = {
            one.relative_to(second).as_posix(): one.read_bytes()
            for one in (second / "content").rglob("*")
            if one.is_file()
        }
        again = output(files, NOW, config=(second / "pressgen.yaml").read_bytes())
    for path in difference(_api(again), _api(site)):
        assert again.get(path, b"").decode().splitlines() == site.get(path, b"").decode().splitlines(), path


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(newsrooms())
def test_every_file_follows_the_schema(newsroom: Newsroom) -> None:
    _, errors = linked(newsroom.files)
    assume(not errors)
    files = _api(output(newsroom.files, NOW))
    schema = json.loads(files.pop("api/schema.json"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for path, data in files.items():
        assert [*validator.iter_errors(json.loads(data))] == [], path


def _api(site: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in site.items() if path.startswith("api/")}
