# The Python of the tests: a private environment with pinned versions in .build-python. Source it after common.sh.
PYTHON_FOLDER="$ROOT/.build-python"
PYTHON="$PYTHON_FOLDER/bin/python"
PYTHON_REQUIREMENTS="$ROOT/Tests/Browser/requirements.txt"

ensure_python() {
  # The list is copied into the environment once all of it is installed.
  [ -x "$PYTHON" ] && cmp -s "$PYTHON_REQUIREMENTS" "$PYTHON_FOLDER/requirements.txt" && return 0
  rm -rf "$PYTHON_FOLDER"
  step "Preparing Python for the tests" make_python || fail "Python for the tests could not be prepared."
}

make_python() {
  # Debian's own interpreter: another one on the PATH may be of any version.
  /usr/bin/python3 -m venv "$PYTHON_FOLDER" &&
    "$PYTHON" -m pip install --quiet --disable-pip-version-check --no-deps -r "$PYTHON_REQUIREMENTS" &&
    cp "$PYTHON_REQUIREMENTS" "$PYTHON_FOLDER/requirements.txt"
}
