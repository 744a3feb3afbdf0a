#!/usr/bin/env bash
# sequelize 6.37.8 with sqlite3 5.1.7 (npm).
# Guess: describeTable tells the columns of any table; an index over an expression, json_extract say, changes nothing.
# Seen: it throws a TypeError of its own once the table has an index over an expression, unique or not, whose column SQLite
# names null; with an index over a column the same table is described. Whoever compares models with the database (a migration, a check at start) stops at the table that was
# made fast to search.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund sequelize@6.37.8 sqlite3@5.1.7
cat >see.cjs <<'JS'
const { Sequelize } = require('sequelize');
(async () => {
  const db = new Sequelize({ dialect: 'sqlite', storage: ':memory:', logging: false });
  await db.query('CREATE TABLE events (seq INTEGER, data TEXT)');
  const said = [];
  const describe = () =>
    db.getQueryInterface().describeTable('events').then((columns) => Object.keys(columns).join('+'), (error) => error.constructor.name);
  for (const index of ['UNIQUE INDEX a ON events (seq)', "INDEX b ON events (json_extract(data, '$.kind'))"]) {
    await db.query(`CREATE ${index}`);
    said.push(await describe());
  }
  console.log(said.join(' | '));
})();
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = 'seq+data | TypeError' ]
