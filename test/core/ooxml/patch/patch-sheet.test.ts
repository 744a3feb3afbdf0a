import assert from 'node:assert/strict';
import { patchSheet } from '../../../../core/ooxml/patch/patch-sheet.js';
import type { CellPatch, SheetPatch } from '../../../../core/ooxml/patch/sheet-plan.js';
import { placeInSheet } from '../../../../core/workbook/address.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheet = (rows: string, after = '', before = ''): string =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

function cellsOf(cells: Readonly<Record<string, CellPatch>>): SheetPatch['cells'] {
  const rows = new Map<number, Map<number, CellPatch>>();
  for (const [address, patch] of Object.entries(cells)) {
    const { row, column } = placeInSheet(address)!;
    rows.set(row, (rows.get(row) ?? new Map<number, CellPatch>()).set(column, patch));
  }
  return rows;
}
const patched = (text: string, cells: Readonly<Record<string, CellPatch>>, more: Partial<SheetPatch> = {}): string =>
  patchSheet(text, { cells: cellsOf(cells), ...more })!.text;
const rows = (given: string, cells: Readonly<Record<string, CellPatch>>): string => {
  const text = patched(sheet(given), cells);
  return text.slice(text.indexOf('<sheetData>') + 11, text.indexOf('</sheetData>'));
};
const to = (style: number) => ({ style: () => style });

describe('cells patched where they stand', () => {
  it('gives a cell another value and format, and nothing else another byte', () => {
    const before =
      '<row r="1" spans="1:3"><c r="A1" s="1"><v>1</v></c> <c r="B1" t="s" s=\'2\'><v>0</v></c><c r="C1"/></row>';
    assert.equal(
      rows(before, { B1: { value: 'Đạt & <tốt>', ...to(7) }, C1: { value: 9 } }),
      '<row r="1" spans="1:3"><c r="A1" s="1"><v>1</v></c> <c r="B1" t="inlineStr" s="7"><is><t xml:space="preserve">Đạt &amp; &lt;tốt&gt;</t></is></c><c r="C1"><v>9</v></c></row>',
    );
  });

  it('takes a value away with its kind and what described it', () => {
    assert.equal(
      rows(
        '<row r="1"><c r="A1" s="1" t="str" cm="1" vm="2" ph="1"><f>1</f><v>x</v><extLst><ext uri="a"/></extLst></c></row>',
        {
          A1: { value: null },
        },
      ),
      '<row r="1"><c r="A1" s="1"><extLst><ext uri="a"/></extLst></c></row>',
    );
  });

  it('codes what a file cannot hold or Excel would read as code', () => {
    assert.match(
      rows('<row r="1"><c r="A1"/></row>', { A1: { value: '_x0041_\u0001\r]]>' } }),
      />_x005F_x0041__x000D_\]\]&gt;</,
    );
  });

  it('finds rows and cells by their order where they have no address, and makes those that are not there', () => {
    assert.equal(
      rows('<row><c><v>1</v></c><c r="D1"/></row><row><c/><c><v>2</v></c></row>', {
        A1: to(3),
        C1: { value: 5 },
        B2: to(4),
        C2: { value: 6 },
      }),
      '<row><c s="3"><v>1</v></c><c r="C1" s="0"><v>5</v></c><c r="D1"/></row><row><c/><c s="4"><v>2</v></c><c r="C2" s="0"><v>6</v></c></row>',
    );
  });

  it('widens what a row says of its cells', () => {
    assert.equal(
      rows('<row r="1" spans="1:1"><c r="A1"/></row>', { C1: { value: 1 } }),
      '<row r="1" spans="1:3"><c r="A1"/><c r="C1" s="0"><v>1</v></c></row>',
    );
  });

  it('makes a cell in the look of its row or column, and none that would look the same', () => {
    const text = sheet(
      '<row r="1"/><row r="2" s="5" customFormat="1"></row><row r="3"><c r="A3"/></row>',
      '',
      '<cols><col min="2" max="3" style="6"/></cols>',
    );
    const seen: number[] = [];
    const style = (now: number): number => {
      seen.push(now);
      return now;
    };
    assert.equal(patched(text, { B1: { style }, B2: { style }, B3: { style }, D3: { style } }), text);
    assert.deepEqual(seen, [5, 6, 0], 'a row written as one tag holds nobody');
  });

  it('writes with the prefix of the part', () => {
    const text = `<x:worksheet xmlns:x="${MAIN}" xmlns:o="urn:o"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><o:c r="B1"/></x:row></x:sheetData></x:worksheet>`;
    assert.equal(
      patched(text, { A1: { value: 'a' }, B1: { value: 2 } }),
      text
        .replace('r="A1"><x:v>1</x:v>', 'r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is>')
        .replace('<o:c r="B1"/>', '<o:c r="B1"/><x:c r="B1" s="0"><x:v>2</x:v></x:c>'),
    );
  });

  it('keeps line ends, comments and a byte order mark', () => {
    const text = `\ufeff<?xml version="1.0"?>\r\n${sheet('\r\n<!-- <c r="A1"> --><row r="1">\r\n\t<c r="A1" >\r\n<v>1</v></c >\r\n</row>\r\n')}\r\n`;
    assert.equal(patched(text, { A1: { value: 2 } }), text.replace('\r\n<v>1</v></c >', '<v>2</v></c >'));
  });

  it('changes formats by the format a cell has, known cells by their own', () => {
    const text = sheet('<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/><c r="C1"/></row>');
    assert.equal(
      patched(text, { B1: to(1) }, { restyle: (now) => (now === 1 ? 9 : now) }),
      text.replace('r="A1" s="1"', 'r="A1" s="9"'),
    );
  });

  it('deselects the sheet in every view', () => {
    const text = sheet(
      '',
      '',
      '<sheetViews><sheetView tabSelected="true" workbookViewId="0"/><sheetView tabSelected="0" workbookViewId="1"/></sheetViews>',
    );
    assert.equal(patched(text, {}, { deselect: true }), text.replace('"true"', '"0"'));
  });

  it('leaves a part alone that is no XML', () => {
    assert.equal(patchSheet(sheet('<row>'), { cells: new Map() }), null);
  });
});

describe('formulas beside a cell that is written over', () => {
  const shared = (inner: string): string =>
    `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1&amp;"A1"</f><v>1</v></c></row>${inner}`;
  const followers =
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f si="0" t="shared"></f><v>3</v></c></row>';

  it('that shared its formula: the next one holds it for the rest', () => {
    assert.equal(
      rows(shared(followers), { A1: { value: 9 } }),
      `<row r="1"><c r="A1"><v>9</v></c></row>${followers.replace('<f t="shared" si="0"/>', '<f t="shared" si="0" ref="A2:A3">B2*$C$1&amp;"A1"</f>')}`,
    );
  });

  it('that only followed: nothing else changes', () => {
    assert.equal(
      rows(shared(followers), { A2: { value: 9 } }),
      shared(followers).replace('<f t="shared" si="0"/><v>2</v>', '<v>9</v>'),
    );
  });

  it('first and second at once, and a formula that comes before the one that is shared', () => {
    assert.match(
      rows(shared(followers), { A1: { value: 9 }, A2: { value: 8 } }),
      /<f si="0" t="shared" ref="A3">B3\*\$C\$1&amp;"A1"<\/f>/,
    );
    const early =
      '<row r="1"><c r="A1"><f t="shared" si="1"/></c></row><row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="1">B2</f></c></row>';
    assert.match(rows(early, { A2: { value: 1 } }), /<f t="shared" si="1" ref="A1">B1<\/f>/);
  });

  it('that shared it while another cell says the same by itself: nothing is handed on', () => {
    const again =
      '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2</f></c><c r="B2"><f t="shared" si="0"/></c></row>';
    assert.equal(rows(shared(again), { A1: { value: 9 } }), `<row r="1"><c r="A1"><v>9</v></c></row>${again}`);
  });

  const array =
    '<row r="1"><c r="A1"><f t="array" ref="A1:B2">D1:E2*2</f><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2" t="str"><v>3</v></c><c r="B2"/><c r="C2"><v>5</v></c></row>';
  const part = (row: string, column: string): string => `INDEX(D1:E2*2,${row},${column})`;
  const second = (count: string): string => `IF(${count}(D1:E2*2)=1,1,2)`;

  it('that was part of an array: every other cell holds its own part', () => {
    for (const [gone, kept] of [
      [
        'A1',
        [
          ['B1', '1', second('COLUMNS')],
          ['A2', second('ROWS'), '1'],
        ],
      ],
      [
        'B1',
        [
          ['A1', '1', '1'],
          ['A2', second('ROWS'), '1'],
        ],
      ],
    ] as const) {
      const text = rows(array, { [gone]: { value: 9 } });
      for (const [cell, row, column] of kept)
        assert.ok(text.includes(`<f t="array" ref="${cell}">${part(row, column)}</f><v>`), `${gone} ${cell}: ${text}`);
      assert.ok(text.includes(`<c r="${gone}"><v>9</v></c>`) && text.includes('<c r="B2"/><c r="C2"><v>5</v></c>'));
    }
  });

  it('that is in no array leaves the array alone', () => {
    assert.equal(rows(array, { C2: { value: 6 } }), array.replace('<v>5</v>', '<v>6</v>'));
  });

  it('are named as gone, for the calculation chain', () => {
    const gone = patchSheet(sheet(shared(followers)), {
      cells: cellsOf({ A1: { value: 1 }, A2: to(3), A3: { value: null }, B1: { value: 2 } }),
    });
    assert.deepEqual(gone?.formulasGone, ['A1', 'A3']);
  });
});
