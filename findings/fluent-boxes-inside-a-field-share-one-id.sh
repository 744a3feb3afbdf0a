#!/usr/bin/env bash
# @fluentui/react-components 9.74.11 with react and react-dom 19.3.1 (npm).
# Guess: Field gives its label to the one control it holds; boxes in a group inside it keep an id and a label each.
# Seen: every Checkbox below a Field, however deep, takes the same id, the field's. Each box's label then points at that id, so
# that pressing "Toan" checks "Tieng Viet", the first: a teacher would ask for the wrong subject. In a fieldset each has its own.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @fluentui/react-components@9.74.11 react@19.3.1 react-dom@19.3.1
cat >see.cjs <<'JS'
const { createElement: h } = require('react');
const { renderToStaticMarkup } = require('react-dom/server');
const { Checkbox, Field, FluentProvider, webLightTheme } = require('@fluentui/react-components');
const boxes = ['Tieng Viet', 'Toan'].map((label) => h(Checkbox, { key: label, label }));
const idsIn = (tree) => {
  const page = renderToStaticMarkup(h(FluentProvider, { theme: webLightTheme }, tree));
  return [...page.matchAll(/<input[^>]*\sid="([^"]*)"/g)].map(([, id]) => id);
};
const told = (ids) => `${ids.length} boxes, ${new Set(ids).size} ids`;
console.log(`Field: ${told(idsIn(h(Field, { label: 'Subjects' }, h('div', null, boxes))))}; fieldset: ${told(idsIn(h('fieldset', null, boxes)))}`);
JS
seen=$(node see.cjs 2>/dev/null)
echo "seen: $seen"
[ "$seen" = 'Field: 2 boxes, 1 ids; fieldset: 2 boxes, 2 ids' ]
