"""One address for each kind of page, and for each state that a page can be in."""

KINDS = (
    "/",
    "/2026/allt-pa-en-gang/",
    "/2026/tabeller/",
    "/2026/allt-i-en-text/",
    "/2026/udda-bilder/",
    "/2026/english/",
    "/2026/arabiska/",
    "/2026/finska/",
    "/2026/atertagen/",
    "/2026/utgangen/",
    "/2026/rattad/",
    "/2026/inbjudan/",
    "/amnen/",
    "/amnen/vatten/",
    "/arkiv/",
    "/arkiv/2026/",
    "/kontakter/",
    "/kontakter/person-4/",
    "/organisationer/storkoping/",
    "/sprak/ar/",
    "/om/",
    "/prenumerera/",
    "/404.html",
    "/embed/latest.html",
    "/embed/amnen/vatten.html",
)
PREVIEWED = ("/", "/2026/utkast/", "/2026/embargo/")
EMPTY = ("/", "/prenumerera/", "/embed/latest.html")
