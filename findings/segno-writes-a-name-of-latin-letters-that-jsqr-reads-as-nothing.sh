#!/usr/bin/env bash
# segno 1.6.6 (PyPI) writing QR codes, jsqr 1.4.0 and @zxing/library 0.21.3 (npm) reading them.
# Guess: a name that fits a QR code is read back by the readers of web pages, whatever its letters.
# Seen: segno writes "Lê Hoà" and "Võ An" (all letters in ISO 8859-1) in that code page and "Đỗ An" in UTF-8; both are
# bytes without a word of which. jsQR finds the code and hands on the empty text; ZXing throws FormatException. So a
# few pupils of a class, those without a hook, horn or dot, have a card that no telephone page can read.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check segno==1.6.6
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts jsqr@1.4.0 @zxing/library@0.21.3
cat >mk.py <<'PY'
import json, segno
names = ['Lê Hoà', 'Võ An', 'Đỗ An', 'Vũ Hoà']
print(json.dumps([[name, [list(row) for row in segno.make_qr(name).matrix_iter(scale=4, border=4)]] for name in names]))
PY
cat >see.mjs <<'JS'
import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import zxing from '@zxing/library';
const { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } = zxing;
const byJsqr = (grey, size) => JSON.stringify((jsqr.default ?? jsqr)(Uint8ClampedArray.from(grey.flatMap((g) => [g, g, g, 255])), size, size)?.data);
const byZxing = (grey, size) => {
  try {
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(Uint8ClampedArray.from(grey), size, size)))).getText();
  } catch (error) {
    return error.constructor.name;
  }
};
const said = JSON.parse(readFileSync('codes.json', 'utf8')).map(([name, rows]) => {
  const grey = rows.flat().map((dark) => (dark ? 0 : 255));
  return `${name}: ${byJsqr(grey, rows.length)} ${byZxing(grey, rows.length)}`;
});
console.log(said.join(' | '));
JS
venv/bin/python mk.py >codes.json
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'Lê Hoà: "" FormatException | Võ An: "" FormatException | Đỗ An: "Đỗ An" Đỗ An | Vũ Hoà: "Vũ Hoà" Vũ Hoà' ]
