"""What the forms for forges must look like, as types that refuse everything else.

They restate the parts that pressgen writes of SARIF 2.1.0 (OASIS, with errata 01), and of GitLab's code quality report (GitLab
Docs, "Code Quality report format"). The standards allow more; a key that stands here has to stand in them.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

Words = Annotated[str, Meta(min_length=1)]
Count = Annotated[int, Meta(ge=1)]
Uri = Annotated[str, Meta(pattern=r"\A(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})+\Z")]
"""A relative reference (RFC 3986) without a colon, which would begin with a scheme in its first segment."""
Name = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]


class Shape(Struct, forbid_unknown_fields=True, rename="camel"):
    """An object with these keys only."""


class Message(Shape):
    text: Words


class Help(Shape):
    text: Words
    markdown: Words


class Rule(Shape):
    id: Annotated[str, Meta(pattern=r"\APG[0-9]{3}\Z")]
    short_description: Message
    full_description: Message
    help: Help


class Driver(Shape):
    name: Words
    version: Words
    rules: list[Rule]


class Tool(Shape):
    driver: Driver


class Base(Shape):
    description: Message


class File(Shape):
    uri: Uri
    uri_base_id: Literal["NEWSROOM"]


class Region(Shape):
    start_line: Count
    start_column: Count
    end_line: Count
    end_column: Count


class Physical(Shape):
    artifact_location: File
    region: Region


class Location(Shape):
    physical_location: Physical


class Content(Shape):
    text: str


class Replacement(Shape):
    deleted_region: Region
    inserted_content: Content


class Change(Shape):
    artifact_location: File
    replacements: Annotated[list[Replacement], Meta(min_length=1)]


class Fix(Shape):
    artifact_changes: Annotated[list[Change], Meta(min_length=1)]
    description: Message | None = None


class Result(Shape):
    rule_id: Words
    rule_index: Annotated[int, Meta(ge=0)]
    level: Literal["error", "warning", "note"]
    message: Message
    locations: Annotated[list[Location], Meta(min_length=1, max_length=1)]
    partial_fingerprints: Annotated[dict[Literal["pressgen/v1"], Name], Meta(min_length=1)]
    fixes: Annotated[list[Fix], Meta(min_length=1)] | None = None


class Run(Shape):
    tool: Tool
    language: Annotated[str, Meta(pattern=r"\A[a-z]{2}(-[A-Z]{2})?\Z")]
    column_kind: Literal["unicodeCodePoints", "utf16CodeUnits"]
    original_uri_base_ids: dict[Literal["NEWSROOM"], Base]
    results: list[Result]


class Log(Shape):
    version: Literal["2.1.0"]
    schema: Words = field(name="$schema")
    runs: Annotated[list[Run], Meta(min_length=1, max_length=1)]


class Point(Shape):
    line: Count
    column: Count


class Positions(Shape):
    begin: Point
    end: Point


class Place(Shape):
    path: Annotated[str, Meta(pattern=r"\A(?!\.?/).+")]
    positions: Positions


class Issue(Shape, rename=None):
    description: Words
    check_name: Words
    fingerprint: Words
    severity: Literal["info", "minor", "major", "critical", "blocker"]
    location: Place
