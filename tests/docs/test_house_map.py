"""The map of the rooms in docs/ shows the imports as they are."""

import draw_house


def test_the_picture_is_the_one_that_the_imports_make() -> None:
    assert draw_house.PICTURE.read_text("utf-8") == draw_house.draw(), "python docs/draw_house.py draws it anew"


def test_every_room_has_a_place_on_it() -> None:
    rooms = {path.parent.name for path in draw_house.SOURCE.glob("*/__init__.py")} - {"model"}
    assert rooms <= draw_house.BOXES.keys()
