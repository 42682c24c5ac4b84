# The commands of the project. Needs Python 3.11 or newer, and nothing else; see README.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Installed once for each content of the lock files.
RUNTIME := $(VENV)/.installed-$(shell cksum < requirements.txt | tr ' ' '-')
DEVELOP := $(VENV)/.installed-dev-$(shell cksum < requirements-dev.txt | tr ' ' '-')
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"
PRODUCTION := AMN_SECRET_KEY=$$($(BIN)/python -c "import secrets; print(secrets.token_urlsafe(50))") \
	AMN_HTTPS=1 AMN_HOSTS=arkiv.example.se VAR_DIR=$(VENV)/var

.DEFAULT_GOAL := help
.PHONY: help up setup test format lock messages screens
.PHONY: lint lint-style lint-types lint-layers lint-templates lint-locks lint-django

help:  ## What can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

up: $(RUNTIME)  ## Start the archive on this machine (PORT=8000 VAR_DIR=var)
	@exec $(BIN)/python manage.py up

setup: $(DEVELOP)  ## Install everything that work on the code needs

test: $(DEVELOP)  ## Run all tests
	@exec $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(ARGS)

lint: lint-style lint-types lint-layers lint-templates lint-locks lint-django  ## Check all but the tests (make -k lint: to the end)

lint-style: $(DEVELOP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

lint-types: $(DEVELOP)
	$(BIN)/mypy .

lint-layers: $(DEVELOP)
	$(BIN)/lint-imports

lint-templates: $(DEVELOP)
	find templates -name '*.html' -exec $(BIN)/djade --target-version 5.2 --check {} +
	find templates -name '*.html' -exec $(BIN)/djhtml --tabwidth 2 --check {} +

lint-locks: $(DEVELOP)
	$(BIN)/python .ci/lock.py
	$(BIN)/python .ci/messages.py

lint-django: $(DEVELOP)
	VAR_DIR=$(VENV)/var $(BIN)/python manage.py makemigrations --check --dry-run
	$(PRODUCTION) $(BIN)/python manage.py check --deploy --fail-level WARNING

format: $(DEVELOP)  ## Put code and templates into the common form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	find templates -name '*.html' -exec $(BIN)/djade --target-version 5.2 {} +
	find templates -name '*.html' -exec $(BIN)/djhtml --tabwidth 2 {} +

messages: $(DEVELOP)  ## Compile the translations (amnarchive/locale)
	$(BIN)/python .ci/messages.py --write

screens: $(DEVELOP)  ## Take the pictures of all pages anew (docs/screens; needs chromium)
	@exec $(BIN)/python -m scripts.screens

lock: $(DEVELOP)  ## Write the lock files anew after a change of dependencies (ARGS=--upgrade)
	$(LOCK) -o requirements.txt $(ARGS)
	$(LOCK) --group dev -c requirements.txt -o requirements-dev.txt $(ARGS)

# A virtual environment that works is kept, whoever made it.
$(RUNTIME) $(DEVELOP): | venv
.PHONY: venv
venv:
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { \
	  $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	    || { echo "Python 3.11 or newer is needed; name it with make PYTHON=python3.12" >&2; exit 1; }; \
	  $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	    || { echo "Python's venv is missing here; on Debian: apt-get install python3-venv" >&2; exit 1; }; \
	  echo "Making $(VENV) …"; $(PYTHON) -m venv --clear $(VENV); }

$(RUNTIME):
	@echo "Installing the packages …"
	@$(PIP) -r requirements.txt
	@touch $@

$(DEVELOP):
	@echo "Installing the packages, those for development too …"
	@$(PIP) -r requirements-dev.txt
	@touch $@ $(RUNTIME)
