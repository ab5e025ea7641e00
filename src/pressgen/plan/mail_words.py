"""The words of a release for a mail, which shows no pictures: in a sentence, what a picture shows is said in their place."""

import re

import msgspec
from markupsafe import escape

from pressgen.model import Block, Body, Link, Release, ReleaseView
from pressgen.model.body import CHOICES, CHOSEN
from pressgen.plan import text_views
from pressgen.plan.context import PlanContext

_PICTURE = re.compile(rf"{CHOICES}([0-9]+){CHOICES}.*?{CHOSEN}\1{CHOSEN}", re.DOTALL)
"""A picture, between its markers (see `model.body.Link`)."""


def with_words(context: PlanContext, release: Release, view: ReleaseView) -> ReleaseView:
    """The view of a release with its words."""
    words, boilerplate = release.texts.words(), context.people.of(release).boilerplate
    about = view.boilerplate
    if about and boilerplate:
        body = text_views.with_words(about.body, _without_pictures(boilerplate.body))
        about = msgspec.structs.replace(about, body=body)
    return msgspec.structs.replace(
        view,
        body=text_views.with_words(view.body, _without_pictures(words.body)),
        lead=text_views.with_words(view.lead, _without_pictures(words.lead)) if view.lead and words.lead else None,
        boilerplate=about,
    )


def _without_pictures(body: Body) -> Body:
    blocks = tuple(_without_picture(block, body.links) for block in body.blocks if block.kind != "image")
    return msgspec.structs.replace(body, blocks=blocks)


def _without_picture(block: Block, links: tuple[Link, ...]) -> Block:
    if CHOICES not in block.html:
        return block
    html = _PICTURE.sub(lambda found: escape(links[int(found[1])].alt), block.html)
    return msgspec.structs.replace(block, html=html)
