/** Parts read over their bytes say what the strict scanner says, or leave the part to it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Budget } from '../../../../core/ooxml/budget.js';
import { readPlainSheet } from '../../../../core/ooxml/plain/plain-sheet.js';
import { readPlainStrings } from '../../../../core/ooxml/plain/plain-strings.js';
import { readSharedStrings } from '../../../../core/ooxml/shared-strings.js';
import { readSheetPart } from '../../../../core/ooxml/sheet-part.js';
import { oddSheet, oddStrings } from '../../../support/odd-sheets.js';
import { partBytes } from '../../../support/part-bytes.js';
import { runs } from '../../../support/run/whole.js';

const CONTEXT = { strings: ['một', '', '=1'], dateStyles: [false, true], date1904: false };

const share = () => new Budget().share();

/** What both say of a part; null for one the plain reader leaves alone. */
function bothSay(text: string): 'plain' | 'left' {
  const bytes = partBytes(text);
  const plain = bytes && readPlainSheet(bytes, CONTEXT, share());
  if (!plain) return 'left';
  const { cells, trouble } = readSheetPart('s', bytes.text, CONTEXT, share());
  assert.equal(trouble, null, 'what is no XML, or in doubt, is never plain');
  const { rows, merges, filled } = plain.cells;
  assert.deepEqual({ rows, merges, filled }, { rows: cells.rows, merges: cells.merges, filled: cells.filled });
  assert.equal(plain.head + bytes.text.slice(plain.head.length, -plain.tail.length) + plain.tail, bytes.text);
  return 'plain';
}

describe('a sheet read over its bytes', () => {
  it('is what the strict scanner reads, whatever stands in it', () => {
    const said = { plain: 0, left: 0 };
    fc.assert(
      fc.property(oddSheet, (text) => {
        said[bothSay(text)]++;
      }),
      { numRuns: runs(6000), seed: 9 },
    );
    assert.ok(said.plain > runs(1000) && said.left > runs(1500), JSON.stringify(said));
  }).timeout(120_000);

  const SHEET =
    '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:a="urn:a"><x:sheetPr/>' +
    '<x:sheetData><x:row r="1" a:d="0.2"><x:c r="A1" s="1" t="s"><x:v>0</x:v></x:c><x:c r="B1"/><x:c r="C1"><x:f t="shared" si="0">A1&amp;"x"</x:f><x:v>8.5</x:v></x:c>' +
    '<x:c r="D1" t="inlineStr"><x:is><x:t xml:space="preserve"> bốn &lt; </x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>';

  it('is never other than what the scanner reads where any byte is another one', () => {
    const good = Buffer.from(SHEET);
    const said = { plain: 0, left: 0 };
    for (let at = 0; at < good.length; at++)
      for (const byte of [0x20, 0x22, 0x26, 0x2f, 0x3c, 0x3e, 0x31, 0x3a, 0x61, 0x0d]) {
        const bytes = Buffer.from(good);
        bytes[at] = byte;
        said[bothSay(bytes.toString('latin1'))]++;
      }
    assert.equal(bothSay(SHEET), 'plain');
    assert.ok(said.plain > 500 && said.left > 500, JSON.stringify(said));
  });

  it('takes the shapes that programs write for plain', () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    for (const rows of [
      '<row r="1" spans="1:2" x14ac:dyDescent="0.25"><c r="A1" s="1"/><c t="s" r="B1"><v>0</v></c></row><row r="2"/>',
      '<row>\n<c><v>8</v></c>\n</row>\n',
      '<row r="1"><c r="A1" t="str"><f>"a"</f><v>a</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">1</f><v>1</v></c></row>',
      "<row r='1' hidden='1'><c r='A1' t='inlineStr'><is><t>x</t></is></c><c r='B1'><v>1E-3</v></c></row>",
      '',
    ])
      assert.equal(bothSay(`<worksheet ${main} xmlns:x14ac="urn:ac"><sheetData>${rows}</sheetData></worksheet>`), 'plain', rows);
  }); // prettier-ignore

  it('leaves rows in a comment, and a second list of rows, to the scanner', () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    for (const body of [
      `<!-- <sheetData>${rows}</sheetData> --><sheetData></sheetData>`,
      `<sheetData>${rows}</sheetData><sheetData><row r="2"/></sheetData>`,
      `<extLst><sheetData>${rows}</sheetData></extLst><sheetData></sheetData>`,
      `<x a="&lt;"><![CDATA[<sheetData>${rows}</sheetData>]]></x><sheetData/>`,
    ])
      assert.equal(bothSay(`<worksheet ${main}>${body}</worksheet>`), 'left', body);
  });
});

describe('shared texts read over their bytes', () => {
  it('are what the strict scanner reads, whatever stands among them', () => {
    const said = { plain: 0, left: 0 };
    fc.assert(
      fc.property(oddStrings, (text) => {
        const bytes = partBytes(text);
        const plain = bytes && readPlainStrings(bytes);
        said[plain ? 'plain' : 'left']++;
        if (plain) assert.deepEqual(plain, readSharedStrings('s', bytes.text));
      }),
      { numRuns: runs(8000), seed: 10 },
    );
    assert.ok(said.plain > runs(1500) && said.left > runs(1500), JSON.stringify(said));
  }).timeout(120_000);
});
