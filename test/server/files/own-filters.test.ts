/** Tables, filters, names and formats of whole columns on her own tab and beside the class list: nobody's business, and no work. */
import assert from 'node:assert/strict';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { closeFilePool } from '../../../server/files/file-pool.js';
import { openWorkbook, readWorkbookFile } from '../../../server/files/open-workbook.js';
import { returnWorkbook } from '../../../server/files/return-workbook.js';
import { writeWorkbook } from '../../../server/files/write-workbook.js';
import { partsOf, withChanged } from '../../support/hostile-files.js';
import { withOwnTab } from '../../support/own-tab.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TABLE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/table';
const OWN_TAB = 'xl/worksheets/own.xml';
const CLASS_SHEET = 'xl/worksheets/sheet1.xml';

describe('filters and whole columns', () => {
  let good: Uint8Array;
  before(async () => {
    good = await writeWorkbook(await planWorkbook('class', [partOf(buildContext({ pupils: 4 }))], digest));
  });
  after(closeFilePool);

  const bookOf = async (bytes: Uint8Array) => {
    const opened = await openWorkbook(bytes);
    assert.ok(opened.ok, JSON.stringify(opened));
    return opened.book;
  };
  const part = (bytes: Uint8Array, name: string): string =>
    partsOf(bytes)
      .find((each) => each.name === name)!
      .bytes.toString('utf8');

  for (const [what, filter] of [
    ['filtered by colour', '<filterColumn colId="0"><colorFilter dxfId="0" cellColor="0"/></filterColumn>'],
    ['filtered by the ten highest', '<filterColumn colId="0"><top10 top="1" percent="0" val="10" filterVal="8"/></filterColumn>'],
    ['filtered by an icon', '<filterColumn colId="0"><iconFilter iconSet="3Arrows" iconId="0"/></filterColumn>'],
    ['filtered by a date', '<filterColumn colId="0"><dynamicFilter type="thisMonth"/></filterColumn>'],
  ] as const) {
    it(`a table ${what} on her own tab comes back as it was`, async () => {
      const filtered = `<autoFilter ref="A1:A9">${filter}</autoFilter>`;
      const table = `<?xml version="1.0"?><table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:A9">${filtered}<tableColumns count="1"><tableColumn id="1" name="A"/></tableColumns></table>`;
      const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${TABLE}" Target="../tables/own.xml"/></Relationships>`;
      const tab = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>A</t></is></c></row></sheetData>${filtered}<tableParts xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" count="1"><tablePart r:id="r1"/></tableParts>`;
      const hers = withOwnTab(good, OWN_TAB, tab, [
        { name: 'xl/tables/own.xml', bytes: Buffer.from(table) },
        { name: 'xl/worksheets/_rels/own.xml.rels', bytes: Buffer.from(relations) },
      ]);
      const read = await readWorkbookFile(hers);
      assert.deepEqual(read, await readWorkbookFile(good), 'nothing of it is said or read');
      const back = await returnWorkbook(hers, { parts: [], issues: [], values: [] });
      for (const name of [OWN_TAB, 'xl/tables/own.xml', 'xl/worksheets/_rels/own.xml.rels'])
        assert.equal(part(back, name), part(hers, name));
    });
  } // prettier-ignore

  it('names, filters, formats and lists of whole columns add no cell and no row', async () => {
    const named = withChanged(good, 'xl/workbook.xml', (text) =>
      text.replace(
        '</definedNames>',
        `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Bảng tổng hợp'!$A:$XFD</definedName>` +
          `<definedName name="tatca">'Bảng tổng hợp'!$1:$1048576</definedName></definedNames>`,
      ),
    );
    const whole = withChanged(named, CLASS_SHEET, (text) =>
      text
        .replace('<cols>', '<cols><col min="300" max="16384" width="9" style="1"/>')
        .replace(
          '</sheetData>',
          '</sheetData><autoFilter ref="A1:XFD1048576"><filterColumn colId="2"><colorFilter dxfId="0"/></filterColumn></autoFilter>',
        )
        .replace('</worksheet>', '<extLst><ext uri="{x}"/></extLst></worksheet>')
        .replace(
          /<pageMargins/,
          '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="top10" priority="1" rank="10"/></conditionalFormatting><pageMargins',
        ),
    );
    const hers = withOwnTab(whole, OWN_TAB, '<cols><col min="1" max="16384" style="1"/></cols><sheetData/><autoFilter ref="A:XFD"/>');
    const [before, after] = [await bookOf(good), await bookOf(hers)];
    assert.deepEqual(after.sheets.slice(0, before.sheets.length), before.sheets);
    assert.deepEqual(after.sheets.at(-1)!.rows, []);
    const back = await returnWorkbook(hers, { parts: [], issues: [], values: [] });
    for (const piece of ['<autoFilter ref="A1:XFD1048576">', '<conditionalFormatting sqref="A1:XFD1048576">', 'max="16384"'])
      assert.ok(part(back, CLASS_SHEET).includes(piece), piece);
    assert.equal(part(back, OWN_TAB), part(hers, OWN_TAB));
  }); // prettier-ignore
});
