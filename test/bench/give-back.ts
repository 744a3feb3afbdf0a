/** Giving a full workbook back beside exceljs's reading and writing of the same file: CPU of all threads, and peak memory. */
import exceljs from 'exceljs';
import { planWorkbook } from '../../core/workbook/plan-workbook.js';
import { fieldsOf } from '../../core/sheet/sheet-fields.js';
import { readWorkbookFile } from '../../server/files/open-workbook.js';
import { returnWorkbook, type ReturnInput } from '../../server/files/return-workbook.js';
import { writeWorkbook } from '../../server/files/write-workbook.js';
import { sha256 } from '../../server/ground/digests.js';
import { contextOf } from './bench-school.js';
import { WARM_UP } from './files.js';
import { cpuOf, interleaved } from './measure.js';
import { peaks } from './peak-memory.js';
import type { Line } from './report.js';
import { twoVersions } from './sheets.js';

const context = contextOf(1);
const key = { classId: context.class.id, period: context.period };

/** Ten values of others, and the base renewed: what an ordinary push gives back. */
const INPUT: ReturnInput = {
  parts: [{ ...key, revision: 2, values: {} }],
  issues: [],
  values: context.pupils.slice(0, 10).map(({ id }) => ({ ...key, pupil: id, field: 'subject.TOAN.score', value: '7' })),
};

const throughExceljs = async (bytes: Uint8Array): Promise<void> => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  await workbook.xlsx.writeBuffer();
};

const module = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href);
const OURS = `const { rebuildWorkbook } = await import(${module('../../server/files/rebuild-workbook.js')}); await rebuildWorkbook(b, ${JSON.stringify(INPUT)});`;
const THEIRS = `const { default: e } = await import('exceljs'); const w = new e.Workbook(); await w.xlsx.load(b); await w.xlsx.writeBuffer();`;

async function giveBack(): Promise<Line[]> {
  const [values] = twoVersions(context);
  const plan = await planWorkbook('class', [{ context, revision: 1, values, own: fieldsOf(context, 4) }], (text) =>
    Promise.resolve(sha256(text)),
  );
  // More in turn than all workers together keep, so that none knows one from the round before.
  const files = await Promise.all(
    Array.from({ length: 16 }, (_, i) =>
      writeWorkbook({ ...plan, names: { ...plan.names, [`other${i}`]: plan.names['list.tick']! } }),
    ),
  );
  const bytes = files[0]!;
  let turn = 0;
  // As a server sees it: what goes back was read just before, which is measured elsewhere.
  const known = await interleaved(
    3,
    async () => {
      const file = files[turn++ % files.length]!;
      await readWorkbookFile(file);
      return cpuOf(() => returnWorkbook(file, INPUT));
    },
    () => cpuOf(() => throughExceljs(bytes)),
    WARM_UP,
  );
  const unread = await interleaved(
    3,
    () => cpuOf(() => returnWorkbook(files[turn++ % files.length]!, INPUT)),
    () => cpuOf(() => throughExceljs(bytes)),
    WARM_UP,
  );
  // As many people at once as two workers keep files of: whoever reads one gives it back.
  const together = await interleaved(
    3,
    async () => {
      const four = [0, 1, 2, 3].map(() => files[turn++ % files.length]!);
      await Promise.all(four.map((file) => readWorkbookFile(file)));
      return (await cpuOf(() => Promise.all(four.map((file) => returnWorkbook(file, INPUT))))) / four.length;
    },
    () => cpuOf(() => throughExceljs(bytes)),
    WARM_UP,
  );
  const { ours, theirs } = peaks(OURS, THEIRS, bytes);
  const times = ({ a, b }: { a: number; b: number }): string => `${a.toFixed(1)} ms against ${b.toFixed(1)} ms`;
  return [
    {
      what: 'giving a workbook back that was just read (CPU, worker, transfer) against exceljs reading and writing',
      ratio: known.b / known.a,
      bound: '≥ 5',
      ok: known.b / known.a >= 5,
      absolute: times(known),
    },
    {
      what: 'the same of a workbook the worker has not read',
      ratio: unread.b / unread.a,
      bound: '≥ 5',
      ok: unread.b / unread.a >= 5,
      absolute: times(unread),
    },
    {
      what: 'four just read by two workers at once, given back at once, each',
      ratio: together.b / together.a,
      bound: '≥ 5',
      ok: together.b / together.a >= 5,
      absolute: times(together),
    },
    {
      what: 'peak memory of a fresh process giving one back, over an empty one: ours over exceljs’s',
      ratio: ours / theirs,
      bound: '≤ 0.5',
      ok: ours / theirs <= 0.5,
      absolute: `${(ours / 1024).toFixed(0)} MB against ${(theirs / 1024).toFixed(0)} MB`,
    },
  ];
}

export const giveBackBenches = [giveBack];
