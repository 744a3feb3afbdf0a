#!/usr/bin/env bash
# zod 4.6.7, z.toJSONSchema and z.fromJSONSchema, and json-schema-to-zod 2.8.1 (npm), beside ajv 8.20.0 (npm).
# Guess: \p{L} in the pattern of a JSON Schema is any letter, as the specification has it (2020-12, core, 6.4: patterns are
# taken with the flag u), the more so in a schema that zod wrote itself.
# Seen: zod writes the pattern ^\p{L}+$ and reads it without the flag, where \p is a plain p: the schema that took Nguyễn
# and An refuses them and takes the text "p{L}" instead, and json-schema-to-zod writes a program that does the same.
# ajv takes Nguyễn and refuses the other. A form made from the schema of its own server refuses every name there is.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts zod@4.6.7 json-schema-to-zod@2.8.1 ajv@8.20.0
cat >see.cjs <<'JS'
const { z } = require('zod');
const { jsonSchemaToZod } = require('json-schema-to-zod');
const Ajv = require('ajv/dist/2020').default;
const name = z.string().regex(/^\p{L}+$/u);
const schema = z.toJSONSchema(name);
const back = z.fromJSONSchema(schema);
const made = new Function('z', `return ${jsonSchemaToZod(schema)}`)(z);
const says = (ask) => ['Nguyễn', 'An', 'p{L}'].map((text) => `${text} ${ask(text)}`).join(', ');
console.log(schema.pattern, '| zod', says((text) => name.safeParse(text).success), '| read again', says((text) => back.safeParse(text).success), '| made', says((text) => made.safeParse(text).success), '| ajv', says(new Ajv().compile(schema)));
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = '^\p{L}+$ | zod Nguyễn true, An true, p{L} false | read again Nguyễn false, An false, p{L} true | made Nguyễn false, An false, p{L} true | ajv Nguyễn true, An true, p{L} false' ]
