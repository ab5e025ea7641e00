"""Where the lines of an address may break."""

import pytest

from pressgen.soft_breaks import address_parts


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://ekstad.example/bron", "https://ekstad.example/bron"),
        (
            "https://www.ekstad.example/trafik/broar?nr=3&ar=2026",
            "https://|www.ekstad.example/|trafik/|broar?|nr=|3&|ar=|2026",
        ),
        ("forvaltningen.for.samhallsbyggnad@ekstad.example", "forvaltningen|.for|.samhallsbyggnad@|ekstad.example"),
    ],
)
def test_a_long_address_breaks_after_its_signs_and_a_long_name_before_its_dots(address: str, shown: str) -> None:
    assert "|".join(address_parts(address)) == shown
    assert "".join(address_parts(address)) == address
