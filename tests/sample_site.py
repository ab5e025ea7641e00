"""What templates see of a small newsroom, for tests of pages and of feeds."""

from pressgen.model import Ref, SiteView

SITE = SiteView(
    title="Ekstads nyhetsrum",
    url="https://press.ekstad.example/rum/",
    language="sv",
    timezone="Europe/Stockholm",
    organisation=Ref("Ekstads kommun"),
    accent="",
    logo="",
    nav=(),
    footer=(),
    banners=(),
    feedback=None,
    share=False,
)
