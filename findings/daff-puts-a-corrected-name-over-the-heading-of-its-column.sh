#!/usr/bin/env bash
# daff 1.4.2 (npm): the difference of two tables (compareTables, TableDiff) and putting it on the first
# (HighlightPatch).
# Guess: the difference of two class lists, put on the first, gives the second; a mark of nought where there was none
# is a difference.
# Seen: where all that changed of a name is a blank typed behind it ("An " to "An"), the heading "Tên" becomes "An",
# the name stays as it was, and apply() says true, as it does when all went well. A blank before a mark is put on as
# the sign that shows it, "␣8". From rows of JavaScript, where a mark not given is '' and nought is 0, the two are no
# difference, nor are '' and false, 1 and true; texts of a CSV are told apart. "An" to "Anh" is right.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts daff@1.4.2
cat >see.cjs <<'JS'
const daff = require('daff');
const list = (name, mark) => [['Tên', 'Toán'], ['Bé', 9], [name, mark], ['Chi', 7]];
const see = (a, b) => {
  const table = list(...a);
  const rows = [];
  const flags = new daff.CompareFlags();
  const align = daff.compareTables(new daff.TableView(table), new daff.TableView(list(...b)), flags).align();
  new daff.TableDiff(align, flags).hilite(new daff.TableView(rows));
  const said = new daff.HighlightPatch(new daff.TableView(table), new daff.TableView(rows)).apply();
  return `${said} ${rows.length > 1 ? 'differ' : 'same'} ${JSON.stringify([table[0], table[2]])}`;
};
const tries = [[['An', 8], ['Anh', 8]], [['An ', 8], ['An', 8]], [['An', '8'], ['An', ' 8']], [['An', ''], ['An', 0]], [['An', 0], ['An', '']], [['An', ''], ['An', false]], [['An', 1], ['An', true]], [['An', ''], ['An', '0']]];
console.log(tries.map(([a, b]) => see(a, b)).join(' | '));
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = 'true differ [["Tên","Toán"],["Anh",8]] | true differ [["An","Toán"],["An ",8]] | true differ [["Tên","Toán"],["An","␣8"]] | true same [["Tên","Toán"],["An",""]] | true same [["Tên","Toán"],["An",0]] | true same [["Tên","Toán"],["An",""]] | true same [["Tên","Toán"],["An",1]] | true differ [["Tên","Toán"],["An","0"]]' ]
