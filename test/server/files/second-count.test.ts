import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Budget } from '../../../core/ooxml/budget.js';
import { readSheetPart } from '../../../core/ooxml/sheet-part.js';
import { countFilled } from '../../../server/files/count-filled.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTEXT = { strings: ['một'], dateStyles: [], date1904: false };

describe('the second count of filled cells', () => {
  it('agrees with the reader about sheets made of pieces', () => {
    const piece = fc.constantFrom(
      '<x:row>', '</x:row>', '<x:row/>', '<x:c>', '</x:c>', '<x:c/>', '<x:c><x:v>1</x:v></x:c>', '<x:c><x:v/></x:c>',
      '<x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c>', '<x:c><x:is><x:r><x:t>a</x:t></x:r></x:is></x:c>',
      '<x:c><x:is><x:rPh><x:t>a</x:t></x:rPh></x:is></x:c>', '<x:c><x:is><x:t></x:t></x:is></x:c>', '<!-- <x:c> -->',
      '<x:c><x:v><!-- 1 --></x:v></x:c>', '<x:c><x:v><![CDATA[1]]></x:v></x:c>', '<x:c><x:v><![CDATA[]]></x:v></x:c>',
      '<?p <x:c><x:v>1</x:v></x:c> ?>', '<x:extLst><x:c><x:v>1</x:v></x:c></x:extLst>', '<x:c a=">"><x:v a=\'/>\'>1</x:v></x:c>',
      '<x:c><x:f>1</x:f></x:c>', '<x:c><x:v><x:v>1</x:v></x:v></x:c>', '<x:c><x:q><x:v>1</x:v></x:q></x:c>', ' ', '&#32;', '</x:sheetData><x:sheetData>',
      '</x:sheetData><x:cols><x:row><x:c><x:v>1</x:v></x:c></x:row></x:cols><x:sheetData>',
    ); // prettier-ignore
    let compared = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, inRow) => {
        const rows = inRow ? `<x:row>${pieces.join('')}</x:row>` : pieces.join('');
        const text = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
        const { cells, trouble } = readSheetPart('s', text, CONTEXT, new Budget().share());
        if (trouble) return;
        compared++;
        assert.equal(countFilled(Buffer.from(text)), cells.filled);
      }),
      { numRuns: 5000, seed: 4 },
    );
    assert.ok(compared > 500, `${compared} compared`);
  });

  it('ends wherever a part is cut off', () => {
    const text = `<worksheet><sheetData><row><c a=">"><v>1</v></c><!-- --><?p ?><c><v><![CDATA[1]]></v></c></row></sheetData></worksheet>`;
    for (let end = 0; end <= text.length; end++) assert.ok(countFilled(Buffer.from(text.slice(0, end))) <= 2);
    assert.equal(countFilled(Buffer.from(text)), 2);
  });
});
