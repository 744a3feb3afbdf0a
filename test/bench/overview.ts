/** The overview of a school of forty classes and five years: the first reading after a start, beside the way it was made before; a lock rehearsed and the lock board beside it. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FieldKey } from '../../core/fields/field-key.js';
import type { SheetDocument } from '../../core/merge/document.js';
import type { SheetContext } from '../../core/sheet/context.js';
import { openDatabase } from '../../server/store/open-database.js';
import { fullValues } from '../support/sheets.js';
import { classOf, contextOf, makeBenchSchool, teacherOf } from './bench-school.js';
import { median } from './measure.js';
import type { Line } from './report.js';
import { next, nodeOptionsOf } from './start-server.js';

const CLASSES = 40;
const EARLIER = ['2022-2023', '2023-2024', '2024-2025', '2025-2026'];
const ROUNDS = 5;

const documentOf = (context: SheetContext): string => {
  const values = Object.entries(fullValues(context)).map(([pupil, row]) => [
    pupil,
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field as FieldKey, [value, 1] as const])),
  ]);
  return JSON.stringify({ revision: 1, cells: Object.fromEntries(values) } satisfies SheetDocument);
};

/** Complete sheets of five years, the same pupils in all, or of fewer; gives the principal's id. */
export async function makeFiveYears(dataDir: string, earlier = EARLIER): Promise<string> {
  await makeBenchSchool(dataDir, CLASSES);
  const db = await openDatabase({ dataDir });
  const user = (await db.users.findOne({ where: { account: teacherOf(1) }, raw: true }))!;
  await db.userHats.create({ userId: user.id, hat: 'principal' });
  for (const year of earlier) {
    const days = { begins: `${year.slice(0, 4)}-09-01`, ends: `${year.slice(5)}-08-31`, closes: {} };
    await db.schoolYears.create({ id: year, current: false, calendar: JSON.stringify(days), settings: '{}' });
  }
  for (let n = 1; n <= CLASSES; n += 1) {
    const context = contextOf(n);
    const sheet = (classId: string, period: 'year-end' | 'year') => {
      const document = documentOf({ ...context, period });
      return db.sheets.create({ classId, period, revision: 1, documentRevision: 1, document });
    };
    await sheet(classOf(n), 'year-end');
    await sheet(classOf(n), 'year');
    for (const schoolYearId of earlier) {
      const id = `${classOf(n)}-${schoolYearId}`;
      await db.classes.create({ id, schoolYearId, name: context.class.name, position: n, settings: '{}' });
      const fromDay = `${schoolYearId.slice(0, 4)}-09-01`;
      const line = { classId: id, mode: 'normal' as const, grade: 4 as const, fromDay, toDay: null };
      await db.enrolments.bulkCreate(
        context.pupils.map((pupil, position) => ({ ...line, pupilId: pupil.id, position })),
      );
      await sheet(id, 'year-end');
    }
  }
  await db.close();
  return user.id;
}

interface Reading {
  readonly cpu: number;
  readonly wall: number;
  readonly sum: string;
}

/** One reading in a process of its own, as `npm start` runs it; `now`: the moment it is asked at. */
const readOnce = async (dataDir: string, way: string, userId: string, now?: string): Promise<Reading> =>
  next<Reading>(
    fork(
      fileURLToPath(new URL('./overview-once.js', import.meta.url)),
      [dataDir, way, userId, ...(now === undefined ? [] : [now])],
      { execArgv: nodeOptionsOf('start') },
    ),
  );

async function firstOverview(folder: string): Promise<Line[]> {
  const dataDir = join(folder, 'overview');
  const userId = await makeFiveYears(dataDir);
  const once = (way: 'kept' | 'former') => readOnce(dataDir, way, userId);
  // The bench's sheets were stored past every act: the first look keeps what an act would have.
  const made = await once('kept');
  const kept: number[] = [];
  const former: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [one, other] = [await once('kept'), await once('former')];
    if (one.sum !== other.sum) throw new Error(`the two ways differ: ${one.sum} ${other.sum}`);
    kept.push(one.cpu);
    former.push(other.cpu);
  }
  const ratio = median(kept) / median(former);
  return [
    {
      what: 'overview of 40 classes and five years, first reading after a start, CPU against the former way',
      ratio,
      bound: '<= 0.02',
      ok: ratio <= 0.02,
      absolute: `${median(kept).toFixed(0)} ms against ${median(former).toFixed(0)} ms; made from nothing ${made.cpu.toFixed(0)} ms`,
    },
  ];
}

const CLOSING = '2027-06-20T02:00:00.000Z';
const CLOSES = {
  'mid-term-1': '2026-11-15',
  'term-1': '2027-01-15',
  'mid-term-2': '2027-03-31',
  'year-end': '2027-06-30',
};
const MOST = 3;

/** June of that year: every period named, an order for the school, and of each class a return that names two pupils. */
async function makeJune(dataDir: string, userId: string): Promise<void> {
  const db = await openDatabase({ dataDir });
  const calendar = JSON.stringify({ begins: '2026-09-01', ends: '2027-08-31', closes: CLOSES });
  await db.schoolYears.update({ calendar }, { where: { id: '2026-2027' } });
  const year = { schoolYearId: '2026-2027', period: 'year-end' as const, until: '2027-07-05T00:00:00.000Z' };
  const returned = Array.from({ length: CLASSES }, (_, i) => contextOf(i + 1)).map(({ pupils }) => ({
    ...{ kind: 'part' as const, pupils: pupils.slice(0, 2).map(({ id }) => id), groups: ['TOAN', 'homeroom'] as const },
  }));
  for (const [n, scope] of [{ kind: 'school' as const }, ...returned].entries()) {
    const back = scope.kind === 'part';
    const order = {
      ...{ id: `bench-order-${n}`, source: back ? ('return' as const) : ('order' as const), strict: false },
      ...{ kind: back ? ('open' as const) : ('lock' as const), period: year.period },
      until: back ? year.until : null,
    };
    const { id, ...rest } = order;
    await db.lockOrders.create({
      ...{ id, ...rest, schoolYearId: year.schoolYearId, scope: JSON.stringify(scope), reopen: false, urgent: false },
      ...{ reason: 'Đo tốc độ', minutes: null, lapsesAt: null, requestId: null, orderedBy: userId, orderedAt: CLOSING },
    });
    await db.lockExecutions.create({
      ...{ orderId: id, executedBy: userId, executedAt: CLOSING, schoolYearId: year.schoolYearId, classId: null },
      ...{ period: year.period, until: order.until, inForce: JSON.stringify({ ...order, scope, from: CLOSING }) },
    });
  }
  await db.close();
}

const WHAT = {
  rehearsal: 'a lock rehearsed, as the screen begins,',
  'every sheet': 'the same with every sheet of the year, three of them empty,',
  board: 'lock board',
};

async function rehearsalAndBoard(folder: string): Promise<Line[]> {
  const dataDir = join(folder, 'rehearsal');
  const userId = await makeFiveYears(dataDir);
  await makeJune(dataDir, userId);
  const once = (way: string) => readOnce(dataDir, way, userId, CLOSING);
  await once('kept');
  const seen: Record<string, Reading[]> = { kept: [], rehearsal: [], 'every sheet': [], board: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of Object.keys(seen)) seen[way]!.push(await once(way));
  }
  const of = (way: string, what: 'cpu' | 'wall'): number => median(seen[way]!.map((reading) => reading[what]));
  return Object.entries(WHAT).map(([way, what]) => {
    const ratio = of(way, 'cpu') / of('kept', 'cpu');
    const wall = of(way, 'wall') / of('kept', 'wall');
    const ms = (what: 'cpu' | 'wall') => `${of(way, what).toFixed(0)} ms against ${of('kept', what).toFixed(0)}`;
    return {
      what: `${what} of 40 classes and five years, first reading after a start, CPU against the overview`,
      ratio,
      bound: `<= ${MOST}`,
      ok: ratio <= MOST && wall <= MOST,
      absolute: `CPU ${ms('cpu')}; wall ${ms('wall')}, ratio ${wall.toFixed(2)}`,
    };
  });
}

const MOST_BY_YEARS = 1.2;

/** The map of a school of five years beside the same school in its first: what was before must cost next to nothing. */
async function mapByYears(folder: string): Promise<Line[]> {
  const schools = { one: join(folder, 'map-one'), five: join(folder, 'map-five') };
  const userIds = { one: await makeFiveYears(schools.one, []), five: await makeFiveYears(schools.five) };
  const seen: Record<keyof typeof schools, Reading[]> = { one: [], five: [] };
  for (const years of ['one', 'five'] as const) await readOnce(schools[years], 'heat', userIds[years], CLOSING);
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    for (const years of ['one', 'five'] as const)
      seen[years].push(await readOnce(schools[years], 'heat', userIds[years], CLOSING));
  }
  const of = (years: keyof typeof schools): number => median(seen[years].map(({ cpu }) => cpu));
  const ratio = of('five') / of('one');
  return [
    {
      what: 'map of progress of 40 classes with five years, first reading after a start, CPU against the first year’s',
      ratio,
      bound: `<= ${MOST_BY_YEARS}`,
      ok: ratio <= MOST_BY_YEARS,
      absolute: `${of('five').toFixed(0)} ms against ${of('one').toFixed(0)} ms`,
    },
  ];
}

export const overviewBenches = [firstOverview, rehearsalAndBoard, mapByYears];
