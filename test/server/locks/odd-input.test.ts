/** What odd clocks, days, scopes and requests get of locks: one truth each, and what was typed stays where it was. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { acceptClock } from '../../../server/acts/clock/accept-clock.js';
import { askOpening } from '../../../server/acts/locks/ask-opening.js';
import { executeOrder } from '../../../server/acts/locks/execute-order.js';
import { orderLock } from '../../../server/acts/locks/order-lock.js';
import { loadDocument } from '../../../server/acts/sheets/load-document.js';
import { pushChanges } from '../../../server/acts/sheets/push-changes.js';
import { valuesOf } from '../../../core/merge/document.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { valueAt } from '../../../core/sheet/values.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { SCHOOL_YEAR } from '../../support/builders.js';
import { readerOn } from '../../support/connections.js';
import type { Child, Period } from '../../support/lock-reference.js';
import { buildLockSchool, type LockSchool, type Who } from '../../support/lock-school.js';
import { carriedOut } from '../../support/locks.js';
import { refusedIn } from '../../support/refused-in.js';
import { openTestDatabase } from '../../support/server.js';

const SECOND = 1000;
const DAY = 86_400_000;

describe('what odd input gets of locks', () => {
  let now: number;
  let deps: Deps;
  let school: LockSchool;
  let opened: Awaited<ReturnType<typeof openTestDatabase>>;
  beforeEach(async () => {
    opened = await openTestDatabase();
    now = Date.parse('2026-09-06T01:00:00.000Z');
    const wait = (ms: number) => Promise.resolve(void (now += ms));
    deps = depsOf(opened.db, { clock: () => new Date(now), wait });
    school = await buildLockSchool(opened.db);
  });
  afterEach(() => opened.remove());

  const childOf = (grade: 4 | 5): Child => school.children.find((one) => one.grade === grade)!;
  const stored = async ({ classId, id }: Child, period: Period, field: FieldKey) => {
    const { document } = await loadDocument(readerOn(deps.db), classId, period);
    return { revision: document.revision, value: valueAt(valuesOf(document), id, field) };
  };
  /** Resolves to why her value was refused, null where it was taken; what stands there says the same. */
  async function type(child: Child, period: Period, field: FieldKey, values: readonly [string, string]) {
    const { revision, value: base } = await stored(child, period, field);
    const value = base === values[0] ? values[1] : values[0];
    const outcome = await refusedIn(() =>
      pushChanges(deps, {
        ...{ caller: school.people[`homeroom-${child.classId}` as Who], classId: child.classId, period, locale: 'vi' },
        ...{ pushId: randomUUID(), baseRevision: revision, changes: [{ pupil: child.id, field, base, value }] },
      }),
    );
    const refused = 'refused' in outcome ? outcome.refused : (outcome.done.refused[0]?.refusal.code ?? null);
    assert.equal((await stored(child, period, field)).value, refused === null ? value : base);
    return refused;
  }
  const note = (child: Child, period: Period) => type(child, period, 'note', ['Đã báo phụ huynh', 'Đã hẹn gặp']);
  const level = (child: Child) => type(child, 'supplementary', 'subject.TV.level', ['HT', 'CHT']);

  it('takes what comes at 23:59:59 of each named day, and refuses it at 00:00:01', async () => {
    const [four, five, second] = [childOf(4), childOf(5), school.second[0]!];
    const opening = (period: Period, child: Child) =>
      carriedOut(opened.db, { period, scope: { kind: 'pupil', pupil: child.id } });
    const days: readonly {
      readonly day: string;
      readonly push: () => Promise<string | null>;
      readonly then: string;
      /** Done the day before. */
      readonly before?: () => Promise<unknown>;
    }[] = [
      { day: '2026-11-15', push: () => note(four, 'mid-term-1'), then: 'closed-by-calendar' },
      { day: '2027-01-15', push: () => note(four, 'term-1'), then: 'closed-by-calendar' },
      // Lớp 5 has a day of its own (H26).
      { day: '2027-03-20', push: () => note(five, 'mid-term-2'), then: 'closed-by-calendar' },
      { day: '2027-03-31', push: () => note(four, 'mid-term-2'), then: 'closed-by-calendar' },
      { day: '2027-05-31', push: () => note(five, 'year-end'), then: 'closed-by-calendar' },
      { day: '2027-06-30', push: () => note(four, 'year-end'), then: 'closed-by-calendar' },
      {
        ...{ day: '2027-07-10', push: () => note(four, 'year-end'), then: 'closed-by-law' },
        before: () => opening('year-end', four),
      },
      { day: '2027-08-15', push: () => level(second), then: 'closed-by-calendar' },
      {
        ...{ day: '2027-08-25', push: () => level(second), then: 'closed-by-law' },
        before: () => opening('supplementary', second),
      },
    ];
    for (const { day, push, then, before } of days) {
      const end = Date.parse(`${day}T23:59:59.000+07:00`) + SECOND;
      now = end - DAY;
      await before?.();
      now = end - SECOND;
      assert.equal(await push(), null, `${day} 23:59:59`);
      now = end + SECOND;
      assert.equal(await push(), then, `the day after ${day}, 00:00:01`);
      assert.equal(await push(), then, 'asked again, the same');
    }
  });

  it('goes by the clock’s moment, jumps it forward; one that is set back writes nothing until somebody stands for it', async () => {
    const child = childOf(4);
    now = Date.parse('2027-06-20T02:00:00.000Z');
    assert.equal(await note(child, 'year-end'), null);
    now += 30 * DAY;
    assert.equal(await note(child, 'year-end'), 'closed-by-law');
    now -= 30 * DAY;
    assert.equal(await note(child, 'year-end'), 'clock-behind');
    const order = {
      kind: 'lock',
      schoolYear: SCHOOL_YEAR,
      scope: { kind: 'school' },
      period: null,
      strict: false,
    } as const;
    const give = () =>
      orderLock(deps, { caller: school.people.principal, order, reason: 'Khóa sổ', urgent: false, request: null });
    assert.deepEqual(await refusedIn(give), { refused: 'clock-behind' });
    assert.equal(await acceptClock(deps), 30 * DAY);
    assert.equal(await note(child, 'year-end'), null);
    // What has been carried out counts, whatever the clock says afterwards.
    const { order: id } = await give();
    now += DAY;
    await executeOrder(deps, { caller: school.people.administrator, id });
    assert.equal(await note(child, 'year-end'), 'closed-by-order');
    now -= DAY;
    await acceptClock(deps);
    assert.equal(await note(child, 'year-end'), 'closed-by-order');
  });

  it('carries out nothing whose scope is there no more: the order waits until it is', async () => {
    const child = childOf(4);
    const scope = { kind: 'pupil', pupil: child.id } as const;
    const order = { kind: 'lock', schoolYear: SCHOOL_YEAR, scope, period: null, strict: true } as const;
    const common = { caller: school.people.principal, reason: 'Khóa sổ', urgent: false, request: null };
    const { order: id } = await orderLock(deps, { ...common, order });
    now += DAY;
    await opened.db.enrolments.update({ toDay: '2026-09-06' }, { where: { pupilId: child.id } });
    const carryOut = () => executeOrder(deps, { caller: school.people.administrator, id });
    assert.deepEqual(await refusedIn(carryOut), { refused: 'order-scope-gone' });
    assert.equal(await opened.db.lockExecutions.count(), 0);
    await opened.db.enrolments.update({ toDay: null }, { where: { pupilId: child.id } });
    await carryOut();
    assert.equal(await note(child, 'mid-term-1'), 'closed-by-strict-order');
  });

  it('keeps no request for another’s class or field: what is hers goes, nothing else is told', async () => {
    now = Date.parse('2026-11-20T02:00:00.000Z');
    const [here, elsewhere] = [childOf(4), school.children.find(({ classId }) => classId === '4b')!];
    const ask = (who: Who, classId: string, ...cells: { pupil: string; field: string }[]) =>
      refusedIn(() =>
        askOpening(deps, { caller: school.people[who], classId, period: 'mid-term-1', cells, reason: 'Nhập nhầm' }),
      );
    const cell = (child: Child, field: FieldKey = 'note') => ({ pupil: child.id, field });
    assert.deepEqual(await ask('homeroom-4b', '4a', cell(here)), { refused: 'not-found' });
    assert.deepEqual(await ask('clerk', '4a', cell(here)), { refused: 'not-allowed' });
    assert.deepEqual(await ask('homeroom-4a', '4a', cell(elsewhere)), { refused: 'request-of-nothing' });
    assert.deepEqual(await ask('music', '4a', cell(here)), { refused: 'request-of-nothing' });
    assert.deepEqual(await ask('homeroom-4a', 'none', cell(here)), { refused: 'not-found' });
    assert.equal(await opened.db.lockRequests.count(), 0);
    assert.ok('done' in (await ask('homeroom-4a', '4a', cell(elsewhere), cell(here))));
    const [row] = await opened.db.lockRequests.findAll({ raw: true });
    assert.deepEqual(JSON.parse(row!.cells), [cell(here)]);
  });
});
