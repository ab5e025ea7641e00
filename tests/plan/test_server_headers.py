"""Files that tell servers which headers to send."""

import re
import shlex
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from newsroom import CONFIG, built, release

SOURCE = "content/releases/2026/bron.md"
POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; form-action 'none'; "
    "frame-ancestors 'self'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
FOR_EVER = "public, max-age=31536000, immutable"


def site_with(folder: Path, settings: str, config: str = CONFIG, aliases: str = "") -> dict[str, str]:
    return built(folder, {SOURCE: release(*([f"aliases: [{aliases}]"] if aliases else []))}, config + settings)


def test_with_search_scripts_and_data_of_the_site_itself_are_allowed(tmp_path: Path) -> None:
    headers = rules_of_netlify(site_with(tmp_path, "headers: [netlify]\nsearch: true\n")["_headers"])
    policy = headers["/*"]["Content-Security-Policy"]
    assert "script-src 'self'; connect-src 'self'; form-action 'self';" in policy
    assert "unsafe" not in policy
    assert any(path.startswith("/static/search.") and path.endswith(".js") for path in headers)


def sheet(site: dict[str, str]) -> str:
    return next(path for path in site if path.startswith("static/style."))


def kept(site: dict[str, str]) -> set[str]:
    """The files that are named by their content: style sheets and fonts of the theme."""
    found = {path for path in site if re.fullmatch(r"static/[a-z-]+\.[0-9a-f]{12}\.(css|woff2)", path)}
    assert sheet(site) in found
    return found


def rules_of_netlify(text: str) -> dict[str, dict[str, str]]:
    """The headers by path; a path stands at the left margin, its headers below it (Netlify Docs, "Custom headers")."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            headers = found.setdefault(line, {})
        else:
            name, value = line.strip().split(": ", 1)
            headers[name] = value
    return found


def blocks_of_nginx(text: str) -> dict[str, dict[str, str]]:
    """The headers by location, those outside of all under ""."""
    found: dict[str, dict[str, str]] = {"": {}}
    place = ""
    text = re.sub(r'location (?:=|\^~) "([^"]+)" \{', r"\n@\1\n", text).replace("}", "\n@\n")
    for line in text.splitlines():
        if line.startswith("@"):
            place = line[1:]
            found.setdefault(place, {})
        elif line.strip():
            name, header, value, *_ = shlex.split(line.strip().removesuffix(";"))
            assert name == "add_header"
            assert line.strip().endswith(";")
            found[place][header] = value
    return found


def test_no_file_is_made_that_nobody_asked_for(tmp_path: Path) -> None:
    assert not {"_headers", "headers.nginx.conf", ".htaccess"} & {*site_with(tmp_path, "")}


def test_netlify_and_cloudflare_send_the_policy_with_all_and_let_style_sheets_be_kept(tmp_path: Path) -> None:
    site = site_with(tmp_path, "headers: [netlify, cloudflare]\n")
    assert rules_of_netlify(site["_headers"]) == {"/*": HEADERS} | {
        f"/{path}": {"Cache-Control": FOR_EVER} for path in kept(site)
    }


def test_nginx_repeats_the_policy_where_it_lets_style_sheets_be_kept(tmp_path: Path) -> None:
    site = site_with(tmp_path, "headers: [nginx]\n")
    places = blocks_of_nginx(site["headers.nginx.conf"])
    assert places == {"": HEADERS} | {f"/{path}": HEADERS | {"Cache-Control": FOR_EVER} for path in kept(site)}


def test_apache_has_headers_and_redirects_in_one_file(tmp_path: Path) -> None:
    site = site_with(tmp_path, "headers: [apache]\nredirects: [apache]\n", aliases="/gammal/")
    lines = site[".htaccess"].splitlines()
    sent = dict(shlex.split(line)[3:] for line in lines if line.startswith("Header always set"))
    assert sent == HEADERS
    (pattern,) = re.findall(r'<FilesMatch "(.+)">', site[".htaccess"])
    assert re.search(pattern, sheet(site).removeprefix("static/"))
    assert not re.search(pattern, "feed.css")
    assert [line for line in lines if line.startswith(("<", "Redirect"))] == [
        "<IfModule mod_headers.c>",
        f'<FilesMatch "{pattern}">',
        "</FilesMatch>",
        "</IfModule>",
        'RedirectMatch 301 "^/gammal/?$" "/2026/bron/"',
    ]


@pytest.mark.parametrize("settings", ["headers: [apache]\n", "headers: [apache]\nredirects: [nginx]\n"])
def test_apache_has_headers_without_redirects(settings: str, tmp_path: Path) -> None:
    assert site_with(tmp_path, settings, aliases="/gammal/")[".htaccess"].startswith("<IfModule mod_headers.c>\n")
    assert "Redirect" not in (tmp_path / "output/.htaccess").read_text()


def test_a_newsroom_below_a_path_has_rules_below_it(tmp_path: Path) -> None:
    config = CONFIG.replace(".example/", ".example/press/")
    site = site_with(tmp_path, "headers: [netlify, nginx]\n", config)
    below = {f"/press/{path}" for path in kept(site)}
    assert {*rules_of_netlify(site["_headers"])} == {"/press/*"} | below
    assert {*blocks_of_nginx(site["headers.nginx.conf"])} == {""} | below


FRAMED = POLICY.replace("frame-ancestors 'self'", "frame-ancestors *")
UNFRAMED = HEADERS | {
    "Content-Security-Policy": POLICY.replace("frame-ancestors 'self'; ", ""),
    "X-Frame-Options": "SAMEORIGIN",
}
"""Where other sites may frame a folder: with all else."""


def test_other_sites_may_frame_the_lists_for_them_and_nothing_else(tmp_path: Path) -> None:
    site = site_with(tmp_path, "headers: [netlify, nginx, apache]\nembed: true\n")
    netlify, nginx = rules_of_netlify(site["_headers"]), blocks_of_nginx(site["headers.nginx.conf"])
    assert netlify["/*"] == nginx[""] == UNFRAMED
    assert netlify["/embed/*"] == {"Content-Security-Policy": FRAMED}
    assert nginx["/embed/"] == HEADERS | {"Content-Security-Policy": FRAMED}
    assert (
        f'<If "%{{REQUEST_URI}} =~ m#^/embed/#">\nHeader always set Content-Security-Policy "{FRAMED}"\n</If>'
        in site[".htaccess"]
    )


def test_the_lists_below_a_path_are_framed_there(tmp_path: Path) -> None:
    config = CONFIG.replace(".example/", ".example/press/")
    site = site_with(tmp_path, "headers: [netlify, nginx, apache]\nembed: true\n", config)
    assert "/press/embed/*" in rules_of_netlify(site["_headers"])
    assert "/press/embed/" in blocks_of_nginx(site["headers.nginx.conf"])
    assert "m#^/press/embed/#" in site[".htaccess"]


def test_a_form_may_be_sent_to_the_endpoint_and_back(tmp_path: Path) -> None:
    settings = "headers: [netlify]\nfeedback: {endpoint: 'https://Formular.storkoping.example:8443/svar?x=1'}\n"
    policy = rules_of_netlify(site_with(tmp_path, settings)["_headers"])["/*"]["Content-Security-Policy"]
    assert "; form-action 'self' https://formular.storkoping.example:8443; " in policy


def test_a_site_without_encryption_does_not_ask_for_it(tmp_path: Path) -> None:
    site = site_with(tmp_path, "headers: [netlify]\n", CONFIG.replace("https:", "http:"))
    assert "Strict-Transport-Security" not in site["_headers"]


def test_an_own_file_is_not_kept_for_ever_whatever_its_name(tmp_path: Path) -> None:
    own = {SOURCE: release(), "templates/static/style.0123456789ab.css": "h1 { color: red }"}
    site = built(tmp_path, own, CONFIG + "headers: [netlify]\n")
    assert "static/own" not in site["_headers"]


def test_the_policy_lets_every_page_show_all_that_it_has(tmp_path: Path) -> None:
    """Nothing of what the policy blocks is on a page: style and scripts within it, and anything from elsewhere."""
    site = site_with(tmp_path, "")
    for path in (path for path in site if path.endswith(".html")):
        page = BeautifulSoup(site[path], "lxml")
        assert not page.select(
            "style, [style], base, iframe, object, embed, script:not([type='application/ld+json'])"
        ), path
        fetched = [tag.get("src") or tag["href"] for tag in page.select("[src], link[rel=stylesheet]")]
        assert not [one for one in fetched if re.match("[a-z]+:|//", str(one))], path
