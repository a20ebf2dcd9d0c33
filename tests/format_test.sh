#!/bin/sh
# All C++ is formatted as .clang-format says. To format it: clang-format -i in place of the options.
set -eu
cd "$(dirname "$0")/.."
find lib cli tests \( -name '*.cc' -o -name '*.h' \) -print0 |
  xargs -0 clang-format --dry-run --Werror
