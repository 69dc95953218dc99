# Everything a fresh machine needs to see Accord work (make demo) and to check it (make test).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed
TYPES := build/types
STORE := demo/accord-graph
MECHANISM := 长江沿岸中心城市经济协调会
GROUP := 长江三角洲城市经济协调会
DAY := 2010-12-31
DIAGRAM := demo/network.html
TIMELINE := time,event,actor,value,unit,documents
MEMBERS := member,type,since,until,certainty,attested
CONTRADICTIONS := about,time,document,other_time,other_document

.PHONY: demo test test-long golden install requirements clean

install: $(INSTALLED)

$(INSTALLED): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Accord needs Python 3.11 or newer: make PYTHON=python3.11")'
	@echo '== Installing Accord and what it needs into $(VENV)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	$(BIN)/pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# say WHAT,COMMAND: what is done, the command that a user would type for it, and then its output
define say
	@printf '\n== %s\n\n$$ %s\n' '$(1)' '$(2)'
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(2)
endef

demo: $(INSTALLED)
	@rm -rf demo && mkdir demo
	$(call say,Read the documents that come with Accord into a graph in a folder: no server is needed,accord build seeds/documents --store $(STORE) --format table)
	$(call say,What happened to one cooperation mechanism,accord ask timeline $(MECHANISM) --columns '$(TIMELINE)' --store $(STORE) --format table)
	$(call say,Who is known to have belonged to another on a day,accord ask members $(GROUP) $(DAY) --columns '$(MEMBERS)' --store $(STORE) --format table)
	$(call say,Where documents contradict each other,accord ask contradictions --columns '$(CONTRADICTIONS)' --store $(STORE) --format table)
	$(call say,Draw what it is tied to; open the file in a browser,accord draw network $(MECHANISM) -o $(DIAGRAM) --store $(STORE))

test: $(INSTALLED)
	@tests/setup.sh
	$(BIN)/ruff check .
	rm -rf build
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --target $(TYPES) .
	MYPYPATH=$(TYPES) $(BIN)/mypy --strict --package accord
	$(BIN)/pytest

# what needs longer than a person waits: run and reported before an issue on it is resolved
test-long: $(INSTALLED)
	@tests/setup.sh
	$(BIN)/pytest -m long

# the claims of seeds/documents as the reading now gives them, to be reviewed as a diff
golden: $(INSTALLED)
	$(BIN)/python tests/support/golden.py

# the newest versions that fit pyproject.toml, for every platform and Python; needs uv
requirements:
	uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 --extra test \
		--no-emit-index-url --no-annotate --custom-compile-command 'make requirements' \
		pyproject.toml --output-file requirements.txt

clean:
	rm -rf $(VENV) build demo *.egg-info
