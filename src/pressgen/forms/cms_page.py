"""The page in which a CMS runs, and the small files that it needs. Nothing in it comes from another host than the newsroom's git."""

from html import escape

from pressgen.model.form import CmsSettings

_ASKED = {
    "github": "https://api.github.com https://www.githubstatus.com",
    "gitlab": "https://gitlab.com",
    "test-repo": "",
}
"""The hosts that the CMS talks with."""
_SCRIPTS = {"sveltia": ("local.js", "sveltia-cms.js"), "decap": ("decap-cms.js",)}
_POLICY = (
    "default-src 'none'; script-src 'self'{eval}; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data: {asked}; "
    "font-src 'self' data:; connect-src 'self' blob: data: {asked}; worker-src 'self' blob:; frame-src blob:; base-uri 'none'"
)
"""Both set styles from script; Decap CMS compiles its checks of the configuration (Ajv)."""

LOCAL_SCRIPT = """\
// Sveltia CMS asks unpkg.com for its words in other languages than English. Here they lie beside this file.
"use strict";
(() => {
  const away = /^https:\\/\\/unpkg\\.com\\/@sveltia\\/cms@[^/]+\\/(?=locales\\/)/;
  const plain = window.fetch;
  window.fetch = (what, options) => {
    const address = typeof what === "string" ? what : what instanceof URL ? what.href : what.url;
    return away.test(address) ? plain(new URL(address.replace(away, ""), document.baseURI), options) : plain(what, options);
  };
})();
"""
FONTS = """\
/* The faces of Sveltia CMS, which it would ask a CDN for. */
@font-face { font-family: "Material Symbols Outlined"; font-weight: 100 700; src: url(icons.woff2) format("woff2") }
@font-face { font-family: "Source Sans 3"; font-weight: 200 900; src: url(text.woff2) format("woff2") }
"""


def admin_page(settings: CmsSettings, integrity: str) -> str:
    """index.html. `integrity` is the digest of the CMS's file: the browser runs no other (Subresource Integrity)."""
    *first, main = _SCRIPTS[settings.cms]
    scripts = [f'<script src="{name}"></script>' for name in first]
    scripts.append(f'<script src="{main}" integrity="{integrity}"></script>')
    policy = _POLICY.format(asked=_ASKED[settings.host], eval=" 'unsafe-eval'" if settings.cms == "decap" else "")
    fonts = '<link rel="stylesheet" href="fonts.css">\n' if settings.cms == "sveltia" else ""
    return (
        f'<!doctype html>\n<html lang="{escape(settings.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex, nofollow">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        f"<title>{escape(settings.title)}</title>\n{fonts}"
        '<link href="config.yml" type="application/yaml" rel="cms-config-url">\n</head>\n<body>\n'
        + "\n".join(scripts)
        + "\n</body>\n</html>\n"
    )


def small_files(settings: CmsSettings, integrity: str) -> dict[str, str]:
    """The files of the folder by name, but for the configuration and for what comes from packages."""
    page = {"index.html": admin_page(settings, integrity)}
    return page | {"local.js": LOCAL_SCRIPT, "fonts.css": FONTS} if settings.cms == "sveltia" else page
