# Sourced by cli/quickstart.sh and tests/run.sh: what the project is built and tested with, from Debian.

build_packages="g++ cmake ninja-build pkg-config libicu-dev libcli11-dev libtomlplusplus-dev libarchive-dev nlohmann-json3-dev"
test_packages="$build_packages catch2 clang-format clang-tidy git jq openssl parallel python3 python3-icalendar python3-jsonschema valgrind"
seconds_for_locks=600

# apt_get ARGUMENT...: waits while another apt-get or dpkg is at work. DPkg::Lock::Timeout is not enough: in apt 2.6 it
# covers the locks of dpkg, but not those of the package lists and of the downloads.
apt_get() {
  waited=0
  # shellcheck disable=SC2086 # as_root is no word or one
  until said=$($as_root env LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" 2>&1 > /dev/null); do
    case $said in
      *"Could not get lock"*) [ "$waited" -lt "$seconds_for_locks" ] || { echo "$said" >&2; return 1; } ;;
      *) echo "$said" >&2; return 1 ;;
    esac
    [ "$waited" -gt 0 ] || echo "Waiting for another apt-get or dpkg to end" >&2
    sleep 2
    waited=$((waited + 2))
  done
}

# need_packages build|test: installs what is missing, or says what to install where apt or the rights to use it lack.
need_packages() {
  if [ "$1" = test ]; then wanted=$test_packages; else wanted=$build_packages; fi
  if ! command -v dpkg-query > /dev/null; then
    command -v cmake > /dev/null && command -v ninja > /dev/null && command -v pkg-config > /dev/null && pkg-config --exists icu-uc libarchive && return 0
    echo "This is not Debian. Install a C++20 compiler, CMake 3.25, Ninja, pkg-config, ICU, CLI11, toml++,
libarchive and nlohmann/json" >&2
    echo "(for the tests also Catch2 2.13, clang-format and clang-tidy 14, Git, jq, OpenSSL, GNU parallel, Valgrind, Python 3 with
icalendar and jsonschema); Debian calls them: $wanted" >&2
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
  { apt_get update && apt_get install -y --no-install-recommends $missing; } || {
    echo "apt-get failed; install by hand:$missing" >&2
    exit 1
  }
}
