# SPDX-License-Identifier: Apache-2.0
#
# make demo   build the command and clean a sample of dirty leads
# make test   run all tests

SWIFT ?= swift
PREFIX ?= /usr/local
PYTHON ?= python3
# On Linux the Swift runtime is linked into the command: it starts twice as fast and runs where no Swift is installed.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
BUILD := $(SWIFT) build -c release --product assay $(STATIC)

.PHONY: build demo test check-articles check-formats schemas catalogue lint format bench fuzz instructions reference install clean prerequisites

build: prerequisites
	$(BUILD)

demo: build
	@echo
	"$$($(BUILD) --show-bin-path)/assay" clean Examples/leads.csv -o demo-out

test: prerequisites
	$(SWIFT) test
	Scripts/test-dependent-package

# Every format of findings against validators that are not ours; needs Python and PyPI.
check-formats:
	Scripts/check-formats

# Every link in the articles and in doc comments; needs the docc of the toolchain.
check-articles: prerequisites
	Scripts/check-articles

# The JSON Schema of assay.yml, from its types; a test tells when it is not current.
schemas: build
	"$$($(BUILD) --show-bin-path)/assay" init --schema > docs/schemas/assay.schema.json

# The pages about the rules, from the rules; a test tells when they are not current.
catalogue: build
	"$$($(BUILD) --show-bin-path)/assay" rules --lang en --catalogue docs/rules

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Plugins Tests Examples Benchmarks Fuzz

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Plugins Tests Examples Benchmarks Fuzz

# Throughput, memory and scaling beside wc, cat and DuckDB.
bench: build
	Benchmarks/run

# Instructions for each row against the recorded floor; fails when they rise by more than a tenth.
instructions: build
	Benchmarks/count-instructions

# SECONDS_EACH=10 for each target.
fuzz: prerequisites
	Fuzz/run

# Builds every reference table again from its sources and compares; downloads the sources that are not cached.
reference:
	for script in Reference/*/*/build.py; do $(PYTHON) $$script --check || exit 1; done

# The command, its manual page, and completions for bash, zsh and fish where these look for them. DESTDIR=/somewhere to pack it.
install: build
	Scripts/install "$$($(BUILD) --show-bin-path)/assay" "$(DESTDIR)$(PREFIX)"

clean:
	rm -rf .build demo-out

prerequisites:
	@Scripts/prerequisites
