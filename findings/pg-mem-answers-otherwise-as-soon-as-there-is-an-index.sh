#!/usr/bin/env bash
# pg-mem 3.0.14 (npm), PostgreSQL in the memory of a test.
# Guess: an index makes a query faster or slower and leaves its answer alone.
# Seen: with an index over the marks, "mark <> 9" has the pupil without a mark too, whom it leaves out without one, as
# PostgreSQL does; "mark not between 7 and 8" likewise; and "mark in (9, 9)" has the only nine twice. "not (mark = 9)" stays
# right. With the index or without, "not in (9)" has the pupil without a mark, and a column numeric(3,1) keeps 8.25,
# which PostgreSQL makes 8.3. So a test begins to fail, or to pass, by a migration that adds an index or a unique rule.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >made && npm install --silent --no-fund --no-audit pg-mem@3.0.14 >made 2>&1
cat >see.cjs <<'JS'
const { newDb } = require('pg-mem')
const made = (...more) => {
  const { public: base } = newDb()
  for (const text of ['create table mark(id int, mark numeric(3,1))', ...more, 'insert into mark values (1, 8.25), (2, 9), (3, 6), (4, null)']) base.none(text)
  return base
}
const bases = [made(), made('create index on mark(mark)')]
for (const rule of ['mark <> 9', 'mark not between 7 and 8', 'mark in (9, 9)', 'not (mark = 9)', 'mark not in (9)', 'mark = 8.3'])
  console.log(`${rule}: ${bases.map(base => base.many(`select id from mark where ${rule}`).map(row => row.id).sort().join()).join(' and ')}`)
JS
seen=$(node see.cjs | paste -sd'|')
echo "seen: $seen"
[ "$seen" = 'mark <> 9: 1,3 and 1,3,4|mark not between 7 and 8: 1,2,3 and 1,2,3,4|mark in (9, 9): 2 and 2,2|not (mark = 9): 1,3 and 1,3|mark not in (9): 1,3,4 and 1,3,4|mark = 8.3:  and ' ]
