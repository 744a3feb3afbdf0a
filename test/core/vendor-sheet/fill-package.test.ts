/** A formula that is written over goes from the calculation chain too, or Excel repairs the file. */
import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fillPackage } from '../../../core/ooxml/return/fill-package.js';
import type { PackageChanges } from '../../../core/ooxml/return/package-changes.js';
import { openFile } from '../../../server/files/opened-file.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CHAIN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain';
const CHAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml';

/** A1 and B1 with formulas, both in the chain. */
async function withChain(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Toan').addRow([
    { formula: '1+1', result: 2 },
    { formula: '2+2', result: 4 },
  ]);
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const put = (part: string, before: string, xml: string): void => {
    parts[part] = strToU8(strFromU8(parts[part]!).replace(before, () => xml + before));
  };
  put(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId90" Type="${CHAIN}" Target="calcChain.xml"/>`,
  );
  put('[Content_Types].xml', '</Types>', `<Override PartName="/xl/calcChain.xml" ContentType="${CHAIN_TYPE}"/>`);
  parts['xl/calcChain.xml'] = strToU8(`<calcChain xmlns="${MAIN}"><c r="A1" i="1"/><c r="B1"/></calcChain>`);
  return zipSync(parts);
}

async function filled(columns: readonly number[]): Promise<PackageChanges> {
  const file = openFile(await withChain());
  assert.ok(file.ok);
  const { book, raw } = file;
  return fillPackage(
    { book, raw, ...file.again() },
    'Toan',
    columns.map((column) => ({ row: 1, column, value: 9 })),
  );
}

describe('the calculation chain of a vendor’s file', () => {
  it('names a cell no more whose formula was written over', async () => {
    const changes = await filled([1]);
    assert.equal(changes.patched.get('xl/calcChain.xml'), `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/></calcChain>`);
    assert.deepEqual([...changes.removed], []);
  });

  it('goes with the last formula, and nothing names it', async () => {
    const changes = await filled([1, 2]);
    assert.deepEqual([...changes.removed], ['xl/calcChain.xml']);
    for (const part of ['xl/_rels/workbook.xml.rels', '[Content_Types].xml']) {
      const text = changes.patched.get(part);
      assert.ok(typeof text === 'string' && !text.includes('calcChain') && text.includes('styles'), part);
    }
  });

  it('stays where no formula went', async () => {
    const changes = await filled([3]);
    assert.equal(changes.patched.has('xl/calcChain.xml'), false);
    assert.deepEqual([...changes.removed], []);
  });
});
