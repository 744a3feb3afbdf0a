/** Giving a full workbook back beside exceljs's reading and writing of the same file: CPU of all threads, and peak memory. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import exceljs from 'exceljs';
import { planWorkbook } from '../../core/workbook/plan-workbook.js';
import { fieldsOf } from '../../core/sheet/sheet-fields.js';
import { openWorkbook } from '../../server/files/open-workbook.js';
import { returnWorkbook, type ReturnInput } from '../../server/files/return-workbook.js';
import { writeWorkbook } from '../../server/files/write-workbook.js';
import { sha256 } from '../../server/usecases/digests.js';
import { contextOf } from './bench-school.js';
import { interleaved } from './measure.js';
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

/** Milliseconds of CPU of all threads of this process. */
async function cpu(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const throughExceljs = async (bytes: Uint8Array): Promise<void> => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  await workbook.xlsx.writeBuffer();
};

/** Peak memory in MB of a fresh process that runs a module's text. */
async function peakOf(file: string, text: string): Promise<number> {
  const end = 'console.log(process.resourceUsage().maxRSS / 1024);';
  const { stdout } = await promisify(execFile)('node', ['--input-type=module', '-e', text + end, file]);
  return Number(stdout);
}

async function giveBack(folder: string): Promise<Line[]> {
  const [values] = twoVersions(context);
  const plan = await planWorkbook('class', [{ context, revision: 1, values, own: fieldsOf(context, 4) }], (text) =>
    Promise.resolve(sha256(text)),
  );
  const bytes = await writeWorkbook(plan);
  const other = await writeWorkbook({ ...plan, names: { ...plan.names, other: plan.names['list.tick']! } });
  const known = await interleaved(
    3,
    () => cpu(() => returnWorkbook(bytes, INPUT)),
    () => cpu(() => throughExceljs(bytes)),
  );
  const alone = await interleaved(
    2,
    async () => {
      await openWorkbook(other);
      await openWorkbook(other);
      return cpu(() => returnWorkbook(bytes, INPUT));
    },
    () => cpu(() => throughExceljs(bytes)),
  );
  const file = join(folder, 'back.xlsx');
  await writeFile(file, bytes);
  const read = `import { readFileSync } from 'node:fs'; const bytes = new Uint8Array(readFileSync(process.argv[1]));`;
  const module = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href);
  const ours = await peakOf(
    file,
    `${read} const { rebuildWorkbook } = await import(${module('../../server/files/rebuild-workbook.js')}); await rebuildWorkbook(bytes, ${JSON.stringify(INPUT)});`,
  );
  const theirs = await peakOf(
    file,
    `${read} const { default: exceljs } = await import('exceljs'); const w = new exceljs.Workbook(); await w.xlsx.load(bytes.buffer); await w.xlsx.writeBuffer();`,
  );
  const times = ({ a, b }: { a: number; b: number }): string => `${a.toFixed(1)} ms against ${b.toFixed(1)} ms`;
  return [
    {
      what: 'giving a workbook back that was just read (CPU, worker, transfer) against exceljs reading and writing',
      ratio: known.b / known.a,
      bound: 'at least 5',
      ok: known.b / known.a >= 5,
      absolute: times(known),
    },
    {
      what: 'the same when the worker has read other files since',
      ratio: alone.b / alone.a,
      bound: 'listed',
      ok: true,
      absolute: times(alone),
    },
    {
      what: 'peak memory of a fresh process that gives one back against exceljs reading and writing',
      ratio: ours / theirs,
      bound: 'at most 0.5',
      ok: ours / theirs <= 0.5,
      absolute: `${ours.toFixed(0)} MB against ${theirs.toFixed(0)} MB`,
    },
  ];
}

export const giveBackBenches = [giveBack];
