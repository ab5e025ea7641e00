# make site    build the example newsroom        make test   run the tests
# make check   lint, types and the tests         make help   the rest
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site test test-browser check fuzz lint format messages docs lock bench clean help

site: $(VENV)/site.stamp ## build the example newsroom into output/
	$(BIN)/pressgen build
	@echo "-> $(BIN)/pressgen serve --open"

test: $(VENV)/dev.stamp ## run the tests
	$(BIN)/python -m pytest -n auto

test-browser: $(VENV)/browser.stamp ## run the tests in a Chromium (Debian: apt-get install chromium)
	$(BIN)/python -m pytest tests/browser

check: lint test ## lint, types and the tests

lint: $(VENV)/dev.stamp ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/dev.stamp ## put the code into the house's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

LOCALE := src/pressgen/theme/locale
BABEL ?= $(BIN)/pybabel -q
messages: ## gather messages into the catalogues, and compile them
	$(BABEL) extract -F $(LOCALE)/babel.cfg -k text -k mark:1c,2 --no-location --omit-header --sort-output -o $(LOCALE)/pressgen.pot src/pressgen
	$(BABEL) update -D pressgen -d $(LOCALE) -i $(LOCALE)/pressgen.pot --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --no-wrap
	$(BABEL) compile -D pressgen -d $(LOCALE)

docs: $(VENV)/dev.stamp ## make anew what in docs/ is made from the code
	$(BIN)/python docs/make_pages.py

fuzz: $(VENV)/dev.stamp ## read and check odd files for five minutes
	$(BIN)/python tests/fuzz/fuzz.py 300

SIZES ?= 1000 10000
bench: $(VENV)/site.stamp ## time builds of made-up newsrooms; SIZES="1000 10000 100000" for more
	$(BIN)/python benchmarks/bench.py $(SIZES)

COMPILE := uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header
lock: ## renew the lock files (needs uv)
	$(COMPILE) pyproject.toml -o requirements.lock
	$(COMPILE) pyproject.toml --extra dev -o requirements-dev.lock
	$(COMPILE) --group build -c requirements-dev.lock -o requirements-build.lock
	$(COMPILE) --group browser -c requirements-dev.lock -o requirements-browser.lock

clean: ## remove what was built
	rm -rf output .pressgen $(VENV)

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# A lock names everything, so pip need not look for more: what is not locked is not installed, however new, and `pip check`
# says whether something is missing. What builds a package from source is locked, too.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --use-pep517
install = $(INSTALL) --require-hashes -r requirements-build.lock && $(INSTALL) --require-hashes -r $(1) && \
	$(INSTALL) -e . && $(BIN)/python -m pip --disable-pip-version-check check

$(VENV)/site.stamp: requirements-build.lock requirements.lock pyproject.toml | $(BIN)/python
	$(call install,requirements.lock)
	@touch $@

$(VENV)/dev.stamp: requirements-build.lock requirements-dev.lock pyproject.toml | $(BIN)/python
	$(call install,requirements-dev.lock)
	@touch $@ $(VENV)/site.stamp

$(VENV)/browser.stamp: requirements-browser.lock $(VENV)/dev.stamp
	$(INSTALL) --require-hashes -r requirements-browser.lock && $(BIN)/python -m pip --disable-pip-version-check check
	@touch $@
