#!/bin/sh
# Installs what is missing (Debian 12), builds with warnings as errors and runs all tests.
#   tests/run.sh          the tests
#   tests/run.sh asan     the same under AddressSanitizer and UndefinedBehaviorSanitizer
set -eu
cd "$(dirname "$0")/.."
. tests/dependencies.sh
need_packages test
preset=${1:-dev}
cmake --preset "$preset" > /dev/null
cmake --build --preset "$preset"
ctest --preset "$preset" -j "$(nproc)"
