# Needs git, make and Python 3.11 or newer (Debian: python3-venv). Everything else installs itself.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
DEV_READY := .venv/dev-ready
# On two cores: the tests wait about a third of their time.
WORKERS ?= 3
# How many made-up cases the console is measured with; a million take three GiB and half an hour.
CASES ?= 1000000

help:    ## what can be made
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## */\t/' | expand -t 10

demo: $(READY)    ## a pretend Telegram in the browser; no token, no account
	$(BIN)/python -m bot demo

run: $(READY)    ## the real thing (needs QONYS_TOKEN)
	$(BIN)/python -m bot run

test: $(DEV_READY)    ## all tests
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

check: $(DEV_READY)    ## everything CI runs: lint, types, content, tests
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/python -m bot check
	$(MAKE) test

bench: $(DEV_READY)    ## benchmarks: ratios; every page of the console at a million cases (CASES=0: without)
	$(BIN)/python -m bench --cases $(CASES)

fmt: $(DEV_READY)    ## put the code into shape
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

lock:    ## compile the locked dependencies again after a change of pyproject.toml
	$(PYTHON) -m venv .venv/lock
	.venv/lock/bin/pip install --quiet uv
	.venv/lock/bin/uv pip compile $(COMPILE) pyproject.toml -o requirements.lock
	.venv/lock/bin/uv pip compile $(COMPILE) pyproject.toml --group dev -o requirements-dev.lock

COMPILE := --quiet --extra postgres --universal --python-version 3.11 --generate-hashes --no-header \
	--no-annotate --no-emit-index-url --no-emit-find-links

.venv:
	$(PYTHON) -m venv .venv

$(READY): requirements.lock | .venv
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	touch $@

$(DEV_READY): requirements-dev.lock | .venv
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	touch $@ $(READY)

.PHONY: help demo run test check bench fmt lock
