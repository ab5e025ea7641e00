"""What stands around every page: the newsroom, and the page itself."""

from pressgen.model.content import Codes
from pressgen.model.value import Value


class Ref(Value, frozen=True):
    """A named place: `path` is a site path, or an absolute URL, or empty when there is no page for it."""

    label: str
    path: str = ""
    language: str = ""
    """Of the label, where it is a title of a text, which may be in another language than the page."""


class FeedLink(Value, frozen=True):
    title: str
    """The listing's title and the format: "Äldreomsorg (RSS)"."""
    path: str
    mime: str
    format: str = ""
    """The format alone: "RSS"."""


class BannerView(Value, frozen=True):
    id: str
    severity: str
    text: str
    link: str = ""


class FeedbackView(Value, frozen=True):
    email: str = ""
    endpoint: str = ""
    to: str = ""
    """Who receives it, in words."""
    subject: str = ""
    privacy: str = ""
    """Link to the notice about personal data: a site path or a URL, or empty."""


class SiteView(Value, frozen=True):
    """What every page may show of the newsroom itself."""

    title: str
    url: str
    language: str
    timezone: str
    organisation: Ref
    accent: str
    logo: str
    """Site path; empty without one."""
    nav: tuple[Ref, ...]
    """The main menu; here the empty path is the front page."""
    footer: tuple[Ref, ...]
    banners: tuple[BannerView, ...]
    feedback: FeedbackView | None
    share: bool
    picture_terms: str = ""
    """What newspapers may do with the pictures, in the newsroom's language; or empty."""
    search: Ref | None = None
    """The page for searching; None where there is none."""
    search_style: str = ""
    """Site path of its style sheet."""
    embed_style: str = ""
    """Site path of that of lists for frames on other websites; empty where there are none."""
    style: str = "static/style.css"
    """Site path of the style sheet of releases and plain pages."""
    list_style: str = "static/lists.css"
    """Site path of that of listings."""
    overview_style: str = "static/overviews.css"
    """Site path of that of overviews and all other pages."""
    people_style: str = "static/people.css"
    """Site path of that of pages about contacts and organisations."""
    print_style: str = "static/print.css"
    """Site path of the rules for paper."""
    font: str = ""
    """Site path of the face of headings; empty for the system's."""
    logo_dark: str = ""
    """Site path of the logo on dark screens; empty when it is the same."""
    logo_width: int = 0
    logo_height: int = 0
    """In pixels; 0 for a drawing."""
    logo_has_name: bool = False
    icon: str = ""
    """Site path of the icon of a tab."""
    touch_icon: str = ""
    """Site path of the icon on a telephone's start screen."""
    picture: str = ""
    """Site path of the preview picture for pages without one, where other sites link to them."""
    picture_width: int = 0
    picture_height: int = 0
    """In pixels."""
    email_service: str = ""
    """Web address at which readers subscribe by mail, or empty."""
    codes: Codes = Codes()
    """What official lists call the organisation."""
    subscribe: Ref | None = None
    """The page that explains the feeds."""
    preview: bool = False
    """Not the real site: every page is marked."""
    waiting: bool = False
    """A preview with releases that are not public; the front page lists them."""


class PageView(Value, frozen=True):
    """The page itself: its path and what its head says."""

    path: str
    """Site path of the page; a folder ends with a slash."""
    root: str
    """What goes before a site path on this page: "../../", or "./" on the front page, or the site's absolute path on 404."""
    canonical: str
    language: str
    title: str
    """Of the page alone; the theme adds the newsroom's title in `<title>`."""
    description: str = ""
    feeds: tuple[FeedLink, ...] = ()
    breadcrumbs: tuple[Ref, ...] = ()
    """The listings between the front page and this one, neither of them included."""
    card: str = ""
    """Site path of the page's own card for sharing, of 1200 × 630 pixels."""
    markdown: str = ""
    """Site path of the page's text as Markdown, for programs that read; or empty."""
    noindex: bool = False
    """Not for search engines, and in no sitemap."""
