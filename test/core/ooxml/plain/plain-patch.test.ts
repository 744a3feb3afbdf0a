/** A sheet patched by the places noted when it was read comes out as the one that is scanned again. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Budget } from '../../../../core/ooxml/budget.js';
import { patchPlainSheet, patchSheet } from '../../../../core/ooxml/patch/patch-sheet.js';
import type { CellPatch, SheetPatch } from '../../../../core/ooxml/patch/sheet-plan.js';
import { readSurroundings, type Surroundings } from '../../../../core/ooxml/plain/surroundings.js';
import { SheetGrid } from '../../../../core/ooxml/sheet-grid.js';
import { readPlainSheet } from '../../../../core/ooxml/plain/plain-sheet.js';
import { oddSheet } from '../../../support/odd-sheets.js';
import { partBytes } from '../../../support/part-bytes.js';
import { runs } from '../../../support/run/whole.js';

const CONTEXT = { strings: ['một', '', '=1'], dateStyles: [false, true], date1904: false };

const patch: fc.Arbitrary<CellPatch> = fc.record(
  {
    style: fc.constantFrom(
      () => 7,
      (now: number) => now,
      (now: number) => now + 1,
    ),
    value: fc.constantFrom(null, 5, 'một <&>', '=1'),
  },
  { requiredKeys: [] },
);
const cells = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), patch), {
  maxLength: 8,
});
const RANGE = { top: 1, left: 2, bottom: 3, right: 2 };
const LIST = { type: 'list', formulas: ['l'], errorStyle: 'stop', errorTitle: 'x', error: 'y' } as const;
const OFFERS: NonNullable<SheetPatch['offers']> = { known: [RANGE], wanted: [{ offer: LIST, ranges: [RANGE] }] };
const sheetPatch: fc.Arbitrary<SheetPatch> = fc
  .tuple(cells, fc.boolean(), fc.boolean(), fc.boolean())
  .map(([given, restyles, deselect, offering]) => {
    const rows = new Map<number, Map<number, CellPatch>>();
    for (const [row, column, each] of given) rows.set(row, (rows.get(row) ?? new Map<number, CellPatch>()).set(column, each)); // prettier-ignore
    const restyle = restyles ? { restyle: (now: number) => (now === 1 ? 2 : now) } : {};
    return { cells: rows, deselect, ...restyle, ...(offering && { offers: OFFERS }) };
  });

const VIEW = '<§sheetViews><§sheetView tabSelected="1" workbookViewId="0"/></§sheetViews><§cols><§col min="2" max="3" style="4"/></§cols>'; // prettier-ignore

/** Lists as a sheet has them: as wanted, hers, none, twice, in an extension, and what only bears their name. */
const OFFERED = '<§dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="x" error="y" sqref="B1:B2"><§formula1>l</§formula1></§dataValidation>'; // prettier-ignore
const HERS = '<§dataValidation type="whole" sqref="A1:C4 E5"><§formula1>1</§formula1><§formula2>&lt;2</§formula2></§dataValidation><§dataValidation sqref="B2"/>'; // prettier-ignore
const EXTENSION = '<§extLst><§ext><x:dataValidations xmlns:x="urn:x" count="1"><x:dataValidation><x:formula1/><x:sqref>B1:C2</x:sqref></x:dataValidation></x:dataValidations></§ext></§extLst>'; // prettier-ignore
const lists = fc.constantFrom(
  '',
  `<§dataValidations count="1">${OFFERED}</§dataValidations >`,
  `<§dataValidations count="3">${OFFERED}${HERS}</§dataValidations>`,
  `<§dataValidations>${HERS}</§dataValidations>`,
  `<§dataValidations><§dataValidation sqref="B1"/></§dataValidations>`,
  '<§dataValidations/>',
  '<§dataValidations count="0"></§dataValidations>',
  `<§dataValidations>${HERS}</§dataValidations><§dataValidations>${OFFERED}</§dataValidations>`,
  EXTENSION,
  `<§dataValidations>${OFFERED}</§dataValidations>${EXTENSION}`,
  '<§pageMargins left="dataValidations"/>',
);

describe('a plain sheet patched by its places', () => {
  it('is scanned again where rows or cells are out of order', () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    for (const rows of ['<row r="2"></row><row r="1"></row>', '<row r="1"><c r="B1"/><c r="A1"/></row>']) {
      const text = `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;
      const plain = readPlainSheet(partBytes(text)!, CONTEXT, new Budget().share())!;
      assert.equal(patchPlainSheet(plain, { cells: new Map() }), null);
    }
  });

  it('keeps nothing of what stands around its rows where there is too much of it, or several ways to say it', () => {
    const around = (lists: string) =>
      readSurroundings(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`,
        '<row r="1"/>',
        `</sheetData><dataValidations>${lists}</dataValidations></worksheet>`,
        new SheetGrid(new Budget().share()),
      );
    const list = '<dataValidation sqref="A1"/>';
    assert.equal((around(list) as Surroundings).lists!.validations.length, 1);
    assert.equal(around(list.repeat(5_001)), null);
    assert.equal(around(`<AlternateContent>${list}</AlternateContent>`), null);
  });

  it('is what scanning it again makes of it, or is left to that', () => {
    let [same, left, changed, noted] = [0, 0, 0, 0];
    fc.assert(
      fc.property(oddSheet, lists, sheetPatch, fc.boolean(), (odd, listed, wanted, hasView) => {
        const prefix = /<([^<>:\s]+:)?worksheet/.exec(odd)![1] ?? '';
        const end = `</${prefix}sheetData>`;
        const text = odd.replace(end, () => `${end}${listed.replaceAll('§', prefix)}`);
        const viewed = text.replace(
          `<${prefix}sheetData>`,
          () => `${VIEW.replaceAll('§', prefix)}<${prefix}sheetData>`,
        );
        const bytes = partBytes(hasView ? viewed : text);
        const plain = bytes && readPlainSheet(bytes, CONTEXT, new Budget().share());
        if (!plain) return;
        const patched = patchPlainSheet(plain, wanted);
        if (!patched) {
          left++;
          return;
        }
        const pieces = patched.pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : patched.bytes.subarray(...piece))); // prettier-ignore
        const expected = patchSheet(bytes.text, wanted)!;
        assert.equal(Buffer.concat(pieces).toString('utf8'), expected.text);
        assert.deepEqual(expected.formulasGone, []);
        same++;
        if (plain.around?.lists) noted++;
        if (expected.text !== bytes.text) changed++;
        else if (patched.pieces.length === 1) assert.deepEqual(patched.pieces, [[0, bytes.bytes.length]]);
      }),
      { numRuns: runs(6000), seed: 11 },
    );
    const counts = `${same} ${changed} ${left} ${noted}`;
    assert.ok(same > runs(500) && changed > runs(300) && left > runs(50) && noted > runs(200), counts);
  }).timeout(240_000);
});
