/** The full year-end workbook of a class, and the same with very many rows that hold nothing. */
import { deflateRawSync } from 'node:zlib';
import { fieldsOf } from '../../core/sheet/sheet-fields.js';
import { planWorkbook } from '../../core/workbook/plan-workbook.js';
import type { WorkbookPlan } from '../../core/workbook/plan.js';
import { writeWorkbook } from '../../server/files/write-workbook.js';
import { sha256 } from '../../server/ground/digests.js';
import { partsOf, withChanged } from '../support/hostile-files.js';
import { contextOf } from './bench-school.js';
import { twoVersions } from './sheets.js';

/** The full workbook of the n-th class several times over, each with other bytes. */
export async function fullWorkbooks(count: number, n = 1): Promise<Uint8Array[]> {
  const context = contextOf(n);
  const [values] = twoVersions(context);
  const plan = await planWorkbook('class', [{ context, revision: 1, values, own: fieldsOf(context, 4) }], (text) =>
    Promise.resolve(sha256(text)),
  );
  const named = (i: number): WorkbookPlan => ({
    ...plan,
    names: { ...plan.names, [`other${i}`]: plan.names['list.tick']! },
  });
  return Promise.all(Array.from({ length: count }, (_, i) => writeWorkbook(named(i))));
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** The workbook with half a million rows more that have a style and no cell, and its first sheet as it is packed. */
export function styledRows(bytes: Uint8Array): { bytes: Uint8Array; packed: Uint8Array } {
  const rows = Array.from({ length: 500_000 }, (_, i) => `<row r="${i + 1000}" s="1" customFormat="1"/>`).join('');
  const changed = withChanged(bytes, SHEET, (text) => text.replace('</sheetData>', `${rows}</sheetData>`));
  const part = partsOf(changed).find(({ name }) => name === SHEET)!;
  return { bytes: changed, packed: deflateRawSync(part.bytes) };
}
