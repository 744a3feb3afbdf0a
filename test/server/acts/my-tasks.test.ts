import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Database } from '../../../server/store/open-database.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { myTasks } from '../../../server/acts/tasks/my-tasks.js';
import { pushChanges } from '../../../server/acts/sheets/push-changes.js';
import {
  assign,
  type BuiltUser,
  buildClass,
  buildSchool,
  buildTeacher,
  CALENDAR,
  SCHOOL_YEAR,
  TODAY,
} from '../../support/builders.js';
import { openPeriod } from '../../support/locks.js';
import { openTestDatabase } from '../../support/server.js';

describe('a teacher’s tasks', () => {
  let db: Database;
  let remove: () => Promise<void>;
  let deps: Deps;
  let music: BuiltUser;
  let pupils: readonly string[];
  beforeEach(async () => {
    ({ db, remove } = await openTestDatabase());
    deps = depsOf(db, { clock: () => TODAY });
    await buildSchool(db);
    const klass = await buildClass(db, { id: '4a', name: '4A' });
    pupils = klass.pupils;
    music = await buildTeacher(db, klass, { subjects: ['AN'] });
  });
  afterEach(() => remove());
  const caller = () => ({ userId: music.id, name: music.name, hats: ['teacher' as const], from: null });
  const fill = (period: 'mid-term-1' | 'mid-term-2' | 'year-end', howMany: number) =>
    pushChanges(deps, {
      caller: caller(),
      classId: '4a',
      period,
      pushId: randomUUID(),
      baseRevision: 0,
      changes: pupils.slice(0, howMany).map((pupil) => ({ pupil, field: 'subject.AN.level', base: null, value: 'T' })),
      locale: 'vi',
    });

  it('count only the cells she answers for, and tell days left and her last push', async () => {
    await fill('year-end', 2);
    const { tasks, today } = await myTasks(deps, caller());
    assert.equal(today, '2027-06-20');
    assert.deepEqual(tasks.at(-1), {
      classId: '4a',
      className: '4A',
      period: 'year-end',
      homeroom: false,
      subjects: ['AN'],
      pupils: 3,
      cells: 3,
      filled: 2,
      lastPushAt: TODAY.toISOString(),
      can: ['enter-subject-values'],
      deadline: '2027-06-30',
      // To 29 June: what is due before a day aims at the day before it.
      daysLeft: 9,
      locked: 0,
      openUntil: null,
      opened: 0,
    });
  });

  it('leave out a past period that is complete, and put the most urgent first', async () => {
    await openPeriod(db, 'mid-term-1');
    await fill('mid-term-1', 3);
    const { tasks } = await myTasks(deps, caller());
    assert.deepEqual(
      tasks.map(({ period }) => period),
      ['term-1', 'mid-term-2', 'year-end'],
    );
  });

  it('are the next sheet alone after the last day named, and one without a day until it is complete', async () => {
    const calendar = JSON.stringify({ ...CALENDAR, closes: { 'mid-term-1': '2026-11-15' } });
    await db.schoolYears.update({ calendar }, { where: { id: SCHOOL_YEAR } });
    const on = async (day: string) => {
      const { tasks } = await myTasks({ ...deps, clock: () => new Date(`${day}T02:00:00Z`) }, caller());
      return tasks.map(({ period, deadline }) => [period, deadline]);
    };
    const first = ['mid-term-1', '2026-11-15'];
    assert.deepEqual(await on('2026-11-15'), [first]);
    assert.deepEqual(await on('2026-11-16'), [first, ['term-1', null]]);
    await fill('mid-term-2', 2);
    // What the record is made of is awaited by law; nobody is awaited with the others.
    const yearEnd = ['year-end', '2027-06-30'];
    assert.deepEqual(await on('2027-06-20'), [first, yearEnd, ['term-1', null], ['mid-term-2', null]]);
    await fill('mid-term-2', 3);
    assert.deepEqual(await on('2027-06-20'), [first, yearEnd, ['term-1', null]]);
  });

  it('ask the homeroom teacher for what the rules miss: traits, remarks, health, absences', async () => {
    const klass = await buildClass(db, { pupils: [{ grade: 4, count: 1 }] });
    await assign(db, music, klass, { homeroom: true });
    const { tasks } = await myTasks(deps, caller());
    const ofPeriod = (period: string) =>
      tasks.find((task) => task.classId === klass.id && task.period === period)?.cells;
    // 15 traits; at year end 3 remarks on traits, the homeroom remark, height, weight, 2 counts of absences.
    assert.deepEqual([ofPeriod('term-1'), ofPeriod('year-end')], [15, 23]);
  });

  it('come from every class she teaches', async () => {
    const few = await buildClass(db, { pupils: [{ grade: 1, count: 40 }] });
    await assign(db, music, few, { subjects: ['AN'] });
    const { tasks } = await myTasks(deps, caller());
    assert.equal(tasks.find(({ classId }) => classId === few.id)?.pupils, 40);
  });

  it('are none for somebody without duties', async () => {
    await db.assignments.destroy({ where: {} });
    assert.deepEqual((await myTasks(deps, caller())).tasks, []);
  });
});
