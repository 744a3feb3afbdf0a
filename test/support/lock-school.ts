/** The school of the model of locks: two classes, a combined one among them, everybody with a hat, and what they enter. */
import { randomUUID } from 'node:crypto';
import type { Hat } from '../../core/codes/hats.js';
import type { FieldKey } from '../../core/fields/field-key.js';
import { proposedCalendar } from '../../core/law/school-year.js';
import type { Caller } from '../../server/runner/caller.js';
import type { Database } from '../../server/store/open-database.js';
import { assign, buildClass, buildSchool, buildUser, CALENDAR, SCHOOL_YEAR } from './builders.js';
import type { Child, Period } from './lock-reference.js';
import { DAYS_OF_LOP_5 } from './lock-reference.js';

export const PEOPLE = [
  ...(['principal', 'delegate', 'administrator', 'deputy', 'clerk', 'head', 'inspector'] as const),
  ...(['homeroom-4a', 'homeroom-4b', 'music'] as const),
] as const;
export type Who = (typeof PEOPLE)[number];
export const NEXT_YEAR = '2027-2028';
export const CLASSES = ['4a', '4b'] as const;
export type ClassId = (typeof CLASSES)[number];
export const PERIODS: readonly Period[] = ['mid-term-1', 'term-1', 'mid-term-2', 'year-end', 'supplementary', 'year'];

export interface FieldOfModel {
  readonly field: FieldKey;
  readonly group: string;
  readonly values: readonly [string, string];
}
const field = (key: FieldKey, group: string, ...values: [string, string]): FieldOfModel => ({
  ...{ field: key, group, values },
});
const EVERY_TIME = [
  field('subject.TOAN.level', 'TOAN', 'HTT', 'HT'),
  field('subject.AN.level', 'AN', 'HTT', 'HT'),
  field('trait.CHAM_CHI', 'traits', 'TOT', 'DAT'),
  field('note', 'homeroom', 'Đã báo phụ huynh', 'Đã hẹn gặp'),
];
/** Fields whose values no rule holds against each other: what is refused is refused by a lock or a right. */
export const FIELDS: Readonly<Record<Period, readonly FieldOfModel[]>> = {
  'mid-term-1': EVERY_TIME,
  'term-1': EVERY_TIME,
  'mid-term-2': EVERY_TIME,
  'year-end': [
    ...EVERY_TIME,
    field('homeroom.remark', 'homeroom', 'Em chăm học.', 'Em tiến bộ.'),
    field('award.SUDDEN.content', 'results', 'Giúp bạn', 'Nhặt được của rơi'),
    field('absence.excused', 'profile', '2', '3'),
  ],
  supplementary: [field('subject.TV.level', 'TV', 'HT', 'CHT')],
  year: [field('profile.address', 'profile', 'Thôn Đông', 'Thôn Đoài')],
};

const HATS: Readonly<Record<Who, readonly Hat[]>> = {
  principal: ['principal'],
  administrator: ['administrator'],
  delegate: ['vice-principal'],
  deputy: ['vice-principal'],
  head: ['teacher', 'head'],
  inspector: ['inspector'],
  clerk: ['clerk'],
  'homeroom-4a': ['teacher'],
  'homeroom-4b': ['teacher'],
  music: ['teacher'],
};

/** Whose a field is, by the duties given below. */
export const enters = (who: Who, classId: string, group: string): boolean =>
  group === 'AN' ? who === 'music' : who === `homeroom-${classId}`;
export const hasDuty = (who: Who, classId: string): boolean => who === 'music' || who === `homeroom-${classId}`;

export interface LockSchool {
  readonly people: Readonly<Record<Who, Caller>>;
  readonly children: readonly Child[];
  /** Who is assessed anew as the year begins. */
  readonly second: readonly Child[];
}

export async function buildLockSchool(db: Database): Promise<LockSchool> {
  await buildSchool(db, { calendar: { ...CALENDAR, byGrade: { 5: DAYS_OF_LOP_5 } } });
  const a = await buildClass(db, { id: '4a', name: '4A', pupils: [{ grade: 4, count: 3 }] });
  // A combined class: lớp 5 sits here too, and a grade is its pupils wherever they sit (H25).
  const b = await buildClass(db, {
    ...{ id: '4b', name: '4B' },
    pupils: [
      { grade: 4, count: 1 },
      { grade: 5, count: 2 },
    ],
  });
  const built = await Promise.all(
    PEOPLE.map(async (who) => [who, await buildUser(db, { name: `Người ${who}`, hats: HATS[who] })] as const),
  );
  const users = Object.fromEntries(built) as Record<Who, (typeof built)[number][1]>;
  for (const [klass, who] of [
    [a, 'homeroom-4a'],
    [b, 'homeroom-4b'],
  ] as const) {
    await assign(db, users[who], klass, { homeroom: true, subjects: ['TOAN', 'TV'] });
    await assign(db, users.music, klass, { subjects: ['AN'] });
  }
  await db.userHats.update({ scope: ',g4,' }, { where: { userId: users.head.id, hat: 'head' } });
  await db.delegations.create({
    ...{ id: 'd-1', userId: users.delegate.id, fromDay: '2026-09-05', toDay: '2029-08-31', document: '1/QĐ' },
    ...{ madeBy: users.principal.id, madeAt: '2026-09-05T00:00:00.000Z' },
  });
  await db.schoolYears.create({
    ...{ id: NEXT_YEAR, current: false, calendar: JSON.stringify(proposedCalendar(NEXT_YEAR)), settings: '{}' },
  });
  await db.committees.create({
    ...{ id: 'c1', number: '12/QĐ', day: '2026-09-05', members: '[]', deputies: `,${users.deputy.id},` },
    ...{ enteredBy: users.administrator.id, enteredAt: '2026-09-05T00:00:00.000Z' },
  });
  const children = [...a.pupils, ...b.pupils].map((id, i): Child => {
    const classId = a.pupils.includes(id) ? '4a' : '4b';
    return { id, classId, grade: i > 3 ? 5 : 4 };
  });
  const second = [children[2]!, children[5]!];
  for (const { id, classId } of second) {
    await db.supplementaryCases.create({
      ...{ id: randomUUID(), schoolYearId: SCHOOL_YEAR, classId, pupilId: id, plan: 'Ôn tập trong hè' },
      ...{ fields: '["subject.TV.level"]', assessed: '{}', assessedAt: null, unlimited: false },
      ...{ plannedBy: users['homeroom-4a'].id, plannedAt: '2026-09-05T00:00:00.000Z' },
      ...{ limitReason: null, limitBy: null, limitAt: null },
      ...{ withdrawnReason: null, withdrawnBy: null, withdrawnAt: null },
    });
  }
  const callers = built.map(([who, { id, name }]) => [who, { userId: id, name, hats: HATS[who], from: null }] as const);
  return { people: Object.fromEntries(callers) as Record<Who, Caller>, children, second };
}

/** A record signed, approved or released as far as locks know of it: signing itself has tests and a model of its own. */
export async function putRecord(
  db: Database,
  child: Child,
  state: 'homeroom-signed' | 'approved' | 'sealed',
  version: number,
): Promise<void> {
  const of = { pupilId: child.id, classId: child.classId, schoolYearId: SCHOOL_YEAR };
  const record = (await db.records.findOne({ where: of })) ?? (await db.records.create(of));
  const unit = { recordId: record.id, number: 1, lookupCode: randomUUID(), madeOn: '2026-09-06' };
  const [, made] = await db.units.findOrCreate({
    where: { recordId: record.id },
    defaults: { ...unit, state, version },
  });
  if (!made) await db.units.update({ state, version }, { where: { recordId: record.id } });
}
