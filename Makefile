# Istanze OnLine. `make help` lists what there is; README.md explains it.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/istanze-online
export CARGO_TARGET_DIR ?= $(CACHE)/target
export SAM_CLI_TELEMETRY := 0
# Where the local stack listens, always on 127.0.0.1.
export PORT ?= 4566
export MAIL_WEB_PORT ?= 1080
export MAIL_SMTP_PORT ?= 1025
export IDP_PORT ?= 1090

FUNCTIONS := $(notdir $(wildcard functions/*))
STACK := .venv/bin/python infra/local/stack.py
TOOLS := python3 infra/local/tools.py
PYTHON3 := $(shell command -v python3)

##@ Use it

run: build ## Start everything and stay in the foreground; Ctrl-C stops it
	@$(STACK) run
up: build ## Start everything and return when it is ready
	@$(STACK) up
down: tools ## Stop it; its data stay in .state/
	@$(STACK) down
reset: tools ## Stop it and empty it
	@$(STACK) reset

##@ Check it

test: tools-for-tests lint build ## Everything that CI runs
	cargo test
	cargo test --workspace --test tidy
	$(STACK) exec -- $(MAKE) test-on-stack
pictures: tools-for-tests build ## The pictures of the README, from the running system
	PICTURES=new $(STACK) exec -- node --test tests/browser/pictures.test.mjs
bench: FUNCTIONS += polis-hello
bench: tools-for-bench release ## The figures of docs/PERFORMANCE.md
	cargo xtask bench
lint: tools-for-tests assets ## Formatting, lints, licences, template, workflow
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- --deny warnings
	$(CACHE)/tools/bin/cargo-deny check bans licenses sources
	.venv/bin/cfn-lint template.yaml infra/operations.yaml
	.venv/bin/sam validate --lint
	node_modules/.bin/asl-validator --json-path infra/enablement.asl.json

##@ Build it
# Build, run and tests select the same packages (the default members, or all), so that their dependencies have the
# same features and are compiled once: tests/tidy/features.rs.

build: assets ## The functions for this machine, in the fast profile
	cargo build --bins
	@if [ "$$(cat build/profile 2>/dev/null)" != dev ]; then rm -rf build/lambda; mkdir -p build; echo dev > build/profile; fi
	@for name in $(FUNCTIONS); do \
	  built=$(CARGO_TARGET_DIR)/debug/$$name; bootstrap=build/lambda/$$name/bootstrap; \
	  if [ "$$built" -nt "$$bootstrap" ]; then mkdir -p build/lambda/$$name; strip -o $$bootstrap $$built; fi; \
	done
# Static, and with packed relocations: there is no loader to wait for (docs/adr/0017). The target is named so that
# build scripts and macros stay as they are.
TARGET := x86_64-unknown-linux-gnu
release: assets ## The functions for AWS, in the tuned profile
	@rm -rf build/lambda; mkdir -p build; echo release > build/profile
	RUSTFLAGS="-C target-feature=+crt-static -C link-arg=-Wl,-z,pack-relative-relocs" \
	  cargo build --release --target $(TARGET) $(addprefix --package ,$(FUNCTIONS))
	@for name in $(FUNCTIONS:polis-%=%); do \
	  mkdir -p build/lambda/$$name; cp $(CARGO_TARGET_DIR)/$(TARGET)/release/$$name build/lambda/$$name/bootstrap; \
	done
deploy: release ## Onto AWS: make deploy PARAMETERS="DomainName=… CertificateArn=… Sender=… SenderDomain=…"
	.venv/bin/sam deploy --parameter-overrides $(or $(PARAMETERS),$(error Say PARAMETERS="DomainName=… CertificateArn=… Sender=… SenderDomain=…"))
assets: tools ## Style sheets and scripts, from npm packages
	@node crates/pages/assets/build.mjs

# Parts of the targets above.
tools: python3
	@$(TOOLS)
tools-for-tests: python3
	@$(TOOLS) --tests
tools-for-bench: python3
	@$(TOOLS) --bench
python3: claim-target
	@$(if $(PYTHON3),:,echo "Python 3.11 or later is missing: install it (Debian: apt install python3 python3-venv)." >&2; exit 1)
# Cargo names what it builds by its path inside the workspace: it would take the crates that another checkout
# built for ours. They are dropped, the dependencies stay. Two checkouts at once need a CARGO_TARGET_DIR each.
claim-target:
	@mkdir -p $(CARGO_TARGET_DIR)
	@if [ "$$(cat $(CARGO_TARGET_DIR)/checkout 2>/dev/null)" != "$(CURDIR)" ]; then \
	  for member in polis- $(addsuffix -,$(FUNCTIONS)); do \
	    find $(CARGO_TARGET_DIR) -maxdepth 4 -path "*/.fingerprint/$$member*" -prune -exec rm -rf {} +; \
	  done; \
	  echo "$(CURDIR)" > $(CARGO_TARGET_DIR)/checkout; \
	fi
# Inside `stack.py exec`: POLIS_URL and the rest name the stack to test.
test-on-stack:
	cargo test --workspace --test emulator --test journey --test kill -- --test-threads=4
	node --test tests/browser/*.test.mjs
	.venv/bin/python tests/pdf/validate.py $(POLIS_STATE)/pdf/*.pdf
	.venv/bin/python tests/conformance/run.py

help: ## This list
	@awk -F ':.*## ' '/^##@/ {print "\n" substr($$0, 5)} /^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

.PHONY: run up down reset test pictures bench lint build release deploy assets tools tools-for-tests tools-for-bench python3 claim-target test-on-stack help
