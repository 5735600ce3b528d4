# What a Debian 12 with Swift lacks, installed by apt: looked up in dpkg each time, so that it is true, and in
# a fraction of a second, so that nobody minds. Source it after common.sh.

# What Swift's own compiler and linker need (Debian images of Swift have them; a bare one does not).
TOOLCHAIN_PACKAGES="binutils ca-certificates gcc git libc6-dev libcurl4 libedit2 libgcc-12-dev libncurses6 libsqlite3-0
  libstdc++-12-dev libxml2 tzdata"
# The system libraries that our C targets are linked with, with their headers.
LIBRARY_PACKAGES="libargon2-dev libjansson-dev libpq-dev libsqlite3-dev libxapian-dev libxml2-dev"
# A private database server, a real browser with letters for both directions of writing, and Python to drive it.
TEST_PACKAGES="postgresql-15 chromium chromium-driver fonts-noto-core python3 python3-venv"
# What bin/bench measures with and against.
BENCH_PACKAGES="wrk libxml2-utils python3 procps"

# ensure_packages PACKAGE…: installs those that are missing.
ensure_packages() {
  local missing
  [ -r /etc/debian_version ] || fail "the setup knows Debian 12 only; elsewhere install yourself: $*"
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  say "Missing here: $missing"
  case " $missing " in *" postgresql-15 "*) prevent_main_cluster ;; esac
  step "Reading Debian's list of packages" as_root apt-get update -q
  # shellcheck disable=SC2086 # a list of words
  step "Installing them" as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing ||
    fail "apt could not install: $missing"
}

# missing_packages PACKAGE…: those that dpkg does not call installed.
missing_packages() {
  local installed package missing=""
  installed=$(dpkg-query -W -f='${binary:Package} ${db:Status-Status}\n' "$@" 2>/dev/null |
    awk '$2 == "installed" { sub(/:.*/, "", $1); print $1 }' || true)
  for package in "$@"; do
    grep -qxF "$package" <<<"$installed" || missing="$missing $package"
  done
  printf '%s' "${missing# }"
}

# Debian's postgresql would make a cluster and start it on 5432; we want only the programs.
prevent_main_cluster() {
  as_root mkdir -p /etc/postgresql-common/createcluster.d
  printf 'create_main_cluster = false\n' | as_root tee /etc/postgresql-common/createcluster.d/acquis.conf >/dev/null
}

# require_swift: Swift itself is not a Debian package, so we only say what is missing.
require_swift() {
  local version
  command -v swift >/dev/null 2>&1 || fail "Swift 6.3 is needed and not on the PATH; see swift.org/install/linux (Debian 12)."
  [ ! -e "$ROOT/.build/.swift-checked" ] || return 0
  version=$( (swift --version 2>/dev/null || true) | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  case "$version" in
    6.[3-9] | 6.[1-9][0-9] | [7-9].*) ;;
    *) fail "Swift 6.3 or later is needed; \"swift --version\" says ${version:-nothing that can be read}." ;;
  esac
  mkdir -p "$ROOT/.build" && touch "$ROOT/.build/.swift-checked"
}

setup_build() {
  # shellcheck disable=SC2086 # lists of words
  ensure_packages $TOOLCHAIN_PACKAGES $LIBRARY_PACKAGES
  require_swift
}

setup_tests() {
  # shellcheck disable=SC2086 # lists of words
  ensure_packages $TOOLCHAIN_PACKAGES $LIBRARY_PACKAGES $TEST_PACKAGES
  require_swift
}

setup_bench() {
  # shellcheck disable=SC2086 # lists of words
  ensure_packages $TOOLCHAIN_PACKAGES $LIBRARY_PACKAGES $BENCH_PACKAGES postgresql-15
  require_swift
}
