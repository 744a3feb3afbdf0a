/** What locks cost: a push with and without them, and a hundred thousand fields decided beside as many read from a Map. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FieldKey } from '../../core/fields/field-key.js';
import { lockTable, type LockVerdict } from '../../core/locks/lock-table.js';
import { fieldsOf } from '../../core/sheet/sheet-fields.js';
import { facts, maths, order, school } from '../support/lock-facts.js';
import type * as BenchSchool from './bench-school.js';
import { classOf, contextOf, PASSWORD, teacherOf } from './bench-school.js';
import { signIn } from './client.js';
import { interval, median, timed } from './measure.js';
import { pusherAt } from './pusher.js';
import type { Line } from './report.js';
import { startServer } from './start-server.js';

const BUILD = fileURLToPath(new URL('../../', import.meta.url));
/** As many pushes of each, by pairs of servers started anew, in blocks that alternate. */
const PUSHES = 400;
const PAIRS = 4;
const BLOCK = 10;
/** Blocks left out as warm-up. */
const WARM = 6;
const MOST = 1.02;

/** Where the program asks for locks as it takes a push, and what stands there in a build that has none. */
const WITHOUT: Readonly<Record<string, readonly [string | RegExp, string]>> = {
  'server/acts/sheets/load-sheet-context.js': ['(${ORDERS})', "(CASE WHEN $1 = '' THEN '' END)"],
  'server/acts/sheets/refuse-closed.js': [
    /const locks = lockTable\(.*\);/,
    'const locks = (pupil) => context.locks.states.get(pupil.id) === undefined ? { open: true } : lockTable(context.locks)(pupil, "note");',
  ],
};

/**
 * This very build once more, as it is or with the locks taken out: two copies, for a build measured beside a copy of itself
 * comes out some hundredths dearer. Throws where the places to take locks out of have gone.
 */
function copyOfBuild(changes: typeof WITHOUT): string {
  const folder = mkdtempSync(join(BUILD, 'locks-'));
  const build = join(folder, 'build');
  for (const part of ['core', 'server', 'test']) cpSync(join(BUILD, part), join(build, part), { recursive: true });
  cpSync(join(BUILD, '../package.json'), join(folder, 'package.json'));
  for (const [path, [from, to]] of Object.entries(changes)) {
    const file = join(build, path);
    const was = readFileSync(file, 'utf8');
    const now = was.replace(from, to);
    if (now === was) throw new Error(`nothing to take out of ${path}`);
    writeFileSync(file, now);
  }
  return folder;
}

/** CPU of each server a push, block by block, in turn. */
async function pairBeside(folder: string, builds: readonly [string, string]): Promise<[number, number][]> {
  const sides = await Promise.all(
    builds.map(async (build, n) => {
      const dataDir = join(folder, String(n));
      // Each build's own tables.
      const school = (await import(join(build, 'test/bench/bench-school.js'))) as typeof BenchSchool;
      await school.makeBenchSchool(dataDir, 1);
      const server = await startServer(dataDir, { program: join(build, 'test/bench/bench-server.js') });
      return { server, client: await pusherAt(server.port, await signIn(server.port, teacherOf(1), PASSWORD), 1) };
    }),
  );
  const found: [number, number][] = [];
  for (let block = -WARM; block < PUSHES / PAIRS / BLOCK; block += 1) {
    const cpu = [0, 0] as [number, number];
    // Who goes first takes turns, too.
    for (const n of block % 2 === 0 ? [0, 1] : [1, 0]) {
      const { server, client } = sides[n]!;
      const before = await server.cpu();
      for (let push = 0; push < BLOCK; push += 1) await client.push();
      cpu[n] = ((await server.cpu()) - before) / BLOCK;
    }
    if (block >= 0) found.push(cpu);
  }
  for (const { server } of sides) await server.stop();
  return found;
}

async function pushBeside(folder: string, what: string, [own, other]: readonly [string, string]): Promise<Line> {
  const blocks: [number, number][] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const data = mkdtempSync(join(folder, 'locks-'));
    // Which of the two is started first takes turns.
    if (pair % 2 === 0) blocks.push(...(await pairBeside(data, [own, other])));
    else for (const [first, then] of await pairBeside(data, [other, own])) blocks.push([then, first]);
    rmSync(data, { recursive: true });
  }
  const { middle, low, high } = interval(blocks.map(([mine, others]) => mine / others));
  const of = (n: 0 | 1) => median(blocks.map((cpu) => cpu[n])).toFixed(2);
  return {
    what,
    ratio: middle,
    bound: `<= ${MOST}`,
    ok: middle <= MOST,
    absolute: `95 % of the median: ${low.toFixed(3)} to ${high.toFixed(3)}; ${of(0)} ms against ${of(1)}`,
  };
}

async function locksInPush(folder: string): Promise<Line[]> {
  const cells = fieldsOf(contextOf(1), 4).length * 35;
  const copies = [copyOfBuild({}), copyOfBuild(WITHOUT)] as const;
  const [own, without] = copies.map((folder) => join(folder, 'build')) as [string, string];
  // Another build, such as that of before there were locks, where one is named: with this bench's server, which tells its CPU.
  const last = process.env['HOCBA_BENCH_AGAINST'];
  try {
    const what = `CPU of ${PUSHES} full pushes (${cells} fields), in turn with as many`;
    const lines = [await pushBeside(folder, `${what} of this build without locks`, [own, without])];
    if (last !== undefined) lines.push(await pushBeside(folder, `${what} of the build named`, [own, last]));
    return lines;
  } finally {
    for (const folder of copies) rmSync(folder, { recursive: true, force: true });
  }
}

const FIELDS = 100_000;
const TIMES = 20;

async function fieldLocks(): Promise<Line[]> {
  const context = contextOf(1);
  const fields = fieldsOf(context, 4);
  // June, after the window, with orders of every size, and returns that name some.
  const orders = [
    order('lock', school),
    order('open', { kind: 'class', classId: classOf(1) }),
    order('lock', { ...maths, classId: classOf(1) }),
    ...context.pupils.slice(0, 10).map(({ id }) => order('open', { kind: 'pupil', pupil: id })),
    ...context.pupils
      .slice(10, 15)
      .map(({ id }) =>
        order('open', { kind: 'part', pupils: [id], groups: ['TOAN', 'homeroom'] }, { source: 'return' }),
      ),
  ];
  const at = '2027-06-25T00:00:00.000Z';
  const cells = Array.from({ length: FIELDS }, (_, n) => ({
    pupil: context.pupils[n % 35]!,
    field: fields[Math.floor(n / 35) % fields.length] as FieldKey,
  }));
  const keys = cells.map(({ pupil, field }) => `${pupil.id} ${field}`);
  const table = () => lockTable(facts(at, { classId: classOf(1), orders }));
  const decided = table();
  const known = new Map<string, LockVerdict>(cells.map(({ pupil, field }, n) => [keys[n]!, decided(pupil, field)]));
  let open = 0;
  const [decide, read] = [[] as number[], [] as number[]];
  for (let round = 0; round < 25; round += 1) {
    const ofTable = await timed(() => {
      // A table is made for each request.
      const locks = table();
      for (const { pupil, field } of cells) if (locks(pupil, field).open) open += 1;
    });
    const ofMap = await timed(() => {
      for (const key of keys) if (known.get(key)!.open) open += 1;
    });
    if (round < 5) continue;
    decide.push(ofTable);
    read.push(ofMap);
  }
  const ratio = median(decide) / median(read);
  return [
    {
      what: `${FIELDS} field locks decided, with ${orders.length} orders, against reading them from a Map`,
      ratio,
      bound: `<= ${TIMES}`,
      ok: ratio <= TIMES && open > 0,
      absolute: `${median(decide).toFixed(1)} ms against ${median(read).toFixed(1)} ms`,
    },
  ];
}

export const lockBenches = [fieldLocks, locksInPush];
