"""Titles in lines, in the largest size in which they fit. Here every character is as wide as the size."""

from hypothesis import given
from hypothesis import strategies as st

from pressgen.picture_making.line_breaking import LEADING, Room, fitted, shortened

SIZES = (40, 20, 10)


def measure(words: str) -> float:
    return float(len(words))


def test_a_short_title_is_large() -> None:
    assert fitted("Ny bro", Room(400, 100), SIZES, measure) == (40, ("Ny bro",))


def test_a_longer_title_steps_down() -> None:
    assert fitted("Vattnet kokas tills vidare", Room(400, 50), SIZES, measure).size == 20


def test_lines_are_equally_long() -> None:
    assert fitted("ett två tre fyra fem", Room(640, 100), (40,), measure).lines == ("ett två tre", "fyra fem")


def test_a_word_that_is_wider_than_the_room_is_divided() -> None:
    assert fitted("dagvårdsverksamhet", Room(400, 100), (40,), measure).lines == ("dagvårdsv-", "erksamhet")


def test_no_part_of_a_divided_word_is_tiny() -> None:
    assert fitted("överklagande", Room(400, 100), (40,), measure).lines == ("överklag-", "ande")


def test_a_title_that_fits_in_no_size_is_cut() -> None:
    assert fitted("ett två tre fyra", Room(80, 12), (10,), measure).lines == ("ett två…",)


def test_a_line_is_cut_before_punctuation() -> None:
    assert shortened("ett två, tre", 9, measure) == "ett två…"


@given(st.text("aåö-– ", min_size=1, max_size=300))
def test_words_never_leave_the_room(words: str) -> None:
    room = Room(300, 120)
    size, lines = fitted(words, room, SIZES, measure)
    assert all(len(line) * size <= room.width for line in lines)
    assert len(lines) * size * LEADING <= room.height
