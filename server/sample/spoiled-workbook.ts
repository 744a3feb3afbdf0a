/** The ready workbook of 4B with a mistake of every kind: what the database may not hold, for trying check and upload. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import { fieldsOf } from '../../core/sheet/sheet-fields.js';
import { planWorkbook } from '../../core/workbook/plan-workbook.js';
import { readWorkbook, shortcuts } from '../../core/workbook/read-workbook.js';
import { buildWorkbook } from '../files/build-workbook.js';
import { openWorkbook } from '../files/open-workbook.js';
import { digest } from '../ground/digests.js';
import { type PlannedDocument } from './history.js';
import { MISTAKES, type Mistake } from './mistakes.js';
import { authorOf, contextOf, type PlannedSchool } from './plan-school.js';
import { valuesOf } from '../../core/merge/document.js';

const CLASS = '4B';
/** Below the data directory. */
export const SPOILED_WORKBOOK = join('mau', 'lop-4b-co-loi.xlsx');

/** A file of our own is no attack: only a machine that stands still ends the reading, ms. */
const PATIENCE = 60 * 60_000;

/** Write the homeroom teacher's year-end workbook of 4B as the school's documents stand, then spoil it as people do. */
export async function writeSpoiledWorkbook(
  dataDir: string,
  { school, current }: PlannedSchool,
  documents: readonly PlannedDocument[],
): Promise<void> {
  const planned = current.classes.find(({ klass }) => klass.name === CLASS);
  const document = documents.find(
    ({ classId, period }) => classId === planned?.klass.id && period === 'year-end',
  )?.document;
  if (!planned || !document) throw new RangeError(`the plan has no ${CLASS}`);
  const context = contextOf(school, current, planned, 'year-end');
  const own = fieldsOf(context, 4).filter((field) => authorOf(planned, field) === planned.homeroom);
  const part = { context, revision: document.revision, values: valuesOf(document), own };
  // Here and not in a worker with its limit of time: nobody else is served, and an old PC takes long.
  const clean = await buildWorkbook(await planWorkbook('class', [part], digest));
  const file = join(dataDir, SPOILED_WORKBOOK);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    await spoil(
      clean,
      planned.klass.id,
      context.pupils.map(({ id }) => id),
    ),
  );
}

/** Changes cells found by meaning, as a person with Excel would. */
async function spoil(clean: Uint8Array, classId: string, pupils: readonly string[]): Promise<Uint8Array> {
  const opened = await openWorkbook(clean, PATIENCE);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const read = await readWorkbook(opened.book, digest);
  if (!read.ok) throw new Error(read.refusal.code);
  const placeOf = shortcuts(read.workbook);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(clean) as unknown as ExcelJS.Buffer);
  for (const mistake of MISTAKES) {
    const pupil = pupils[mistake.pupil];
    const place = pupil === undefined ? null : placeOf({ classId, period: 'year-end' }, pupil, mistake.field);
    const sheet = place && workbook.getWorksheet(place.sheet);
    if (!pupil || !sheet) throw new RangeError(`no cell for ${mistake.field} of pupil ${mistake.pupil}`);
    make(mistake, sheet.getCell(place.cell), pupil, pupils);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function make(mistake: Mistake, cell: ExcelJS.Cell, pupil: string, pupils: readonly string[]): void {
  if (mistake.kind === 'value') {
    cell.value = mistake.value;
    // Excel shows a date where it took what was typed for one.
    if (mistake.value instanceof Date) cell.style = { ...cell.style, numFmt: 'd/m' };
    return;
  }
  const row = cell.worksheet.getRow(Number(cell.row));
  row.eachCell((each) => {
    if (mistake.kind === 'copied-over') {
      const source = rowOf(cell.worksheet, pupils[mistake.from] as string);
      each.value = source?.getCell(each.col).value ?? null;
    } else if (each.value === pupil) each.value = mistake.id;
  });
}

function rowOf(sheet: ExcelJS.Worksheet, pupil: string): ExcelJS.Row | undefined {
  let found: ExcelJS.Row | undefined;
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value === pupil) found ??= row;
    }),
  );
  return found;
}
