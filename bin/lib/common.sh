# Shared by everything in bin/: plain sentences, timed steps, one way to become root. Source it, do not run it.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*" >&2; }

# fail SENTENCE…: says what is wrong and what to do, and ends.
fail() {
  printf 'Stopped: %s\n' "$*" >&2
  exit 1
}

# step SENTENCE COMMAND…: says what is being done, does it, says how long it took.
# What the command prints goes to a log that is shown when it fails (or as it comes, with ACQUIS_VERBOSE=1).
step() {
  local sentence=$1 started=$SECONDS log status=0
  shift
  printf '· %s …' "$sentence" >&2
  if [ "${ACQUIS_VERBOSE:-0}" = 1 ]; then
    printf '\n' >&2
    "$@" >&2 || status=$?
  else
    log=$(mktemp "${TMPDIR:-/tmp}/acquis-step.XXXXXX")
    "$@" >"$log" 2>&1 || status=$?
  fi
  if [ "$status" -ne 0 ]; then
    printf ' failed after %s\n' "$(duration $((SECONDS - started)))" >&2
    [ -z "${log:-}" ] || { tail -n 60 "$log" >&2 && say "(all of it: $log)"; }
    return "$status"
  fi
  [ -z "${log:-}" ] || rm -f "$log"
  printf ' %s\n' "$(duration $((SECONDS - started)))" >&2
}

# duration SECONDS: "42 s" or "7 min 05 s".
duration() {
  if [ "$1" -lt 60 ]; then printf '%d s' "$1"; else printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); fi
}

is_root() { [ "$(id -u)" -eq 0 ]; }

# as_root COMMAND…: runs it as root, through sudo where we are not root.
as_root() {
  if is_root; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    fail "this needs root for \"$*\": run it as root once, or install sudo."
  fi
}

# as_user NAME COMMAND…: runs it as that system user.
as_user() {
  local user=$1
  shift
  if is_root; then runuser -u "$user" -- "$@"; else as_root -u "$user" "$@"; fi
}

# free_port: a TCP port of 127.0.0.1 on which nothing listens now.
free_port() {
  local port attempt
  for attempt in $(seq 1 200); do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { printf '%s' "$port" && return; }
  done
  fail "found no free port on 127.0.0.1 after $attempt tries."
}
