#!/bin/sh
# Can somebody else's program use what `cmake --install` puts down? By find_package and by pkg-config.
#
#     tests/consumer_test.sh BUILD      a build folder of the project, already built
#
# The installed tree is moved before it is used: nothing in it may remember where it was built or installed.
set -eu

[ $# = 1 ] || { echo "usage: consumer_test.sh BUILD" >&2; exit 2; }
build=$1
source=$(cd "$(dirname "$0")/consumer" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

fail() { echo "consumer_test: $1" >&2; exit 1; }
quiet() { "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; fail "failed: $*"; }; }
expect() {  # WHAT PROGRAM
  got=$("$2") || fail "$1: exit status $?"
  [ "$got" = "12/QĐ-UBND QĐ" ] || fail "$1 printed: $got"
  echo "$1: $got"
}

quiet cmake --install "$build" --prefix "$work/first"
mv "$work/first" "$work/prefix"
prefix=$work/prefix
pc=$(find "$prefix" -name vbparse.pc)
[ -n "$pc" ] || fail "no vbparse.pc"

for header in vbparse document grammar write; do
  [ -f "$prefix/include/vbparse/$header.h" ] || fail "no header $header.h"
done
"$prefix/bin/vbparse" --version > /dev/null || fail "the installed program does not run"

# The compiler's warnings and the build's paths stay at home.
for word in vbparse_warnings -Wall -Wshadow "$work/first" "$(cd "$build" && pwd)"; do
  if grep -rqF -e "$word" "$prefix/include" "$(dirname "$pc")" "$(dirname "$pc")/../cmake"; then fail "installed files hold $word"; fi
done

quiet cmake -S "$source" -B "$work/cmake" -DCMAKE_PREFIX_PATH="$prefix" ${CXX:+-DCMAKE_CXX_COMPILER="$CXX"}
quiet cmake --build "$work/cmake"
expect find_package "$work/cmake/consumer"

# Another major version is not ours.
sed 's/find_package(vbparse 1\.0/find_package(vbparse 2.0/' "$source/CMakeLists.txt" > "$work/CMakeLists.txt"
cp "$source/main.cc" "$work/"
if cmake -S "$work" -B "$work/newer" -DCMAKE_PREFIX_PATH="$prefix" > "$work/log" 2>&1; then fail "version 2.0 was found"; fi
grep -q 'vbparse-config.cmake, version: 1\.' "$work/log" || { cat "$work/log" >&2; fail "no word about the version"; }

PKG_CONFIG_PATH=$(dirname "$pc")${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}
export PKG_CONFIG_PATH
# shellcheck disable=SC2046 # the flags are words
quiet "${CXX:-c++}" -std=c++20 "$source/main.cc" -o "$work/consumer" $(pkg-config --cflags --libs vbparse)
expect pkg-config "$work/consumer"
