import assert from 'node:assert/strict';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { closeFilePool } from '../../../server/files/file-pool.js';
import { readWorkbookFile } from '../../../server/files/open-workbook.js';
import { writeWorkbook } from '../../../server/files/write-workbook.js';
import { withChanged, withPart } from '../../support/hostile-files.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OURS = 'xl/worksheets/sheet1.xml';
const HIDDEN = 'xl/worksheets/sheet4.xml';

/** A workbook of ours with a tab of the teacher's own in front. */
function withOwnTab(good: Uint8Array, part: string | Buffer | null): Uint8Array {
  const named = withChanged(good, 'xl/workbook.xml', (text) =>
    text.replace('<sheets>', '<sheets><sheet name="Của tôi" sheetId="77" r:id="own"/>'),
  );
  const related = withChanged(named, 'xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      '<Relationship Id="own" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/own.xml"/></Relationships>',
    ),
  );
  return part === null ? related : withPart(related, 'xl/own.xml', part);
}

const sheet = (rows: string): string => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
const FOREIGN_CELL = '<q:c xmlns:q="urn:q"><q:v>1</q:v></q:c>';

describe('a tab of her own', () => {
  let good: Uint8Array;
  before(async () => {
    good = await writeWorkbook(await planWorkbook('class', [partOf(buildContext({ pupils: 3 }))], digest));
  });
  after(closeFilePool);
  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    const read = await readWorkbookFile(bytes);
    return read.ok ? 'ok' : read.refusal.code;
  };

  const TABS: readonly (readonly [what: string, part: string | null, inOurs: string])[] = [
    ['that is damaged', '<worksheet><sheetData>', 'file-broken'],
    ['that is not there', null, 'file-broken'],
    ['that declares a document type', `<!DOCTYPE a>${sheet('')}`, 'file-doctype'],
    ['with cells only one count sees', sheet(`<row r="1">${FOREIGN_CELL}</row>`), 'file-miscounted'],
    ['with more cells than any class', sheet(`<row>${'<c><v>1</v></c>'.repeat(400)}</row>`.repeat(700)), 'file-bomb'],
    ['that inflates beyond measure', sheet(' '.repeat(40_000_000)), 'file-bomb'],
    ['in another language', '<x xmlns="urn:q"/>', 'file-broken'],
    [
      'with two cells at one place',
      sheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
      'file-broken',
    ],
  ];
  for (const [what, part, inOurs] of TABS) {
    it(`${what} is nobody's business; in a class sheet it refuses the file`, async () => {
      assert.equal(await codeOf(withOwnTab(good, part)), 'ok');
      if (part !== null) assert.equal(await codeOf(withChanged(good, OURS, () => part)), inOurs);
    });
  }

  it('is told from a class sheet of which most was read', async () => {
    const cutShort = withChanged(good, OURS, (text) => text.replace('</sheetData>', ''));
    assert.equal(await codeOf(cutShort), 'file-broken');
    const miscounted = withChanged(good, OURS, (text) => text.replace('</row>', `${FOREIGN_CELL}</row>`));
    assert.equal(await codeOf(miscounted), 'file-miscounted');
  });

  it('may be the class sheet where that one cannot be told: no header is left, and a tab cannot be read', async () => {
    const headerless = withChanged(good, 'xl/sharedStrings.xml', (text) => text.replace('>Mã học sinh<', '>Mã<'));
    assert.equal(await codeOf(headerless), 'ok');
    assert.equal(await codeOf(withOwnTab(headerless, '<worksheet><sheetData>')), 'file-broken');
  });

  it('is told from the hidden sheet', async () => {
    const names = withChanged(good, 'xl/workbook.xml', (text) => {
      assert.match(text, /_hocba/);
      return text;
    });
    assert.equal(await codeOf(withChanged(names, HIDDEN, (text) => text.replace('</sheetData>', ''))), 'file-broken');
  });
});
