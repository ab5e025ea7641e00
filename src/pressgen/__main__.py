"""`python -m pressgen`: the same program, where its folder of scripts is not in the path."""

from pressgen.cli import main

if __name__ == "__main__":  # workers import this, too
    main("python -m pressgen")
