/** A class before every gate at once: everybody who may try, and a pupil under each kind of lock. */
import { FIRST_STATE, type RecordState } from '../../../core/record/record-states.js';
import type { Caller } from '../../../server/runner/caller.js';
import { assign, buildUser, SCHOOL_YEAR } from '../builders.js';
import { carriedOut } from '../locks.js';
import type { TestServer } from '../server.js';
import { bindCertificate, buildSigningClass, type SigningClass } from '../signing-class.js';

export const PEOPLE = [
  ...(['homeroom', 'along', 'music', 'elsewhere', 'principal', 'vice', 'delegate'] as const),
  ...(['clerk', 'administrator', 'deputy', 'head', 'inspector'] as const),
] as const;
export type Who = (typeof PEOPLE)[number];

const TILL = '2027-07-09T00:00:00.000Z';
const SINCE = { first: '2026-09-05T00:00:01.000Z', then: '2026-09-05T00:00:02.000Z' } as const;
type Order = Parameters<typeof carriedOut>[1];
const part = (pupil: string) => ({ kind: 'part', pupils: [pupil], groups: ['DD', 'homeroom', 'results'] }) as const;

/** A kind of lock: on which day it is tried, what was ordered, and whether an entered value is taken; by the founders' sentences. */
export interface LockKind {
  readonly day: '2027-06-20' | '2027-07-01' | '2027-07-11';
  readonly orders: (pupil: string) => readonly Order[];
  readonly closes: string | null;
}
const lock = { kind: 'lock', until: null, from: SINCE.first } as const;
const strict = { ...lock, strict: true } as const;
const opening = { kind: 'open', until: TILL, from: SINCE.then } as const;
const ofPupil = (pupil: string) => ({ kind: 'pupil', pupil }) as const;
const back = (pupil: string) => ({ ...opening, source: 'return', period: 'year-end', scope: part(pupil) }) as const;

export const LOCKS = {
  'nothing ordered, the window open': { day: '2027-06-20', orders: () => [], closes: null },
  'locked by an ordinary order': {
    day: '2027-06-20',
    orders: (pupil) => [{ ...lock, scope: ofPupil(pupil) }],
    closes: 'closed-by-order',
  },
  'locked without exception': {
    day: '2027-06-20',
    orders: (pupil) => [{ ...strict, scope: ofPupil(pupil) }],
    closes: 'closed-by-strict-order',
  },
  'closed by the calendar': { day: '2027-07-01', orders: () => [], closes: 'closed-by-calendar' },
  'opened by order after the window': {
    day: '2027-07-01',
    orders: (pupil) => [{ ...opening, scope: ofPupil(pupil) }],
    closes: null,
  },
  'opened by a return after the window': { day: '2027-07-01', orders: (pupil) => [back(pupil)], closes: null },
  'a return under an ordinary lock': {
    day: '2027-07-01',
    orders: (pupil) => [{ ...lock, scope: ofPupil(pupil) }, back(pupil)],
    closes: null,
  },
  'a return under a lock without exception': {
    day: '2027-07-01',
    orders: (pupil) => [{ ...strict, scope: ofPupil(pupil) }, back(pupil)],
    closes: 'closed-by-strict-order',
  },
  'closed by law': { day: '2027-07-11', orders: () => [], closes: 'closed-by-law' },
  'opened by order past the law': {
    day: '2027-07-11',
    orders: (pupil) => [{ ...opening, until: '2027-08-25T17:00:00.000Z', scope: ofPupil(pupil) }],
    closes: 'closed-by-law',
  },
  'opened by a recall past the law': {
    day: '2027-07-11',
    orders: (pupil) => [
      { ...opening, source: 'recall', period: null, until: '9999-12-31T00:00:00.000Z', scope: ofPupil(pupil) },
    ],
    closes: null,
  },
} as const satisfies Record<string, LockKind>;
export type LockName = keyof typeof LOCKS;
export const LOCK_NAMES = Object.keys(LOCKS) as LockName[];

export interface GatePupil {
  readonly id: string;
  readonly record: number;
}

export interface GateSchool {
  readonly server: TestServer;
  readonly school: SigningClass;
  readonly people: Readonly<Record<Who, Caller>>;
  readonly certificates: Readonly<Partial<Record<Who, string>>>;
  /** One under each lock; one more for acts that leave an opening behind. */
  readonly under: ReadonlyMap<LockName, { readonly pupil: GatePupil; readonly spare: GatePupil }>;
}

export async function buildGateSchool(server: TestServer): Promise<GateSchool> {
  const { db } = server;
  const school = await buildSigningClass(server, { pupils: [{ grade: 4, count: 2 * LOCK_NAMES.length + 1 }] });
  const { klass, thu, music, principal, clerk } = school;
  const made = (parts: Parameters<typeof buildUser>[1]) => buildUser(db, parts);
  const along = await made({ name: 'Nhập Cùng' });
  await assign(db, along, klass, { subjects: ['DD', 'TOAN'], responsible: false });
  const others = {
    elsewhere: await made({}),
    vice: await made({ hats: ['vice-principal'] }),
    delegate: await made({ hats: ['vice-principal'] }),
    administrator: await made({ hats: ['administrator'] }),
    deputy: await made({ hats: ['vice-principal'] }),
    head: await made({ hats: ['teacher', 'head'] }),
    inspector: await made({ hats: ['inspector'] }),
  };
  await db.userHats.update({ scope: ',g4,' }, { where: { userId: others.head.id, hat: 'head' } });
  const paper = { madeBy: principal.user.id, madeAt: '2026-09-05T00:00:00.000Z' };
  await db.delegations.create({
    ...{ id: 'd-1', userId: others.delegate.id, fromDay: '2026-09-05', toDay: '2027-08-31', document: '1/QĐ' },
    ...paper,
  });
  await db.committees.create({
    ...{ id: 'c1', number: '12/QĐ', day: '2026-09-05', members: '[]', deputies: `,${others.deputy.id},` },
    ...{ enteredBy: others.administrator.id, enteredAt: '2026-09-05T00:00:00.000Z' },
  });
  const users = {
    homeroom: thu.user,
    along,
    music: music.user,
    principal: principal.user,
    clerk: clerk.user,
    ...others,
  };
  const people = Object.fromEntries(
    Object.entries(users).map(([who, { id, name }]): [string, Caller] => [
      who,
      { userId: id, name, hats: [], from: null },
    ]),
  ) as Record<Who, Caller>;

  const pupils: GatePupil[] = [];
  for (const [n, id] of klass.pupils.entries()) {
    const record = await db.records.create({ pupilId: id, classId: klass.id, schoolYearId: SCHOOL_YEAR });
    const unit = { recordId: record.id, number: 1, lookupCode: `gate-${n}`, madeOn: '2027-06-20', version: 1 };
    await db.units.create({ ...unit, state: FIRST_STATE });
    pupils.push({ id, record: record.id });
  }
  // Somebody has looked at a print of one who is approved, so that the clerk may seal at all.
  const looked = pupils.at(-1)!;
  const unit = (await db.units.findOne({ where: { recordId: looked.record } }))!;
  await unit.update({ state: 'approved' });
  await db.looks.create({
    ...{ classId: klass.id, pupilId: looked.id, unitId: unit.id, version: 1 },
    ...{ lookedBy: principal.user.id, lookedAt: '2027-06-20T00:00:00.000Z' },
  });
  return {
    ...{ server, school, people },
    certificates: {
      homeroom: thu.fingerprint,
      principal: principal.fingerprint,
      clerk: clerk.fingerprint,
      delegate: await bindCertificate(server, 'second', others.delegate),
    },
    under: new Map(LOCK_NAMES.map((name, n) => [name, { pupil: pupils[2 * n]!, spare: pupils[2 * n + 1]! }])),
  };
}

/** The locks of a day, as they are carried out. */
export async function orderLocks({ server, under }: GateSchool, names: readonly LockName[]): Promise<void> {
  for (const name of names) {
    for (const order of LOCKS[name].orders(under.get(name)!.pupil.id)) await carriedOut(server.db, order);
  }
}

/** The unit in hand, set to a state as locks and rights know it; signing itself has tests of its own. */
export async function putState({ server }: GateSchool, { record }: GatePupil, state: RecordState): Promise<number> {
  const unit = (await server.db.units.findOne({ where: { recordId: record }, order: [['number', 'DESC']] }))!;
  await unit.update({ state });
  return unit.id;
}
