"""Compares two plans of a site and says in words what readers and subscribers see differently. Pure.

Whoever calls plans both versions as of one instant, and for the public unless somebody asks for more: what is not in the plans
is in no comparison.
"""

from pressgen.compare.comparing import compare
from pressgen.compare.html import html_pages
from pressgen.compare.markdown import markdown
from pressgen.compare.report import Report
from pressgen.compare.version import FEEDS, Rendered, Version, candidates

__all__ = ["FEEDS", "Rendered", "Report", "Version", "candidates", "compare", "html_pages", "markdown"]
