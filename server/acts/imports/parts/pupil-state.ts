/** A pupil as an import finds and leaves her: her facts, and her times in classes of the year. */
import type { PupilFacts } from '../../../../core/import/plan-import.js';
import type { Grade } from '../../../../core/law/law.js';
import type { AssessmentMode } from '../../../../core/sheet/context.js';
import type { Reader, Writer } from '../../../store/reader.js';
import { insertRows, places, select, write } from '../../../store/sql.js';

export interface TimeInClass {
  readonly classId: string;
  readonly grade: Grade;
  readonly mode: AssessmentMode;
  readonly position: number;
  readonly fromDay: string;
  readonly toDay: string | null;
  readonly endedAs: string | null;
}

export interface PupilState {
  readonly facts: PupilFacts;
  /** In their order. */
  readonly times: readonly TimeInClass[];
}

/** Rows a statement: SQLite takes 32,766 values. */
export const TOGETHER = 500;

export const chunksOf = <T>(list: readonly T[], size = TOGETHER): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

/** States of some pupils in a year, by their codes; who is not there has none. */
export async function loadStates(
  db: Reader,
  schoolYear: string,
  codes: readonly string[],
): Promise<Map<string, PupilState>> {
  const states = new Map<string, { facts: PupilFacts; times: TimeInClass[] }>();
  for (const some of chunksOf(codes)) {
    const facts = await select<PupilFacts & { readonly code: string }>(
      db,
      `SELECT id AS code, name, birth_date AS "birthDate", sex, personal_id AS "personalId",
         lifelong_code AS "lifelongCode"
       FROM pupils WHERE id IN (${places(1, some)})`,
      some,
    );
    for (const { code, name, birthDate, sex, personalId, lifelongCode } of facts) {
      states.set(code, { facts: { name, birthDate, sex, personalId, lifelongCode }, times: [] });
    }
    const times = await select<TimeInClass & { readonly code: string }>(
      db,
      `SELECT e.pupil_id AS code, e.class_id AS "classId", e.grade, e.mode, e.position, e.from_day AS "fromDay",
         e.to_day AS "toDay", e.ended_as AS "endedAs"
       FROM enrolments e JOIN classes c ON c.id = e.class_id
       WHERE c.school_year_id = $1 AND e.pupil_id IN (${places(2, some)}) ORDER BY e.from_day, e.id`,
      [schoolYear, ...some],
    );
    for (const { code, ...time } of times) states.get(code)?.times.push(time);
  }
  return states;
}

export interface StateChange {
  readonly code: string;
  readonly before: PupilState | null;
  readonly after: PupilState | null;
}

const factsKey = ({ facts: { name, birthDate, sex, personalId, lifelongCode } }: PupilState): string =>
  JSON.stringify([name, birthDate, sex, personalId, lifelongCode]);

const timesKey = (state: PupilState | null): string =>
  JSON.stringify(
    (state?.times ?? [])
      .map((one) => [one.fromDay, one.toDay, one.classId, one.grade, one.mode, one.position, one.endedAs])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

/** Whether nothing differs, in whatever order it was put together. */
export const sameState = (a: PupilState | null, b: PupilState | null): boolean =>
  (a === null) === (b === null) && (!a || !b || factsKey(a) === factsKey(b)) && timesKey(a) === timesKey(b);

/** Bring pupils from one state to another, by few statements however many they are. */
export async function writeStates(db: Writer, schoolYear: string, changes: readonly StateChange[]): Promise<void> {
  const moved = changes.filter(({ before, after }) => timesKey(before) !== timesKey(after));
  for (const some of chunksOf(moved.filter(({ before }) => (before?.times.length ?? 0) > 0))) {
    const codes = some.map(({ code }) => code);
    await write(
      db,
      `DELETE FROM enrolments WHERE pupil_id IN (${places(1, codes)})
       AND class_id IN (SELECT id FROM classes WHERE school_year_id = $${codes.length + 1})`,
      [...codes, schoolYear],
    );
  }
  const gone = changes.filter(({ before, after }) => before && !after).map(({ code }) => code);
  for (const some of chunksOf(gone)) await write(db, `DELETE FROM pupils WHERE id IN (${places(1, some)})`, some);
  const fresh = changes.filter(({ before, after }) => !before && after);
  for (const some of chunksOf(fresh)) {
    await insertRows(
      db,
      'pupils (id, name, birth_date, sex, personal_id, lifelong_code)',
      some.map(({ code, after }) => [code, ...factsIn(after!)]),
    );
  }
  for (const { code, before, after } of changes) {
    if (!before || !after || factsKey(before) === factsKey(after)) continue;
    await write(
      db,
      'UPDATE pupils SET name = $1, birth_date = $2, sex = $3, personal_id = $4, lifelong_code = $5 WHERE id = $6',
      [...factsIn(after), code],
    );
  }
  const times = moved.flatMap(({ code, after }) => (after?.times ?? []).map((time) => ({ code, ...time })));
  for (const some of chunksOf(times)) {
    await insertRows(
      db,
      'enrolments (pupil_id, class_id, grade, mode, position, from_day, to_day, ended_as)',
      some.map((one) => [
        one.code,
        one.classId,
        one.grade,
        one.mode,
        one.position,
        one.fromDay,
        one.toDay,
        one.endedAs,
      ]),
    );
  }
}

const factsIn = ({ facts }: PupilState) =>
  [facts.name, facts.birthDate, facts.sex, facts.personalId, facts.lifelongCode] as const;
