/** Covers of a class's pupils that were signed and sealed: a transcript's print begins with them. */
import type { Cover } from '../../../../core/covers/cover.js';
import { type CoverState, isCoverSettled } from '../../../../core/covers/cover-states.js';
import type { PrintedCover } from '../../../../core/record/print/printed-year.js';
import type { LeaderOnRecord } from '../../../../core/record/year-record.js';
import type { PupilId } from '../../../../core/sheet/values.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

interface Line {
  readonly pupil: PupilId;
  readonly state: CoverState;
  readonly document: string;
  readonly leader: string;
  readonly signedAt: string;
}

const SIGNED = `
  SELECT k.pupil_id AS "pupil", k.state, s.document, s.leader, s.signed_at AS "signedAt"
  FROM covers k JOIN cover_signatures s ON s.cover_id = k.id AND s.number = k.number AND s.slot = 'principal'
  WHERE k.school_year_id = $1 AND k.pupil_id IN (SELECT pupil_id FROM enrolments WHERE class_id = $2)`;

/** Of the version in force. One statement. */
export async function loadSealedCovers(
  db: Reader,
  schoolYear: string,
  classId: string,
): Promise<ReadonlyMap<PupilId, PrintedCover>> {
  const lines = await select<Line>(db, SIGNED, [schoolYear, classId]);
  return new Map(
    lines
      .filter(({ state }) => isCoverSettled(state))
      .map(({ pupil, document, leader, signedAt }) => {
        const { number, pupil: who, className, school } = JSON.parse(document) as Cover;
        const { name: signer, office } = JSON.parse(leader) as LeaderOnRecord;
        return [pupil, { number, pupil: who.name, className, school, office, signer, at: signedAt }];
      }),
  );
}
