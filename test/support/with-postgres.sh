#!/usr/bin/env bash
# Runs a command with HOCBA_TEST_DATABASE_URL naming a PostgreSQL of its own: a new cluster in a temporary folder, reached by
# a socket there, without fsync, gone at the end. Says so and exits with 3 where PostgreSQL is not installed.
set -u
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -x "${bin:-}/initdb" ] || bin=$(dirname "$(command -v initdb || echo /none/initdb)")
if [ ! -x "$bin/initdb" ]; then
  echo 'PostgreSQL is not installed (Debian: postgresql)'
  exit 3
fi
# Each server of a test is a database of some hundreds of files: in memory where there is room for it, they never reach a disk.
in_memory=$(df --output=avail /dev/shm 2>/dev/null | tail -n 1)
if [ "${in_memory:-0}" -gt 4000000 ] && [ -w /dev/shm ]; then folder=$(mktemp -d -p /dev/shm); else folder=$(mktemp -d); fi
# It refuses to run as root.
as=()
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$folder"
  as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
fi
"${as[@]}" "$bin/initdb" -D "$folder/data" -U postgres --locale=C --encoding=UTF8 --auth=trust >"$folder.log" 2>&1 &&
  "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" start \
    -o "-c listen_addresses='' -c unix_socket_directories=$folder -c fsync=off -c autovacuum=off -c max_connections=200" >>"$folder.log" 2>&1 ||
  { cat "$folder.log" "$folder/log"; exit 1; }
HOCBA_TEST_DATABASE_URL="postgres://postgres@localhost/postgres?host=$folder" "$@"
code=$?
"${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -m immediate stop >>"$folder.log" 2>&1
rm -rf "$folder" "$folder.log"
exit "$code"
