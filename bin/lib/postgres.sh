# A private PostgreSQL 15 for one run: its own folder, its own port, gone afterwards. Source it after common.sh.
#
#   start_postgres [SETTING…]   sets POSTGRES_URL (postgres://acquis@127.0.0.1:PORT/acquis) and POSTGRES_FOLDER
#   stop_postgres               stops it and removes the folder; safe to call twice
#
# The server refuses to run as root, so as root it runs as Debian's postgres user. Only this machine reaches it
# (127.0.0.1), nobody needs a password, and the role owns the whole cluster: put nothing in it that matters.
# Why not the server that is installed: docs/decisions/0061.
# A SETTING is as in postgresql.conf, for instance fsync=off where a lost cluster costs nothing.

POSTGRES_PROGRAMS=/usr/lib/postgresql/15/bin
POSTGRES_FOLDER=""
POSTGRES_URL=""

start_postgres() {
  local port setting options
  [ -x "$POSTGRES_PROGRAMS/initdb" ] || fail "PostgreSQL 15 is not installed (apt-get install postgresql-15)."
  port=$(free_port)
  # A socket's path may have 107 bytes at most, so the folder lies in /tmp and not deep in a checkout.
  POSTGRES_FOLDER=$(mktemp -d /tmp/acquis-postgres.XXXXXX)
  ! is_root || chown postgres: "$POSTGRES_FOLDER"
  as_postgres "$POSTGRES_PROGRAMS/initdb" -D "$POSTGRES_FOLDER/data" -U acquis -A trust -E UTF8 --locale=C.UTF-8 \
    --no-sync >"$POSTGRES_FOLDER.log" 2>&1 || fail_postgres "initdb failed"
  options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$POSTGRES_FOLDER"
  for setting in "$@"; do options="$options -c $setting"; done
  as_postgres "$POSTGRES_PROGRAMS/pg_ctl" -D "$POSTGRES_FOLDER/data" -l "$POSTGRES_FOLDER/server.log" -s -w \
    -o "$options" start >>"$POSTGRES_FOLDER.log" 2>&1 || fail_postgres "the server did not start"
  as_postgres "$POSTGRES_PROGRAMS/createdb" -h 127.0.0.1 -p "$port" -U acquis acquis || fail_postgres "createdb failed"
  POSTGRES_URL="postgres://acquis@127.0.0.1:$port/acquis"
}

stop_postgres() {
  [ -n "$POSTGRES_FOLDER" ] || return 0
  as_postgres "$POSTGRES_PROGRAMS/pg_ctl" -D "$POSTGRES_FOLDER/data" -s -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$POSTGRES_FOLDER" "$POSTGRES_FOLDER.log"
  POSTGRES_FOLDER=""
}

as_postgres() (
  cd / || exit
  if is_root; then as_user postgres "$@"; else "$@"; fi
)

fail_postgres() {
  tail -n 20 "$POSTGRES_FOLDER.log" "$POSTGRES_FOLDER/server.log" >&2 2>/dev/null || true
  fail "a private PostgreSQL could not be had: $1."
}
