# The one build of the project: release with testable imports, so that the demo, the tests, the browser and the
# benchmarks run the same code and nothing is compiled twice. Source it after common.sh.
# Why no debug build: docs/decisions/0060.
BUILD_OPTIONS=(-c release -Xswiftc -enable-testing)
ACQUIS="$ROOT/.build/release/acquis"

# build: everything that runs.
build() { build_with "$@"; }

# build_tests: that, and the tests.
build_tests() { build_with --build-tests "$@"; }

# Progress comes as it is; the first build takes minutes, the next ones seconds.
# With BUILD_LOG set, what the compiler says is kept in that file too.
build_with() {
  local started=$SECONDS
  [ -x "$ACQUIS" ] || say "· Building: the first time takes about 8 minutes on 2 cores."
  if [ -n "${BUILD_LOG:-}" ]; then swift_build "$@" 2>&1 | tee "$BUILD_LOG" >&2; else swift_build "$@" >&2; fi ||
    fail "the build failed; the compiler's words are above."
  say "· Built in $(duration $((SECONDS - started)))."
}

swift_build() (cd "$ROOT" && swift build "${BUILD_OPTIONS[@]}" "$@")
