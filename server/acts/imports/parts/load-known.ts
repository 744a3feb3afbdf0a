import type { KnownClass, KnownPupil, KnownSchool } from '../../../../core/import/known-school.js';
import type { Grade } from '../../../../core/law/law.js';
import { isReleased, isSigned, statesWhere } from '../../../../core/record/record-states.js';
import type { Reader } from '../../../store/reader.js';
import { REAL_PUPIL } from '../../../store/practice-sql.js';
import { places, select } from '../../../store/sql.js';

interface PupilLine extends Omit<KnownPupil, 'place' | 'signed' | 'released'> {
  readonly released: number | string;
}

interface PlaceLine {
  readonly pupil: string;
  readonly classId: string;
  readonly className: string;
  readonly grade: Grade;
  readonly fromDay: string;
}

const RELEASED = statesWhere(isReleased);
const SIGNED = statesWhere(isSigned);

const PUPILS = `
  SELECT p.id AS code, p.name, p.birth_date AS "birthDate", p.sex, p.personal_id AS "personalId",
    p.lifelong_code AS "lifelongCode",
    (SELECT COUNT(*) FROM records r JOIN units u ON u.record_id = r.id
     WHERE r.pupil_id = p.id AND u.state IN (${places(1, RELEASED)})) AS released
  FROM pupils p WHERE ${REAL_PUPIL} ORDER BY p.id`;

/** Where a pupil is on a day, or will be; the last of several counts. $1 school year, $2 day. */
const PLACES = `
  SELECT e.pupil_id AS pupil, e.class_id AS "classId", c.name AS "className", e.grade, e.from_day AS "fromDay"
  FROM classes c JOIN enrolments e ON e.class_id = c.id
  WHERE c.school_year_id = $1 AND (e.to_day IS NULL OR e.to_day >= $2) ORDER BY e.from_day, e.id`;

const SIGNED_PUPILS = `
  SELECT DISTINCT r.pupil_id AS pupil FROM records r JOIN units u ON u.record_id = r.id
  WHERE r.school_year_id = $1 AND u.state IN (${places(2, SIGNED)})`;

const CLASSES = `SELECT id, name FROM classes WHERE school_year_id = $1 ORDER BY position, id`;

/** What the school has, as an import is held against it on a day of a year. Four statements. */
export async function loadKnown(db: Reader, schoolYear: string, day: string): Promise<KnownSchool> {
  const [pupils, enrolled, signed, classes] = await Promise.all([
    select<PupilLine>(db, PUPILS, [...RELEASED]),
    select<PlaceLine>(db, PLACES, [schoolYear, day]),
    select<{ readonly pupil: string }>(db, SIGNED_PUPILS, [schoolYear, ...SIGNED]),
    select<KnownClass>(db, CLASSES, [schoolYear]),
  ]);
  const placeOf = new Map(enrolled.map(({ pupil, ...place }) => [pupil, place]));
  const hasSigned = new Set(signed.map(({ pupil }) => pupil));
  return {
    classes,
    pupils: pupils.map(({ released, ...one }): KnownPupil => ({
      ...one,
      place: placeOf.get(one.code) ?? null,
      signed: hasSigned.has(one.code),
      released: Number(released) > 0,
    })),
  };
}
