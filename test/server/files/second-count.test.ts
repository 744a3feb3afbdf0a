import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Budget } from '../../../core/ooxml/budget.js';
import { describePackage } from '../../../core/ooxml/package.js';
import { readBook } from '../../../core/ooxml/read-book.js';
import { readSheetPart } from '../../../core/ooxml/sheet-part.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { buildWorkbook } from '../../../server/files/build-workbook.js';
import { countFilled } from '../../../core/ooxml/count-filled.js';
import { ZipParts } from '../../../server/files/part-source.js';
import { readDirectory } from '../../../server/files/zip-directory.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';
import { runs } from '../../support/run/whole.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTEXT = { strings: ['một'], dateStyles: [], date1904: false };

const sheet = (rows: string): string =>
  `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;

/** By both; null where the reader refuses the sheet. */
function bothCount(text: string): { counted: number; read: number } | null {
  const { cells, trouble } = readSheetPart('s', text, CONTEXT, new Budget().share());
  return trouble ? null : { counted: countFilled(Buffer.from(text)), read: cells.filled };
}

const CELLS = [
  '<x:c/>', '<x:c><x:v>1</x:v></x:c>', '<x:c><x:v/></x:c>', '<x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c>', '<x:c><x:is><x:r><x:t>a</x:t></x:r></x:is></x:c>',
  '<x:c><x:is><x:rPh><x:t>a</x:t></x:rPh></x:is></x:c>', '<x:c><x:is><x:t></x:t></x:is></x:c>', '<!-- <x:c> -->', '</x:row><x:row>', '</x:row><x:row/><x:row>',
  '<x:c><x:v><!-- 1 --></x:v></x:c>', '<x:c><x:v><![CDATA[1]]></x:v></x:c>', '<x:c><x:v><![CDATA[]]></x:v></x:c>',
  '<?p <x:c><x:v>1</x:v></x:c> ?>', '<x:extLst><x:c><x:v>1</x:v></x:c></x:extLst>', '<x:c a=">"><x:v a=\'/>\'>1</x:v></x:c>', '<x:c><x:f>1</x:f></x:c>',
  '<x:c><x:v>1<x:v>1</x:v></x:v></x:c>', '<x:c><x:q><x:v>1</x:v></x:q><x:v>1</x:v></x:c>', '<x:c><x:f><x:v>1</x:v></x:f></x:c>', '<x:c><x:extLst><x:v>1</x:v></x:extLst></x:c>',
  '<x:q><x:w>1</x:w></x:q>', '<x:c><x:q><x:v> </x:v></x:q></x:c>', ' ', '&#32;', '</x:row></x:sheetData><x:sheetData><x:row>',
  '</x:row></x:sheetData><x:cols><x:row><x:c><x:v>1</x:v></x:c></x:row></x:cols><x:sheetData><x:row>',
]; // prettier-ignore

describe('the second count of filled cells', () => {
  it('agrees with the reader about sheets made of pieces', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CELLS), { maxLength: 12 }), (pieces) => {
        const both = bothCount(sheet(`<x:row>${pieces.join('')}</x:row>`));
        if (!both) return;
        compared++;
        assert.equal(both.counted, both.read);
      }),
      { numRuns: runs(4000), seed: 4 },
    );
    assert.ok(compared > runs(3000), `${compared} compared`);
  });

  it('is never smaller, whatever stands where nothing of it may', () => {
    const piece = fc.constantFrom(...CELLS, '<x:row>', '</x:row>', '<x:row/>', '<x:c>', '</x:c>', '<x:q>', '</x:q>', '<x:v>2</x:v>');
    let compared = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const both = bothCount(sheet(pieces.join('')));
        if (!both) return;
        compared++;
        assert.ok(both.counted >= both.read, `${both.counted} ${both.read}`);
      }),
      { numRuns: runs(8000), seed: 4 },
    );
    assert.ok(compared > runs(500), `${compared} compared`);
  }); // prettier-ignore

  const CHOICE = '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice>§</mc:Choice></mc:AlternateContent>';
  const LOST: readonly (readonly [what: string, rows: string])[] = [
    ['a row of alternatives', `<x:row>${CHOICE.replace('§', '<x:c r="A1"><x:v>1</x:v></x:c>')}</x:row>`],
    ['a cell of alternatives', `<x:row><x:c>${CHOICE.replace('§', '<x:v>1</x:v>')}</x:c></x:row>`],
    ['alternatives beside the rows', CHOICE.replace('§', '<x:row><x:c><x:v>1</x:v></x:c></x:row>')],
    ['an element nobody knows', '<x:row><x:c><x:q><x:v><![CDATA[1]]></x:v></x:q></x:c></x:row>'],
    ['a name in capitals', '<x:row><x:C r="A1"><x:v>1</x:v></x:C></x:row>'],
    ['a value inside a value', '<x:row><x:c><x:v><x:v>1</x:v></x:v></x:c></x:row>'],
    ['a text where no text is', '<x:row><x:c><x:t>a</x:t></x:c></x:row>'],
    ['a cell without a row', '<x:c><x:v>1</x:v></x:c>'],
  ];
  for (const [what, rows] of LOST) {
    it(`counts what would be stepped over and deleted: ${what}`, () =>
      assert.deepEqual(bothCount(sheet(rows)), { counted: 1, read: 0 }));
  }

  it('that differs, by more or by less, puts a sheet in doubt', async () => {
    const file = await buildWorkbook(await planWorkbook('class', [partOf(buildContext({ pupils: 3 }))], digest));
    const directory = readDirectory(Buffer.from(file));
    assert.ok(directory.ok);
    const doubts = (off: number): (string | undefined)[] => {
      const source = new ZipParts(directory.parts);
      const { raw } = readBook(source, describePackage(source), (key) => countFilled(source.bytes(key)!) + off);
      return [...new Set(raw.sheets.map(({ doubt }) => doubt))];
    };
    assert.deepEqual([doubts(0), doubts(1), doubts(-1)], [[undefined], ['miscounted'], ['miscounted']]);
  });

  it('ends wherever a part is cut off', () => {
    const text = `<worksheet><sheetData><row><c a=">"><v>1</v></c><!-- --><?p ?><c><v><![CDATA[1]]></v></c></row></sheetData></worksheet>`;
    for (let end = 0; end <= text.length; end++) assert.ok(countFilled(Buffer.from(text.slice(0, end))) <= 2);
    assert.equal(countFilled(Buffer.from(text)), 2);
  });
});
