# Sourced by cli/quickstart.sh and tests/run.sh: what the project is built and tested with, from Debian.

build_packages="g++ cmake ninja-build pkg-config libicu-dev libre2-dev libcli11-dev libtomlplusplus-dev libarchive-dev libtbb-dev nlohmann-json3-dev"
test_packages="$build_packages catch2 python3 python3-icalendar python3-jsonschema parallel git"

# need_packages build|test: installs what is missing, or says what to install where apt or the rights to use it lack.
need_packages() {
  if [ "$1" = test ]; then wanted=$test_packages; else wanted=$build_packages; fi
  if ! command -v dpkg-query > /dev/null; then
    command -v cmake > /dev/null && command -v ninja > /dev/null && command -v pkg-config > /dev/null && pkg-config --exists icu-uc re2 libarchive tbb && return 0
    echo "This is not Debian. Install a C++20 compiler, CMake 3.25, Ninja, pkg-config, ICU, RE2, CLI11, toml++,
libarchive, oneTBB and nlohmann/json" >&2
    echo "(for the tests also Catch2 2.13, GNU parallel, Python 3 with icalendar and jsonschema); Debian calls them: $wanted" >&2
    exit 1
  fi
  missing=""
  for package in $wanted; do
    dpkg-query -W -f '${Status}' "$package" 2> /dev/null | grep -q "ok installed" || missing="$missing $package"
  done
  [ -z "$missing" ] && return 0
  if [ "$(id -u)" = 0 ]; then as_root=""; elif command -v sudo > /dev/null; then as_root=sudo; else
    echo "Missing packages; as root: apt-get install$missing" >&2
    exit 1
  fi
  echo "Installing:$missing" >&2
  # shellcheck disable=SC2086
  { $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing; } > /dev/null || {
    echo "apt-get failed; install by hand:$missing" >&2
    exit 1
  }
}
