#!/usr/bin/env bash
# zod 4.6.7 (npm), beside yup 1.7.1 and joi 18.3.2 (npm).
# Guess: lowercase() of a schema refuses a text with capitals and uppercase() one with small letters, in whatever letters
# a name is, as yup and joi do it, and as toUpperCase() of the same zod makes capitals of them.
# Seen: zod looks at A to Z alone: "ĐỖ" is lowercase and "NGUYễN" uppercase, so names of one class are compared in two
# spellings after a check that was to forbid it; the JSON Schema it writes says the same to other programs.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts zod@4.6.7 yup@1.7.1 joi@18.3.2
cat >see.mjs <<'JS'
import joi from 'joi';
import { string } from 'yup';
import * as z from 'zod';
const look = (text, way) => [
  `zod ${z.string()[way]().safeParse(text).success}`,
  `yup ${string().strict()[way]().isValidSync(text)}`,
  `joi ${!joi.string()[way]().validate(text, { convert: false }).error}`,
].join(' ');
const said = [['DO', 'lowercase'], ['ĐỖ', 'lowercase'], ['NGUYeN', 'uppercase'], ['NGUYễN', 'uppercase']].map(([text, way]) => `${text} ${way}: ${look(text, way)}`);
console.log([...said, `schema ${z.toJSONSchema(z.string().lowercase()).pattern}`].join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'DO lowercase: zod false yup false joi false | ĐỖ lowercase: zod true yup false joi false | NGUYeN uppercase: zod false yup false joi false | NGUYễN uppercase: zod true yup false joi false | schema ^[^A-Z]*$' ]
