/** The overview of a school of forty classes and five years: the first reading after a start, beside the way it was made before. */
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

/** Complete sheets of five years, the same pupils in all; gives the principal's id. */
async function makeFiveYears(dataDir: string): Promise<string> {
  await makeBenchSchool(dataDir, CLASSES);
  const db = await openDatabase({ dataDir });
  const user = (await db.users.findOne({ where: { account: teacherOf(1) }, raw: true }))!;
  await db.userHats.create({ userId: user.id, hat: 'principal' });
  for (const year of EARLIER) {
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
    for (const schoolYearId of EARLIER) {
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

async function firstOverview(folder: string): Promise<Line[]> {
  const dataDir = join(folder, 'overview');
  const userId = await makeFiveYears(dataDir);
  const once = async (way: 'kept' | 'former') =>
    next<{ cpu: number; sum: string }>(
      fork(fileURLToPath(new URL('./overview-once.js', import.meta.url)), [dataDir, way, userId], {
        // As `npm start` runs it.
        execArgv: nodeOptionsOf('start'),
      }),
    );
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

export const overviewBenches = [firstOverview];
