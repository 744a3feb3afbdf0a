/** What checking a workbook's values costs, and reading it from the file beside bare exceljs. */
import { inflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { checkPart } from '../../core/check/check-part.js';
import { readWorkbook } from '../../core/workbook/read-workbook.js';
import { openWorkbook } from '../../server/files/open-workbook.js';
import { sha256 } from '../../server/ground/digests.js';
import { fullWorkbooks, styledRows } from './full-workbooks.js';
import { cpuOf, interleaved, median } from './measure.js';
import { OURS, peaks, THEIRS } from './peak-memory.js';
import type { Line } from './report.js';

const digest = (text: string) => Promise.resolve(sha256(text));

/** Blocks before either side is warm: both still get faster over their first hundred calls. */
export const WARM_UP = 8;

/** Files in turn, more than all workers together keep of those they read last. */
const IN_TURN = 16;

async function medianOf(rounds: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await measure());
  return median(times);
}

async function files(): Promise<Line[]> {
  const workbooks = await fullWorkbooks(IN_TURN);
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
