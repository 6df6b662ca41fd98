# Two commands for newcomers: `make site` and `make test`. CI calls the same targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --quiet --disable-pip-version-check install
SITE_READY := $(VENV)/.site-ready
TEST_READY := $(VENV)/.test-ready
SUPPLY := build/supply
SUPPLY_READY := $(SUPPLY)/.ready
BENCH := build/bench
BENCH_READY := $(BENCH)/.ready
PART ?=
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help site test check evidence format serve offline sweep verapdf bench pictures lock sbom licences clean

help: ## show the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 12

site: $(SITE_READY) ## set up, build everything to site/, say what to open
	@$(BIN)/policykb build $(ARGS)

test: $(TEST_READY) ## set up, run all tests (browser tests included)
	@.ci/debian-packages test
	@$(BIN)/pytest -n 2 $(ARGS)

check: $(TEST_READY) ## format, lint, types, architecture, content
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/policykb check

evidence: $(TEST_READY) ## prove every record against the official texts: make evidence SOURCES=DIR
	@test -n "$(SOURCES)" || { echo "Name the folder of the official texts: make evidence SOURCES=DIR" >&2; exit 2; }
	$(BIN)/policykb check --strict --sources $(SOURCES)
	@POLICYKB_SOURCES=$(abspath $(SOURCES)) $(BIN)/pytest -n 2 -m evidence $(ARGS)

sweep: $(TEST_READY) ## the long tests: every page and mode, 10,000 damaged files, kills
	@rm -rf build/sweep
	@$(BIN)/pytest -n 2 -m sweep $(ARGS); status=$$?; $(BIN)/python -m tests.sweep.report; exit $$status

verapdf: site ## validate every edition for screen readers with veraPDF (PDF/UA-1); exit 3 where Java cannot be had
	@.ci/verapdf/run $$(ls site/handbooks/*.pdf | grep -v '\.booklet\.')

bench: $(TEST_READY) $(BENCH_READY) ## measure, and write docs/performance.md: make bench, or make bench PART=build
	@$(BIN)/python benchmarks/run.py $(PART)

pictures: $(TEST_READY) site ## draw the pictures of the README and of the handbooks from the built site
	@.ci/debian-packages test
	@$(BIN)/python -m tests.pictures site

format: $(TEST_READY) ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

offline: site ## pack the site into build/policykb-offline.zip for a USB stick
	@$(BIN)/policykb offline site

serve: $(SITE_READY) ## a live preview of both languages at http://127.0.0.1:8000/
	@$(BIN)/policykb serve $(ARGS)

lock: ## lock the newest versions allowed by pyproject.toml, with hashes (needs uv)
	uv pip compile --quiet --upgrade --generate-hashes --python-version 3.11 --no-header --no-annotate \
	  --extra build pyproject.toml -o requirements/site.txt
	uv pip compile --quiet --upgrade --generate-hashes --python-version 3.11 --no-header --no-annotate \
	  --extra build --extra test -c requirements/site.txt pyproject.toml -o requirements/test.txt
	uv pip compile --quiet --upgrade --generate-hashes --python-version 3.11 --no-header --no-annotate \
	  requirements/supply.in -o requirements/supply.txt

sbom: $(TEST_READY) $(SUPPLY_READY) ## list what the program is made of: build/sbom.json and build/sbom-browser.json (CycloneDX)
	@$(SUPPLY)/bin/cyclonedx-py environment --output-reproducible --pyproject pyproject.toml --of JSON -o build/sbom.json $(BIN)/python
	@cp requirements/browser.cdx.json build/sbom-browser.json
	@echo "build/sbom.json build/sbom-browser.json"

licences: $(TEST_READY) $(SUPPLY_READY) ## list the licences of all packages: build/licences.md
	@$(SUPPLY)/bin/pip-licenses --python $(BIN)/python --from mixed --format markdown --with-urls --order license --output-file build/licences.md

clean: ## remove everything that was set up or built
	rm -rf $(VENV) build site dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# Setting up. Each stamp is renewed when what it depends on changes; a second run does nothing.
$(SITE_READY): requirements/site.txt pyproject.toml .ci/debian-packages
	@.ci/debian-packages site
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed: make $(MAKECMDGOALS) PYTHON=python3.11" >&2; exit 3; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes --only-binary :all: -r requirements/site.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(TEST_READY): $(SITE_READY) requirements/test.txt
	@.ci/debian-packages test
	$(PIP) --require-hashes --only-binary :all: -r requirements/test.txt
	@touch $@

$(SUPPLY_READY): requirements/supply.txt
	@$(PYTHON) -m venv $(SUPPLY)
	@$(SUPPLY)/bin/pip --quiet --disable-pip-version-check install \
	  --require-hashes --only-binary :all: -r requirements/supply.txt
	@touch $@

$(BENCH_READY): benchmarks/reference.txt
	@mkdir -p $(BENCH)
	@$(BIN)/pip --quiet --disable-pip-version-check install --require-hashes --no-deps --upgrade --target $(BENCH) \
	  -r benchmarks/reference.txt || echo "jieba cannot be had here: measured without it" >&2
	@touch $@
