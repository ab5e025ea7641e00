"""Old addresses redirect to the present address of the release."""

from pathlib import Path

from lxml import html

from newsroom import CONFIG, built, release

SOURCE = "content/releases/bron.md"


def test_a_page_at_the_old_address_redirects(tmp_path: Path) -> None:
    page = html.fromstring(built(tmp_path, {SOURCE: release("aliases: [/2025/gammal/]")})["2025/gammal/index.html"])
    assert page.xpath("string(//meta[@http-equiv='refresh']/@content)") == "0; url=../../2026/bron/"
    assert page.xpath("string(//link[@rel='canonical']/@href)") == "https://press.storkoping.example/2026/bron/"
    assert page.xpath("string(//meta[@name='robots']/@content)") == "noindex"
    assert page.xpath("string(//main//a/@href)") == "../../2026/bron/"


def test_an_old_address_without_last_slash_or_with_html_has_a_page_too(tmp_path: Path) -> None:
    site = built(tmp_path, {SOURCE: release("aliases: [/2025/gammal, /nytt/bron.html]")})
    assert "2025/gammal/index.html" in site
    assert "nytt/bron.html" in site


def test_an_embargoed_release_has_no_old_addresses(tmp_path: Path) -> None:
    later = release("aliases: [/2025/gammal/]", published="2026-06-01")
    site = built(tmp_path, {SOURCE: later}, CONFIG + "redirects: [netlify]\n")
    assert not [path for path, text in site.items() if "gammal" in path or "gammal" in text]


def test_netlify_and_cloudflare_share_a_file(tmp_path: Path) -> None:
    config = CONFIG + "redirects: [netlify, cloudflare]\n"
    site = built(tmp_path, {SOURCE: release("aliases: [/2025/gammal/, /Nyheter/Ny%20bro.aspx]")}, config)
    assert site["_redirects"] == "/2025/gammal/ /2026/bron/ 301\n" + "/Nyheter/Ny%20bro.aspx /2026/bron/ 301\n"


def test_nginx_and_apache_match_the_decoded_address(tmp_path: Path) -> None:
    config = CONFIG + "redirects: [nginx, apache]\n"
    site = built(tmp_path, {SOURCE: release("aliases: [/Nyheter/Ny%20bro.aspx]")}, config)
    assert site["redirects.nginx.conf"] == 'location = "/Nyheter/Ny bro.aspx" { return 301 /2026/bron/; }\n'
    assert site[".htaccess"] == 'RedirectMatch 301 "^/Nyheter/Ny\\ bro\\.aspx/?$" "/2026/bron/"\n'


def test_a_newsroom_below_a_path_redirects_below_it(tmp_path: Path) -> None:
    config = CONFIG.replace(".example/", ".example/press/") + "redirects: [netlify]\n"
    site = built(tmp_path, {SOURCE: release("aliases: [/2025/gammal/]")}, config)
    assert site["_redirects"] == "/press/2025/gammal/ /press/2026/bron/ 301\n"


def test_a_newsroom_below_a_path_with_other_letters_is_matched_decoded(tmp_path: Path) -> None:
    config = CONFIG.replace(".example/", ".example/å/") + "redirects: [netlify, nginx]\n"
    site = built(tmp_path, {SOURCE: release("aliases: [/2025/gammal/]")}, config)
    assert site["_redirects"] == "/%C3%A5/2025/gammal/ /%C3%A5/2026/bron/ 301\n"
    assert 'location = "/å/2025/gammal/" { return 301 /%C3%A5/2026/bron/; }' in site["redirects.nginx.conf"]


def test_a_link_to_the_front_page_is_not_one_to_an_old_address_without_a_page(tmp_path: Path) -> None:
    site = built(tmp_path, {SOURCE: release("aliases: [/Nyheter/bron.aspx]", body="Till [start](/).")})
    assert '<a href="../.././">start</a>' in site["2026/bron/index.html"]


def test_a_link_to_an_old_address_becomes_one_to_the_new_address(tmp_path: Path) -> None:
    other = release(id="r-2", body="Läs om [bron](/2025/gammal/).")
    site = built(tmp_path, {SOURCE: release("aliases: [/2025/gammal/]"), "content/releases/annan.md": other})
    assert '<a href="../../2026/bron/">bron</a>' in site["2026/annan/index.html"]
