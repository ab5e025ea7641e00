"""The text of a release as other programs read it: HTML with whole addresses, Markdown, plain words."""
