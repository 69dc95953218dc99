#!/usr/bin/env bash
# Installs what the tests need of the machine and pip cannot give, where that is allowed; else names it and the
# command that would. Never fails: a test that lacks something is skipped by name, and fails with CI=true.
set -u

if [ "$(id -u)" = 0 ]; then
    as_root=()
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
else
    as_root=(false)
fi

has() { command -v "$1" >/dev/null 2>&1; }
has_java() { has java && [ "$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')" -ge 17 ] 2>/dev/null; }
has_font() { has fc-list && [ -n "$(fc-list :lang=zh-cn family)" ]; }
has_browser() { { has chromium || has chromium-browser || has google-chrome; } && has chromedriver; }

# the first of the packages that this release has
available() {
    local package
    for package in "$@"; do
        if apt-cache policy "$package" 2>/dev/null | grep -q 'Candidate: [0-9]'; then
            echo "$package"
            return
        fi
    done
    echo "$1"
}

updated=
update() {
    [ -n "$updated" ] || "${as_root[@]}" apt-get update --quiet --quiet >/dev/null 2>&1
    updated=yes
}

# need WHAT CHECK PACKAGE…: each package as its alternatives, parted by |
need() {
    local what=$1 check=$2 packages=() alternatives
    shift 2
    "$check" && return
    if has apt-get && "${as_root[@]}" true; then
        update
        echo "== Installing $what"
    fi
    for alternatives in "$@"; do
        # shellcheck disable=SC2086
        packages+=("$(available ${alternatives//|/ })")
    done
    if has apt-get && "${as_root[@]}" true; then
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install --yes --quiet --quiet --no-install-recommends "${packages[@]}" >/dev/null
    fi
    "$check" || echo "Missing: $what. Tests that need it are skipped; to install it: sudo apt-get install ${packages[*]}" >&2
}

has_maven() { has mvn; }
has_graphviz() { has dot; }

need 'a Java runtime, 17 or newer, for a real Neo4j' has_java 'openjdk-21-jre-headless|openjdk-17-jre-headless'
need 'Maven, which fetches Neo4j' has_maven maven
need 'Graphviz' has_graphviz graphviz
need 'a font with Chinese characters' has_font fontconfig fonts-noto-cjk
need 'Chromium with its driver' has_browser 'chromium|chromium-browser' 'chromium-driver|chromium-chromedriver'
exit 0
