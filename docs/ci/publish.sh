#!/bin/sh
# Builds when there is something new in the repository, when the last build failed, or when the clock says so.
set -u
cd /srv/newsroom || exit 2
PATH=$PWD/.venv/bin:$PATH
git pull --ff-only --quiet || echo "The repository cannot be reached: going on with what is here." >&2
program=$(cat requirements.txt wheels/*.whl | sha256sum)
if [ "$(cat .venv/installed 2>/dev/null)" != "$program" ]; then
    python -m pip install --quiet --requirement requirements.txt || exit
    echo "$program" > .venv/installed
fi
commit=$(git rev-parse HEAD)
if [ "$(cat .pressgen/published 2>/dev/null)" != "$commit" ] || ! pressgen due; then
    pressgen build || exit
    echo "$commit" > .pressgen/published
fi
