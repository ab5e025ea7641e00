"""Somebody who opens pages and notices what the browser complains about."""

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from browser.site_server import Site


class Reader:
    """Opens pages, and keeps what no page may do: complain, break the policy, ask anyone else."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.complaints: list[str] = []

    def page(self, site: Site, width: int = 1280, height: int = 900, **more: Any) -> Page:
        """An empty page of a new visitor, whose addresses begin at the site's. `more` goes to Playwright's `new_context`."""
        context = self._browser.new_context(
            base_url=site.address, viewport={"width": width, "height": height}, locale="sv-SE", **more
        )
        self._contexts.append(context)
        context.on("console", lambda said: self._console(said.type, f"{said.text} ({said.location['url']})"))
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("requestfailed", lambda request: self._failed(request.url, request.failure))
        context.on("request", lambda request: self._asked(request.url, site))
        return context.new_page()

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def forgive(self, part: str) -> None:
        """Takes back complaints that a test has provoked: those that hold this part."""
        assert any(part in one for one in self.complaints)
        self.complaints = [one for one in self.complaints if part not in one]

    def _failed(self, url: str, why: str | None) -> None:
        if why != "net::ERR_ABORTED":  # the reader has moved on before it came
            self.complaints.append(f"{url}: {why}")

    def _console(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(text)

    def _asked(self, url: str, site: Site) -> None:
        if not url.startswith(f"{site.address}/"):
            self.complaints.append(f"asked for {url}")


def wear(page: Page, style: str) -> None:
    """Puts a reader's own style sheet over the page; a policy for the page's own ones does not stop it."""
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
        style,
    )
