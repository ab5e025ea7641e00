"""The configuration of a git-based CMS (Sveltia CMS or Decap CMS), in whose forms releases can be written on the web.

Both read the same configuration (https://decapcms.org/docs/configuration-options/, https://sveltiacms.app/en/docs), with few
differences. Keys are listed in the order of the schema: that is the order in which a CMS writes them. The text is written as
Markdown, never in a rich text editor, which would turn quotes into lists.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from pressgen.forms.release_form import Registry
from pressgen.model.form import CmsSettings
from pressgen.problems import Text, text

Field = dict[str, Any]
_SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
_MAIL = "^[^@ ]+@[^@ ]+\\.[^@ .]+$"
_PHONE = "^[+0][0-9 ()/.–-]{4,}$"
_INVISIBLE: Mapping[str, Any] = {"editor": {"preview": False}}
"""The CMS's own preview knows Markdown but no press text: it would show quotes as lists."""


def cms_config(settings: CmsSettings, registry: Registry, order: tuple[str, ...], *, one_phone: bool) -> dict[str, Any]:
    """The configuration as data. `order` has the keys of a release; `one_phone` says that each contact has one number at most."""
    fields = _Fields(settings, registry)
    workflow = {} if settings.host == "test-repo" else {"publish_mode": "editorial_workflow"}
    return {
        "backend": _backend(settings),
        **workflow,
        **({"locale": settings.language} if settings.cms == "decap" else {}),
        "app_title": settings.title,
        "site_url": settings.url,
        "media_folder": "content/releases",
        "public_folder": "",
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        **({"output": {"omit_empty_optional_fields": True}} if settings.cms == "sveltia" else {}),
        "collections": [
            _releases(fields, order),
            _pages(fields),
            _banners(fields),
            _contacts(fields, one_phone=one_phone),
            _organisations(fields),
        ],
    }


def _backend(settings: CmsSettings) -> dict[str, str]:
    if settings.host == "test-repo":
        return {"name": "test-repo"}
    return {"name": settings.host, "repo": settings.repo, "branch": settings.branch}


class _Fields:
    """Makes fields, with labels and hints in the language of the forms."""

    def __init__(self, settings: CmsSettings, registry: Registry) -> None:
        self.settings = settings
        self.say = registry.say
        self._registry = registry

    def field(self, name: str, widget: str, label: Text, hint: Text | None = None, **more: Any) -> Field:
        """A field; optional unless `required` says otherwise."""
        told = {"hint": self.say(hint)} if hint else {}
        return {"name": name, "widget": widget, "label": self.say(label), "required": False, **told, **more}

    def moment(self, name: str, label: Text, hint: Text | None = None, **more: Any) -> Field:
        """A day and a time of day, written as people do, in the newsroom's zone."""
        zone = {"input_timezone": self.settings.timezone} if self.settings.cms == "sveltia" else {}
        return self.field(name, "datetime", label, hint, format="YYYY-MM-DD HH:mm", **zone, **more)

    def options(self, key: str, label: Text, hint: Text | None = None, **more: Any) -> list[Field]:
        """A choice among what the newsroom has of a kind; no field when it has nothing."""
        choices = self._registry.choices.get(key, ())
        options = [{"label": choice.label, "value": choice.value} for choice in choices]
        return [self.field(key, "select", label, hint, options=options, **more)] if options else []

    def people(self, name: str, label: Text, hint: Text) -> Field:
        """Contacts, by the names of their files."""
        return self.field(
            name,
            "relation",
            label,
            hint,
            collection="contacts",
            multiple=True,
            value_field="{{slug}}",
            display_fields=["name", "role"],
            search_fields=["name", "role"],
        )

    def pattern(self, expression: str, message: Text) -> dict[str, list[str]]:
        """What a value must look like, and what is said when it does not."""
        return {"pattern": [expression, self.say(message)]}


def _releases(fields: _Fields, order: tuple[str, ...]) -> dict[str, Any]:
    is_sveltia = fields.settings.cms == "sveltia"
    listed = [*_release_fields(fields)]
    listed.sort(key=lambda field: order.index(field["name"]) if field["name"] in order else len(order))
    body = fields.field("body", "markdown", text("Text"), _BODY, required=True, modes=["raw"])
    newest = {"fields": ["published", "title"], "default": {"field": "published", "direction": "descending"}}
    return {
        "name": "releases",
        "label": fields.say(text("Releases")),
        "label_singular": fields.say(text("Release")),
        "folder": "content/releases",
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "path": "{{published | date('YYYY')}}/{{slug}}" if is_sveltia else "{{year}}/{{slug}}",
        "slug": "{{title}}",
        "media_folder": "",
        "public_folder": "",
        "summary": "{{title}}",
        "sortable_fields": newest if is_sveltia else ["published", "title"],
        **_INVISIBLE,
        "fields": [*listed, body],
    }


_BODY = text(
    "A quote is a paragraph of its own. It begins with a dash and says who speaks: “– We are glad, says Ada Ek, head of water.”"
)


def _release_fields(fields: _Fields) -> Iterable[Field]:
    if fields.settings.cms == "sveltia":  # the other one cannot mint ids: check --fix does
        yield {"name": "id", "widget": "hidden", "default": "r-{{uuid_short}}"}
    yield fields.field("title", "string", text("Title"), text("One line, without a full stop."), required=True)
    yield from fields.options("type", text("Type"), required=True)
    yield fields.moment("published", text("Published"), _EMBARGO, default="{{now}}", required=True)
    drafts = [{"label": fields.say(text("Draft")), "value": "draft"}]
    yield fields.field(
        "status", "select", text("Status"), text("A draft is not published, whatever the time."), options=drafts
    )
    slug = fields.pattern(_SLUG, text("Use small letters a to z, digits and single hyphens."))
    yield fields.field("slug", "string", text("Slug"), _SLUG_HINT, **slug)
    yield fields.field("changes", "list", text("Changes"), _CHANGES, collapsed=True, fields=[*_change_fields(fields)])
    yield fields.moment("expires", text("Expires"), text("The last day in lists and feeds; the page stays."))
    yield from _pin(fields)
    yield fields.field(
        "lead", "text", text("Lead"), text("The news in short. Left empty, it is the first paragraph of the text.")
    )
    yield _relation_to_organisation(fields)
    yield from fields.options("department", text("Department"))
    yield from fields.options("boilerplate", text("Boilerplate"))
    yield from fields.options("topics", text("Topics"), multiple=True)
    yield from fields.options("categories", text("Categories"), multiple=True)
    yield from fields.options("regions", text("Regions"), multiple=True)
    yield _relation_to_release(fields)
    yield fields.people("contacts", text("Contacts"), text("Who answers questions about the text."))
    yield fields.people("press_contacts", text("Press contacts"), text("Whom journalists can call."))
    yield fields.field("images", "list", text("Images"), collapsed=True, fields=[*_picture_fields(fields)])
    yield fields.field("attachments", "list", text("Attachments"), collapsed=True, fields=[*_attachment_fields(fields)])


_EMBARGO = text("In the future, the text is under embargo until then.")
_SLUG_HINT = text("The last part of the address, when it is not made of the file's name.")
_CHANGES = text("What has been changed since it was published, as readers see it.")


def _change_fields(fields: _Fields) -> Iterable[Field]:
    yield fields.moment("date", text("Date"), required=True)
    yield fields.field("note", "string", text("Note"), text("What was changed, in one sentence."), required=True)


def _picture_fields(fields: _Fields) -> Iterable[Field]:
    shown = text("What the picture shows, for those who cannot see it.")
    yield fields.field("src", "image", text("File"), required=True)
    yield fields.field("alt", "string", text("Alternative text"), shown, required=True)
    yield fields.field("caption", "string", text("Caption"), text("The words under the picture."))
    yield fields.field("credit", "string", text("Credit"), text("Who took the picture."))


def _attachment_fields(fields: _Fields) -> Iterable[Field]:
    yield fields.field("src", "file", text("File"), required=True)
    yield fields.field("title", "string", text("Title"))


def _relation_to_release(fields: _Fields) -> Field:
    return fields.field(
        "follows",
        "relation",
        text("Follows up"),
        text("An earlier text that this one goes on with."),
        collection="releases",
        value_field="id",
        display_fields=["title"],
        search_fields=["title"],
    )


def _pin(fields: _Fields) -> Iterable[Field]:
    """Until when it leads the front page. Only for a CMS that writes nothing where there is no day."""
    if fields.settings.cms == "sveltia":
        until = fields.moment("until", text("First on the front page until"), required=True)
        yield fields.field("pin", "object", text("First on the front page"), _PIN, collapsed=True, fields=[until])


_PIN = text("Until then it stands first, whatever is newer.")


def _relation_to_organisation(fields: _Fields) -> Field:
    return fields.field(
        "organisation",
        "relation",
        text("Organisation"),
        collection="organisations",
        value_field="{{slug}}",
        display_fields=["name"],
        search_fields=["name"],
    )


def _pages(fields: _Fields) -> dict[str, Any]:
    slug = fields.pattern(_SLUG, text("Use small letters a to z, digits and single hyphens."))
    return {
        "name": "pages",
        "label": fields.say(text("Pages")),
        "label_singular": fields.say(text("Page")),
        "folder": "content/pages",
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "slug": "{{title}}",
        **_INVISIBLE,
        "fields": [
            fields.field("title", "string", text("Title"), required=True),
            fields.field("slug", "string", text("Slug"), _SLUG_HINT, **slug),
            fields.field("body", "markdown", text("Text"), required=True, modes=["raw"]),
        ],
    }


def _banners(fields: _Fields) -> dict[str, Any]:
    levels = [
        {"label": fields.say(label), "value": value}
        for value, label in (("info", text("Information")), ("warning", text("Warning")), ("danger", text("Danger")))
    ]
    return {
        "name": "banners",
        "label": fields.say(text("Notices")),
        "label_singular": fields.say(text("Notice")),
        "folder": "content/banners",
        "create": True,
        "extension": "yaml",
        "format": "yaml",
        "identifier_field": "text",
        "slug": "{{text}}",
        **_INVISIBLE,
        "fields": [
            fields.field("severity", "select", text("Severity"), options=levels, required=True),
            fields.moment("from", text("From")),
            fields.moment("to", text("To"), required=True),
            fields.field("text", "string", text("Notice"), text("One or two sentences."), required=True),
            fields.field("link", "string", text("Link"), text("Where the notice leads.")),
        ],
    }


def _contacts(fields: _Fields, *, one_phone: bool) -> dict[str, Any]:
    """Contacts. Numbers that stand in a list have no field: they stay as they are."""
    number = fields.pattern(_PHONE, text("Write it with its area code, such as 08-465 004 00."))
    mail = fields.pattern(_MAIL, text("Write a mail address, such as press@kommun.example."))
    return {
        "name": "contacts",
        "label": fields.say(text("Contacts")),
        "label_singular": fields.say(text("Contact")),
        "folder": "content/contacts",
        "create": True,
        "extension": "yaml",
        "format": "yaml",
        "identifier_field": "name",
        "slug": "{{name}}",
        "media_folder": "",
        "public_folder": "",
        **_INVISIBLE,
        "fields": [
            fields.field("name", "string", text("Name"), required=True),
            fields.field("role", "string", text("Role"), text("Title and place of work, as under a quote.")),
            _relation_to_organisation(fields),
            *([fields.field("phone", "string", text("Telephone"), None, **number)] if one_phone else []),
            fields.field("email", "string", text("Mail address"), None, **mail),
            *_portrait(fields),
        ],
    }


def _portrait(fields: _Fields) -> Iterable[Field]:
    """A picture. Only for a CMS that writes nothing for whom has none."""
    if fields.settings.cms == "sveltia":
        parts = [one for one in _picture_fields(fields) if one["name"] != "caption"]
        alike = [{**one, "required": one["name"] == "src"} for one in parts]
        yield fields.field("image", "object", text("Image"), text("A picture of the person."), fields=alike)


def _organisations(fields: _Fields) -> dict[str, Any]:
    """Only for choosing among them: an address and departments are written in the file."""
    return {
        "name": "organisations",
        "label": fields.say(text("Organisations")),
        "folder": "content/organisations",
        "create": False,
        "delete": False,
        "hide": True,
        "extension": "yaml",
        "format": "yaml",
        "identifier_field": "name",
        "fields": [fields.field("name", "string", text("Name"), required=True)],
    }
