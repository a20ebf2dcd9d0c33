#!/bin/sh
# Installs what is missing (Debian 12), builds a release and parses a sample to JSON on the screen.
set -eu
cd "$(dirname "$0")/.."
. tests/dependencies.sh
need_packages build
cmake --preset release > build.log 2>&1 && cmake --build --preset release >> build.log 2>&1 || { cat build.log >&2; exit 1; }
rm -f build.log
build/release/cli/vbparse "${1:-samples/01-cong-van.txt}"
