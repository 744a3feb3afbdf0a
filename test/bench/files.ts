/** What checking a workbook's values costs, and reading it from the file beside bare exceljs. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { checkPart } from '../../core/check/check-part.js';
import { planWorkbook } from '../../core/workbook/plan-workbook.js';
import type { WorkbookPlan } from '../../core/workbook/plan.js';
import { readWorkbook } from '../../core/workbook/read-workbook.js';
import { fieldsOf } from '../../core/sheet/sheet-fields.js';
import { openWorkbook } from '../../server/files/open-workbook.js';
import { writeWorkbook } from '../../server/files/write-workbook.js';
import { sha256 } from '../../server/usecases/digests.js';
import { partsOf, withChanged } from '../support/hostile-files.js';
import { contextOf } from './bench-school.js';
import { cpuOf, interleaved, median } from './measure.js';
import { OURS, peaks, THEIRS } from './peak-memory.js';
import type { Line } from './report.js';
import { twoVersions } from './sheets.js';

const digest = (text: string) => Promise.resolve(sha256(text));

/** Blocks before either side is warm: both still get faster over their first hundred calls. */
export const WARM_UP = 8;

/** Files in turn, for a worker keeps what it read of the last one. */
const IN_TURN = 8;

/** The same full workbook several times over, each with other bytes. */
async function fullWorkbooks(): Promise<Uint8Array[]> {
  const context = contextOf(1);
  const [values] = twoVersions(context);
  const plan = await planWorkbook('class', [{ context, revision: 1, values, own: fieldsOf(context, 4) }], digest);
  const named = (i: number): WorkbookPlan => ({
    ...plan,
    names: { ...plan.names, [`other${i}`]: plan.names['list.tick']! },
  });
  return Promise.all(Array.from({ length: IN_TURN }, (_, i) => writeWorkbook(named(i))));
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** The workbook with half a million rows more that have a style and no cell, and its first sheet as it is packed. */
function styledRows(bytes: Uint8Array): { bytes: Uint8Array; packed: Uint8Array } {
  const rows = Array.from({ length: 500_000 }, (_, i) => `<row r="${i + 1000}" s="1" customFormat="1"/>`).join('');
  const changed = withChanged(bytes, SHEET, (text) => text.replace('</sheetData>', `${rows}</sheetData>`));
  const part = partsOf(changed).find(({ name }) => name === SHEET)!;
  return { bytes: changed, packed: deflateRawSync(part.bytes) };
}

async function medianOf(rounds: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await measure());
  return median(times);
}

async function files(): Promise<Line[]> {
  const workbooks = await fullWorkbooks();
  const bytes = workbooks[0]!;
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const read = await readWorkbook(opened.book, digest);
  if (!read.ok) throw new Error(read.refusal.code);
  const part = read.workbook.parts[0]!;
  const checks: number[] = [];
  for (let round = 0; round < 150; round += 1) checks.push(await cpuOf(() => checkPart(part)));
  const check = median(checks.slice(50));
  // The pool's worker is warm by now; handing the file over and the answer back is part of it.
  let turn = 0;
  const { a, b } = await interleaved(
    3,
    () => cpuOf(() => openWorkbook(workbooks[turn++ % IN_TURN]!)),
    () => cpuOf(() => new exceljs.Workbook().xlsx.load(bytes.buffer as ArrayBuffer)),
    WARM_UP,
  );
  const rows = workbooks.slice(0, 2).map(styledRows);
  const inflated = await medianOf(5, () => cpuOf(() => inflateRawSync(rows[0]!.packed)));
  const styled = await medianOf(6, () => cpuOf(() => openWorkbook(rows[turn++ % 2]!.bytes)));
  const { ours, theirs } = peaks(OURS, THEIRS, bytes);
  return [
    {
      what: `checking a full workbook's values (${part.cells.length} cells; CPU)`,
      ratio: null,
      bound: '< 5 ms',
      ok: check < 5,
      absolute: `${check.toFixed(2)} ms`,
    },
    {
      what: 'reading it from the file: bare exceljs’s CPU time over ours (all threads, warm worker, transfer included)',
      ratio: b / a,
      bound: '>= 4',
      ok: b / a >= 4,
      absolute: `${a.toFixed(1)} ms against ${b.toFixed(1)} ms`,
    },
    {
      what: 'peak memory of a fresh process reading it, over an empty one: ours over exceljs’s',
      ratio: ours / theirs,
      bound: '<= 0.5',
      ok: ours / theirs <= 0.5,
      absolute: `${(ours / 1024).toFixed(0)} MB against ${(theirs / 1024).toFixed(0)} MB`,
    },
    {
      what: 'half a million styled rows without cells: reading over inflating them (CPU)',
      ratio: styled / inflated,
      bound: '<= 20',
      ok: styled / inflated <= 20,
      absolute: `${styled.toFixed(0)} ms against ${inflated.toFixed(0)} ms`,
    },
  ];
}

export const fileBenches = [files];
