"""Finds the registries that an archive implies, over all its texts: people, organisations, boilerplates and terms, each once.

    Evidence of each text -> Registry (who and what is the same) -> the draft of each text names them

Pure: decides, and writes nothing. What the newsroom has already is matched first. The same for any order of the texts.
"""
