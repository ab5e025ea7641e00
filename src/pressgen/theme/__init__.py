"""The built-in theme: templates, styles and message catalogues."""
