/** A school with work waiting that is killed in the midst of it, and what has to be so of its database whatever was cut off. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { proposedCalendar } from '../../../core/law/school-year.js';
import { orderLock } from '../../../server/acts/locks/order-lock.js';
import { loadSheetContext } from '../../../server/acts/sheets/load-sheet-context.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { sha256Base64 } from '../../../server/ground/digests.js';
import type { Caller } from '../../../server/runner/caller.js';
import { assign, buildClass, buildUser, SCHOOL_YEAR } from '../builders.js';
import { readingOn } from '../connections.js';
import { NEXT } from '../rollover.js';
import type { TestServer } from '../server.js';
import { buildSigningClass, expectOk, signSubjects } from '../signing-class.js';
import { findingsOf } from '../trail.js';
import type { KilledWork } from './killed-work.js';

const CLASSES = 40;

export interface KilledSchool {
  readonly server: TestServer;
  readonly pupils: readonly string[];
  readonly principal: Caller;
  readonly administrator: Caller;
  readonly clerk: Caller;
}

const callerOf = ({ id, name }: { readonly id: string; readonly name: string }): Caller => ({
  ...{ userId: id, name, hats: [], from: null },
});

/** Everybody of 4A signed, forty more classes with something entered, on 2 July: year end is closed, the next year opened. */
export async function buildKilledSchool(server: TestServer): Promise<KilledSchool> {
  const { db } = server;
  const school = await buildSigningClass(server, { pupils: [{ grade: 4, count: 36 }] });
  await signSubjects(school);
  await expectOk(school.thu.signRecords('4a', 'homeroom'));
  const administrator = await buildUser(db, { hats: ['administrator'] });
  for (let n = 0; n < CLASSES; n += 1) {
    const klass = await buildClass(db, { id: `c${n}`, name: `3.${n}`, pupils: [{ grade: 3, count: 1 }] });
    await assign(db, school.thu.user, klass, { homeroom: true });
    await expectOk(school.thu.push(klass.id, { [klass.pupils[0]!]: { 'homeroom.remark': 'Em chăm học.' } }));
  }
  await expectOk(school.principal.post('/school-years', { id: NEXT, calendar: proposedCalendar(NEXT) }));
  await pinTables(server.deps);
  server.pass(Date.parse('2027-07-02T02:00:00.000Z') - server.deps.clock().getTime());
  return {
    ...{ server, pupils: school.klass.pupils },
    principal: callerOf(school.principal.user),
    administrator: callerOf(administrator),
    clerk: callerOf(school.clerk.user),
  };
}

/** The next pupil's opening that takes her signatures away, and a lock of a class. */
export async function orderMore({ server, principal, pupils }: KilledSchool, n: number): Promise<void> {
  const order = { schoolYear: SCHOOL_YEAR, period: 'year-end' } as const;
  const common = { caller: principal, reason: 'Theo biên bản họp', urgent: false, request: null };
  const scope = { kind: 'pupil', pupil: pupils[n % pupils.length]! } as const;
  const opening = { ...order, kind: 'open', scope, until: null, minutes: 600, reopen: true } as const;
  const lock = {
    ...order,
    kind: 'lock',
    scope: { kind: 'class', classId: `c${n % CLASSES}` },
    strict: n % 2 === 0,
  } as const;
  await orderLock(server.deps, { ...common, order: opening });
  await orderLock(server.deps, { ...common, order: lock });
}

const PROCESS = fileURLToPath(new URL('./killed-process.js', import.meta.url));

/** Do some work in a process that kills itself at its n-th statement; resolves to whether it came to that. */
export async function killedAt(school: KilledSchool, what: KilledWork, statement: number): Promise<boolean> {
  const { server, administrator, clerk } = school;
  // The lease of a runner that was killed has run out by then.
  server.pass(120_000);
  const caller = JSON.stringify(what === 'execute' ? administrator : clerk);
  const now = server.deps.clock().toISOString();
  const child = fork(PROCESS, [server.dataDir, what, now, String(statement), caller]);
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.once('exit', (...ended) => resolve(ended)),
  );
  // What it did it did in these seconds.
  server.pass(60_000);
  assert.ok(signal === 'SIGKILL' || code === 0, `${what} ended with ${code ?? signal}`);
  return signal === 'SIGKILL';
}

/** What was ordered and what came of it say the same, and the trail tells of all of it. */
export async function holdSchool({
  server,
}: KilledSchool): Promise<{ executed: number; archived: number; parts: number }> {
  const { db } = server;
  const events = (await db.auditEvents.findAll({ raw: true })).map(({ data }) => JSON.parse(data) as Told);
  const toldOf = (kind: string, name: keyof Told) =>
    events.filter((event) => event.kind === kind).map((event) => String(event[name]));
  const same = (stored: readonly string[], told: readonly string[], what: string) =>
    assert.deepEqual([...stored].sort(), [...told].sort(), what);

  const executions = await db.lockExecutions.findAll({ raw: true });
  const executed = executions.map(({ orderId }) => orderId);
  same(executed, toldOf('lock.carried-out', 'orderId'), 'executions and their events');
  await holdLocks(server, executed);

  const versions = await db.archivedSheets.findAll({ order: ['id'], raw: true });
  const nameOf = (one: { classId: string; period: string; number: number }) =>
    `${one.classId} ${one.period} ${one.number}`;
  const archived = events.filter(({ kind }) => kind === 'sheet.archived');
  same(
    versions.map(nameOf),
    archived.map((event) => nameOf(event as Required<Told>)),
    'archived versions and their events',
  );
  assert.equal(new Set(versions.map(nameOf)).size, versions.length);
  for (const { print, printDigest } of versions) assert.equal(sha256Base64(print), printDigest);

  const parts = await db.rolloverParts.findAll({ raw: true });
  same(
    parts.map(({ id }) => id),
    toldOf('rollover.carried-out', 'partId'),
    'parts of the rollover and their events',
  );
  const places = await db.rolloverPlaces.findAll({ raw: true });
  const nextClasses = await db.classes.findAll({ where: { schoolYearId: NEXT }, raw: true });
  const sitting = await db.enrolments.findAll({ where: { classId: nextClasses.map(({ id }) => id) }, raw: true });
  same(
    sitting.map(({ pupilId }) => pupilId),
    places.map(({ pupilId }) => pupilId),
    'places and enrolments of the next year',
  );
  assert.equal(new Set(places.map(({ pupilId }) => pupilId)).size, places.length);
  assert.deepEqual(await findingsOf(server.deps), []);
  return { executed: executed.length, archived: versions.length, parts: parts.length };
}

interface Told {
  readonly kind: string;
  readonly orderId?: string;
  readonly partId?: string;
  readonly classId?: string;
  readonly period?: string;
  readonly number?: number;
}

/** Each order counts where it was carried out and nowhere else; an opening has its pupil's record back, once. */
async function holdLocks({ db, deps }: TestServer, executed: readonly string[]): Promise<void> {
  const orders = await db.lockOrders.findAll({ raw: true });
  const inForce = new Set<string>();
  for (const classId of ['4a', ...Array.from({ length: CLASSES }, (_, n) => `c${n}`)]) {
    const context = await loadSheetContext(readingOn(deps), classId, 'year-end');
    for (const { id } of context!.locks.orders) inForce.add(id);
  }
  const returns = await db.recordReturns.findAll({ raw: true });
  const states = await db.units.findAll({ raw: true });
  const records = new Map((await db.records.findAll({ raw: true })).map(({ id, pupilId }) => [pupilId, id]));
  for (const { id, kind, scope } of orders) {
    assert.equal(inForce.has(id), executed.includes(id), `order ${id} counts where it was carried out`);
    if (kind === 'lock') continue;
    const record = records.get((JSON.parse(scope) as { pupil: string }).pupil)!;
    const back = returns.filter(({ recordId }) => recordId === record).length;
    const state = states.find(({ recordId }) => recordId === record)!.state;
    assert.deepEqual([back, state], executed.includes(id) ? [1, 'entering'] : [0, 'homeroom-signed'], `order ${id}`);
  }
}
