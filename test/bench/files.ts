/** What checking a workbook's values costs, and reading it from the file beside bare exceljs. */
import exceljs from 'exceljs';
import { checkPart } from '../../core/check/check-part.js';
import { planWorkbook } from '../../core/workbook/plan-workbook.js';
import { readWorkbook } from '../../core/workbook/read-workbook.js';
import { fieldsOf } from '../../core/sheet/sheet-fields.js';
import { openWorkbook } from '../../server/files/open-workbook.js';
import { writeWorkbook } from '../../server/files/write-workbook.js';
import { sha256 } from '../../server/usecases/digests.js';
import { contextOf } from './bench-school.js';
import { interleaved, median, timed } from './measure.js';
import type { Line } from './report.js';
import { twoVersions } from './sheets.js';

const digest = (text: string) => Promise.resolve(sha256(text));

async function fullWorkbook(): Promise<Uint8Array> {
  const context = contextOf(1);
  const [values] = twoVersions(context);
  return writeWorkbook(
    await planWorkbook('class', [{ context, revision: 1, values, own: fieldsOf(context, 4) }], digest),
  );
}

async function files(): Promise<Line[]> {
  const bytes = await fullWorkbook();
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const read = await readWorkbook(opened.book, digest);
  if (!read.ok) throw new Error(read.refusal.code);
  const part = read.workbook.parts[0]!;
  const checks: number[] = [];
  for (let round = 0; round < 60; round += 1) checks.push(await timed(() => checkPart(part)));
  const check = median(checks.slice(10));
  const { a, b } = await interleaved(
    4,
    () => timed(() => openWorkbook(bytes)),
    () => timed(() => new exceljs.Workbook().xlsx.load(bytes.buffer as ArrayBuffer)),
  );
  return [
    {
      what: `checking a full workbook's values (${part.cells.length} cells)`,
      ratio: null,
      bound: '< 5 ms',
      ok: check < 5,
      absolute: `${check.toFixed(2)} ms`,
    },
    {
      what: 'reading it from the file (gate, worker) against bare exceljs',
      ratio: a / b,
      bound: 'listed',
      ok: true,
      absolute: `${a.toFixed(0)} ms against ${b.toFixed(0)} ms`,
    },
  ];
}

export const fileBenches = [files];
