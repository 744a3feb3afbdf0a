/** A school big enough to measure: one class of 35 whose teacher enters everything, and thirty teachers with a class each. */
import { SCHOOL_PROFILE } from '../support/builders.js';
import { randomUUID } from 'node:crypto';
import { type Change, groupChanges } from '../../core/contract/push.js';
import { SUBJECTS } from '../../core/fields/subjects.js';
import type { SheetContext } from '../../core/sheet/context.js';
import { openDatabase } from '../../server/store/open-database.js';
import { hashPassword } from '../../server/sign-in/passwords.js';
import { buildContext } from '../support/sheets.js';

export const PASSWORD = 'đo tốc độ';
export const teacherOf = (n: number): string => `gv${n}`;
export const classOf = (n: number): string => `bench-${n}`;

/** The context of the n-th class: 35 pupils of grade 4 at year end, pupil ids of its own. */
export function contextOf(n: number): SheetContext {
  const context = buildContext({ grade: 4, pupils: 35, class: { id: classOf(n), name: `4.${n}` } });
  return { ...context, pupils: context.pupils.map((pupil) => ({ ...pupil, id: `${n}-${pupil.id}` })) };
}

/** Make the school in a data directory that does not exist yet. */
export async function makeBenchSchool(dataDir: string, classes: number): Promise<void> {
  const db = await openDatabase({ dataDir });
  const passwordHash = await hashPassword(PASSWORD);
  const numbers = Array.from({ length: classes }, (_, i) => i + 1);
  const contexts = numbers.map(contextOf);
  await db.writes.run(async (transaction) => {
    const options = { transaction };
    await db.school.create({ id: 1, ...contexts[0]!.school, profile: JSON.stringify(SCHOOL_PROFILE) }, options);
    const days = { begins: '2026-09-01', ends: '2027-08-31' };
    await db.schoolYears.create(
      { id: '2026-2027', current: true, calendar: JSON.stringify({ ...days, closes: {} }), settings: '{}' },
      options,
    );
    const users = numbers.map((n) => ({
      id: randomUUID(),
      account: teacherOf(n),
      name: `Giáo viên ${n}`,
      passwordHash,
      active: true,
      createdAt: new Date().toISOString(),
    }));
    await db.users.bulkCreate(users, options);
    await db.userHats.bulkCreate(
      users.map(({ id }) => ({ userId: id, hat: 'teacher' as const })),
      options,
    );
    await db.classes.bulkCreate(
      contexts.map(({ class: { id, name, optionalSubjects, foreignLanguage, optionalSubjectsCount } }, position) => ({
        id,
        schoolYearId: '2026-2027',
        name,
        position,
        settings: JSON.stringify({ optionalSubjects, foreignLanguage, optionalSubjectsCount }),
      })),
      options,
    );
    const pupils = contexts.flatMap((context) =>
      context.pupils.map((pupil, position) => ({ ...pupil, classId: context.class.id, position })),
    );
    await db.pupils.bulkCreate(
      pupils.map(({ id, name, sex, birthDate }) => ({ id, name, sex, birthDate, personalId: null })),
      options,
    );
    await db.enrolments.bulkCreate(
      pupils.map(({ id, classId, grade, mode, position }) => ({
        pupilId: id,
        classId,
        grade,
        mode,
        position,
        fromDay: days.begins,
        toDay: null,
      })),
      options,
    );
    await db.assignments.bulkCreate(
      numbers.flatMap((n) => {
        const duty = {
          userId: users[n - 1]!.id,
          classId: classOf(n),
          responsible: true,
          fromDay: days.begins,
          toDay: null,
        };
        return [
          { ...duty, duty: 'homeroom' as const, subject: null },
          ...SUBJECTS.map((subject) => ({ ...duty, duty: 'subject' as const, subject })),
        ];
      }),
      options,
    );
  });
  await db.close();
}

/** A push request's body, made once so that the client's own work is not measured. */
export const pushBody = (baseRevision: number, changes: readonly Change[]): Buffer =>
  Buffer.from(JSON.stringify({ pushId: randomUUID(), baseRevision, changes: groupChanges(changes) }));
