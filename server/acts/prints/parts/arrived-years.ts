/** Years a pupil's former schools sealed, as they came with her transfer: her transcript prints them as theirs (regulation 4.4, H16). */
import { Op } from 'sequelize';
import { readBrought } from '../../../../core/brought-years/read-brought.js';
import type { PrintedBroughtYear } from '../../../../core/record/print/brought-year.js';
import { readSignedYear } from '../../../../core/signing/brought/read-signed-year.js';
import type { PupilId } from '../../../../core/sheet/values.js';
import { sha256Base64 } from '../../../ground/digests.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

/** Of a pupil, by what had come at a moment; all of it where none is given. */
export type ArrivedOfPupil = (pupil: PupilId, at: string | null) => readonly PrintedBroughtYear[];

/** Oldest first: of two records of one year the one that came last is in force there. */
const ARRIVALS = `
  SELECT a.id, a.pupil_id AS pupil, a.entered_at AS "enteredAt" FROM arrivals a
  WHERE a.pupil_id IN (SELECT e.pupil_id FROM enrolments e WHERE e.class_id = $1) ORDER BY a.entered_at, a.id`;

interface Arrival {
  readonly id: string;
  readonly pupil: PupilId;
  readonly enteredAt: string;
}

/** Their signatures and seals were found right when they were entered; nobody here signs them anew. One statement, two where somebody came. */
export async function loadArrivedYears(db: Reader, classId: string): Promise<ArrivedOfPupil> {
  const arrivals = await select<Arrival>(db, ARRIVALS, [classId]);
  if (arrivals.length === 0) return () => [];
  const documents = await db.foreignDocuments.findAll({
    where: { arrivalId: { [Op.in]: arrivals.map(({ id }) => id) }, kind: 'unit' },
    order: ['number'],
    raw: true,
  });
  return (pupil, at) => {
    const years = new Map<string, PrintedBroughtYear>();
    for (const { id } of arrivals.filter((one) => one.pupil === pupil && (at === null || one.enteredAt <= at))) {
      for (const { content } of documents.filter(({ arrivalId }) => arrivalId === id)) {
        const year = printed(content);
        if (year !== null) years.set(year.schoolYear, year);
      }
    }
    return [...years.values()];
  };
}

/** Null for what is no record by its tags: nothing is made up of it. */
function printed(content: Buffer): PrintedBroughtYear | null {
  const year = readSignedYear(content)?.year;
  if (!year) return null;
  const { schoolYear, grade, school, schoolCode, lookupCode } = year;
  const read = readBrought(year.values);
  return {
    ...{ schoolYear, grade, school, values: read.ok ? read.values : {} },
    source: { sealedBy: schoolCode, lookupCode, fileDigest: sha256Base64(content), read: read.ok },
  };
}
