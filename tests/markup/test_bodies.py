"""Whatever stands in a body, its page and its feed have exactly the elements and attributes that its blocks call for."""

from bodies import FEED, judge
from hostile import BODIES, tried
from hypothesis import given


@tried(300)
@given(BODIES)
def test_no_text_changes_the_elements_of_its_page(text: str) -> None:
    judge(text)


@tried(50)
@given(BODIES)
def test_no_text_changes_the_elements_of_its_feed(text: str) -> None:
    judge(text, FEED)
