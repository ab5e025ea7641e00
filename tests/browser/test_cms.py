"""A release is written in the forms of a CMS, whose files come from its package on npm, and passes the check.

There is no repository: Sveltia CMS's own test-repo keeps the files in the browser (its origin private file system), and Decap
CMS's in the page. The tests look into both.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route

from newsroom import NOON, newsroom
from pressgen.build import examine
from pressgen.cli.cms_packages import PACKAGES
from pressgen.cli.commands.cms import write_cms
from pressgen.cli.printer import Printer
from pressgen.edit.formatted import formatted
from pressgen.load.format import read_layout
from pressgen.model.form import CmsSettings

NEWSROOM = {
    "content/contacts/ada-ek.yaml": "name: Ada Ek\nrole: chef\nphone: 08-465 004 00\n",
    "content/organisations/storkoping.yaml": "name: Storköpings kommun\n",
    "content/vocabularies/topics.yaml": "skola: Skola\ntrafik: Trafik\n",
    "content/releases/2026/ny-bro.md": (
        "---\n# Bron invigs i maj.\ntitle: 'Ny bro' # högst 110 tecken\nid: r-1\ntype: news\npublished: 2026-03-02\n"
        "aliases: [/bron/]\ntopics: [trafik]\ncontacts:\n  - {contact: ada-ek, role: brochef}\n---\nBron är klar.\n\n- Den är fin, säger Ada Ek.\n"
    ),
}
PUT = """async files => {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/");
    let folder = root;
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
GET = """async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, one] of folder.entries()) {
      if (one.kind === "directory") await walk(one, path + name + "/");
      else found[path + name] = await one.getFile().then(file => file.text()).catch(() => ""); // just being replaced
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test"), "");
  return found;
}"""


class Quiet(SimpleHTTPRequestHandler):
    """Files, without a word in the terminal."""

    def log_message(self, *_: object) -> None:
        """Tests say what went wrong."""


@contextmanager
def served_plainly(folder: Path) -> Iterator[str]:
    """The address of a folder's files: the page brings its own security policy."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archives of the packages, as npm has them."""
    folder = tmp_path_factory.mktemp("packages")
    names = [f"{one.name}@{one.version}" for found in PACKAGES.values() for one in found]
    if not shutil.which("npm"):
        pytest.skip("no npm here")
    packed = subprocess.run(["npm", "pack", *names], cwd=folder, capture_output=True, timeout=300, check=False)
    if packed.returncode:
        pytest.skip("npm has no packages for us")
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return newsroom(tmp_path, NEWSROOM)


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    one = chromium.new_context(locale="sv-SE", timezone_id="Europe/Stockholm", viewport={"width": 1280, "height": 900})
    yield one
    one.close()


def opened(context: BrowserContext, root: Path, address: str) -> Page:
    """Sveltia CMS with the newsroom's texts, signed in."""
    page = context.new_page()
    (root / "admin/empty.html").write_text("<p>", "utf-8")
    page.goto(f"{address}/empty.html")
    page.evaluate(PUT, NEWSROOM)
    page.goto(f"{address}/index.html")
    page.get_by_role("button", name="Arbeta med test-repo").click()
    page.get_by_text("Pressmeddelanden och nyheter").first.wait_for()
    return page


@pytest.fixture
def sveltia(context: BrowserContext, root: Path, packages: Path) -> Iterator[Page]:
    settings = CmsSettings("sveltia", "test-repo", "", "main", "", "", "sv", "")
    write_cms(root, root / "admin", settings, packages, Printer("sv"))
    with served_plainly(root / "admin") as address:
        yield opened(context, root, address)


def field(page: Page, key: str) -> Locator:
    """The control of a field. What is below the edge of the window is made only when it comes into sight."""
    section = page.locator(f'[data-key-path="{key}"]').first
    page.mouse.move(640, 500)
    for _ in range(30):
        if section.is_visible():
            break
        page.mouse.wheel(0, 400)
        page.wait_for_timeout(100)
    return section.locator("input, textarea").first


def go(page: Page, place: str) -> None:
    """Open a page of the CMS."""
    page.goto(f"{page.url.partition('#')[0]}#{place}")


def saved(page: Page, path: str, words: str) -> str:
    """The text of a file as the CMS has written it, once it has these words."""
    text = ""
    for _ in range(300):
        found: dict[str, str] = page.evaluate(GET)
        text = found.get(path, "")
        if words in text:
            break
        page.wait_for_timeout(100)
    return text


def errors(root: Path, texts: dict[str, str]) -> list[str]:
    """The errors that the check finds in the newsroom with these texts."""
    newsroom(root, NEWSROOM | texts)
    return [problem.code for problem in examine(root, NOON)[1] if problem.level == "error"]


def test_a_release_that_is_written_on_the_web_passes_the_check(sveltia: Page, root: Path) -> None:
    go(sveltia, "/collections/releases/new")
    field(sveltia, "title").fill("Fler platser: nu")
    sveltia.get_by_text("Nyhet", exact=True).first.click()
    field(sveltia, "published").fill("2026-04-20T09:30")
    field(sveltia, "body").fill("Nu finns de.\n\n– Äntligen, säger Ada Ek, chef.\n")
    sveltia.get_by_role("button", name="Spara").click()
    path = "content/releases/2026/fler-platser-nu.md"
    text = saved(sveltia, path, "säger Ada Ek, chef.")
    assert re.fullmatch(
        r"---\nid: r-[0-9a-f]{12}\ntitle: 'Fler platser: nu'\ntype: news\npublished: 2026-04-20 09:30\n---\n\n"
        r"Nu finns de.\n\n– Äntligen, säger Ada Ek, chef.\n+",
        text,
    )
    assert errors(root, {path: text}) == []


def test_an_edited_release_keeps_its_values_but_not_its_comments_and_the_order_of_its_keys(
    sveltia: Page, root: Path
) -> None:
    path = "content/releases/2026/ny-bro.md"
    go(sveltia, "/collections/releases/entries/2026/ny-bro")
    field(sveltia, "title").fill("Bron öppnar")
    sveltia.get_by_role("button", name="Spara").click()
    text = saved(sveltia, path, "Bron öppnar")
    before, after = (read_layout(path, one.encode()) for one in (NEWSROOM[path], text))
    assert after.data == before.data | {"title": "Bron öppnar"}
    assert (after.body or "").strip() == (before.body or "").strip()
    assert "#" not in text
    assert list(after.data) != list(before.data)
    assert in_form(path, text) == without_comments(in_form(path, NEWSROOM[path])).replace("Ny bro", "Bron öppnar")
    assert errors(root, {path: text}) == []


def in_form(path: str, text: str) -> str:
    """The text as `pressgen format` writes it."""
    return formatted(text.encode(), partial(read_layout, path)).decode()


def without_comments(text: str) -> str:
    """The text without the comments among its keys."""
    return re.sub(r"^# .*\n| # .*", "", text, flags=re.MULTILINE)


def test_nothing_comes_from_elsewhere(context: BrowserContext, root: Path, packages: Path) -> None:
    settings = CmsSettings("sveltia", "test-repo", "", "main", "", "", "sv", "")
    write_cms(root, root / "admin", settings, packages, Printer("sv"))
    with served_plainly(root / "admin") as address:
        asked: list[str] = []

        def refuse(route: Route) -> None:
            asked.append(route.request.url)
            route.abort()

        context.route(re.compile(r"^https?://(?!127\.0\.0\.1)"), refuse)
        page = opened(context, root, address)
        go(page, "/collections/releases/new")
        field(page, "title").wait_for()
    assert asked == []


def test_decap_shows_the_same_form(context: BrowserContext, root: Path, packages: Path) -> None:
    settings = CmsSettings("decap", "test-repo", "", "main", "", "", "sv", "")
    write_cms(root, root / "admin", settings, packages, Printer("sv"))
    with served_plainly(root / "admin") as address:
        page = context.new_page()
        page.add_init_script('window.repoFiles = {"content": {"releases": {}, "contacts": {}}}')
        page.goto(f"{address}/index.html")
        page.get_by_role("button", name="Logga in").click()
        page.get_by_text("Pressmeddelanden och nyheter").first.wait_for()
        go(page, "/collections/releases/new")
        page.get_by_label("Rubrik").fill("Fler platser: nu")
        for label in ("Typ", "Publicerad", "Ingress", "Kontakter", "Text"):
            assert page.get_by_text(label, exact=False).first.is_visible()
