"""Changes files in `content/` and begins files in `templates/`, on demand; no other room writes there. Edits are exact: every
other byte stays.
"""

from pressgen.edit.fixes import FixedFile, fix_files, write

__all__ = ["FixedFile", "fix_files", "write"]
