/** The statements that load what is signed of a class, one class each; the lines they give. */
import type { SheetPeriod } from '../../../../core/codes/periods.js';
import { RECORD_SHEET } from '../../../../core/law/record-sheet.js';
import type { AwardGiven } from '../../../../core/contract/certificates.js';
import type { SubjectCode } from '../../../../core/fields/subjects.js';
import type { RecordState, Slot } from '../../../../core/record/record-states.js';
import type { KeptSchool } from '../../school/facts-on.js';
import { standsAside } from '../../../store/living-sql.js';
import { signaturesOn, UNIT_IN_HAND } from '../../../store/unit-sql.js';
import { rulesOnSettings, type SettingsLine } from '../../school/year-settings.js';

/** $1 today, $2 class. */
export const FACTS = `
  SELECT s.code, s.name, s.authority, s.place, s.profile, s.former, y.settings, y.calendar,
    ${rulesOnSettings('$1')}
  FROM classes c JOIN school_years y ON y.id = c.school_year_id JOIN school s ON s.id = 1
  WHERE c.id = $2`;
export interface FactsLine extends SettingsLine, KeptSchool {
  readonly calendar: string;
}

/** Every year at this school of the class's pupils, up to this year. $1 class. */
export const COURSE = `
  SELECT DISTINCT e.pupil_id AS "pupil", p.personal_id AS "personalId", e.class_id AS "classId", c.name AS "className",
    c.school_year_id AS "schoolYear", y.calendar, e.from_day AS "since"
  FROM enrolments own
  JOIN enrolments e ON e.pupil_id = own.pupil_id
  JOIN classes c ON c.id = e.class_id
  JOIN school_years y ON y.id = c.school_year_id
  JOIN pupils p ON p.id = e.pupil_id
  WHERE own.class_id = $1 AND c.school_year_id <= (SELECT school_year_id FROM classes WHERE id = $1)
  ORDER BY c.school_year_id, e.from_day`;
export interface EnrolledLine {
  readonly pupil: string;
  readonly personalId: string | null;
  readonly classId: string;
  readonly className: string;
  readonly schoolYear: string;
  readonly calendar: string;
  readonly since: string;
}

/** $1 class. */
export const TEACHERS = `
  SELECT a.user_id AS "userId", u.name, u.personal_id AS "personalId", a.duty, a.subject, a.responsible,
    a.from_day AS "fromDay", a.to_day AS "toDay"
  FROM assignments a JOIN users u ON u.id = a.user_id
  WHERE a.class_id = $1 AND NOT ${standsAside('a')} ORDER BY a.id`;
export interface TeacherLine {
  readonly userId: string;
  readonly name: string;
  readonly personalId: string | null;
  readonly duty: 'homeroom' | 'subject';
  readonly subject: SubjectCode | null;
  readonly responsible: boolean | number;
  readonly fromDay: string;
  readonly toDay: string | null;
}

/** Oldest first, so that a later row of the same pupil and subject takes the earlier one's place. $1 class. */
export const ROWS = `
  SELECT r.id, r.pupil_id AS "pupil", r.subject, r.digest, r.row, l.digest AS "list", l.signed_at AS "signedAt",
    u.name AS "signedBy"
  FROM subject_rows r JOIN subject_lists l ON l.id = r.list_id JOIN users u ON u.id = l.signer
  WHERE r.class_id = $1 ORDER BY r.id`;
export interface StoredRow {
  readonly id: number;
  readonly pupil: string;
  readonly subject: SubjectCode;
  readonly digest: string;
  readonly row: string;
  readonly list: string;
  readonly signedAt: string;
  readonly signedBy: string;
}

/** $1 class. */
export const RECORDS = `
  SELECT r.id, u.id AS "unitId", r.pupil_id AS "pupil", u.state, u.version, u.lookup_code AS "lookupCode",
    u.made_on AS "madeOn", u.digest, u.issue, u.released_at AS "releasedAt", u.seal, u.print, u.replaces
  FROM records r JOIN ${UNIT_IN_HAND} WHERE r.class_id = $1`;
export interface RecordLineStored {
  readonly id: number;
  readonly unitId: number;
  readonly pupil: string;
  readonly state: RecordState;
  readonly version: number;
  readonly lookupCode: string;
  readonly madeOn: string;
  readonly digest: string | null;
  readonly issue: string | null;
  readonly releasedAt: string | null;
  readonly seal: number | null;
  readonly print: number | null;
  readonly replaces: number | null;
}

/** The present version and the one before. $1 class. */
export const VERSIONS = `
  SELECT v.record_id AS "recordId", v.version, v.made_at AS "madeAt", v.document, v.subject_rows AS "subjectRows"
  FROM records r JOIN ${UNIT_IN_HAND} JOIN record_versions v ON v.record_id = r.id AND v.version >= u.version - 1
  WHERE r.class_id = $1`;
export interface VersionLine {
  readonly recordId: number;
  readonly version: number;
  readonly madeAt: string;
  readonly document: string;
  readonly subjectRows: string;
}

/** Those on the present version. $1 class. */
export const SIGNATURES = signaturesOn('r.class_id = $1', UNIT_IN_HAND);
export interface SignatureLine {
  readonly recordId: number;
  readonly slot: Slot;
  readonly signer: string;
  readonly name: string;
  readonly certificate: string;
  readonly signedAt: string;
  /** The moment its signer's line on the record says: of a seal put on again, that of the release. */
  readonly line: string;
  readonly receivedAt: string;
  readonly brought: string;
  /** Of a seal: the code its print carries. */
  readonly paper: string | null;
  /** Of a seal: what became of asking for its time stamp; null where nobody was asked. */
  readonly stamp: 'given' | 'missed' | null;
}

/** Their texts, some four kilobytes each: asked for only where bytes are made of them. $1 class. */
export const SIGNATURE_TEXTS = `
  SELECT r.id AS "recordId", s.slot, s.signature
  FROM records r JOIN ${UNIT_IN_HAND} JOIN record_signatures s ON s.record_id = r.id AND s.version = u.version
  WHERE r.class_id = $1
  UNION ALL
  SELECT r.id, 'seal', s.signature
  FROM records r JOIN ${UNIT_IN_HAND} JOIN unit_seals s ON s.unit_id = u.id AND s.number = u.seal
  WHERE r.class_id = $1`;
export interface SignatureText {
  readonly recordId: number;
  readonly slot: Slot;
  readonly signature: string;
}

/** $1 class. */
export const RETURNS = `
  SELECT t.record_id AS "recordId", t.version, u.name AS "by", t.returned_at AS "at", t.reason, t.subjects,
    t.rows_until AS "rowsUntil"
  FROM records r JOIN record_returns t ON t.record_id = r.id JOIN users u ON u.id = t.returned_by
  WHERE r.class_id = $1 ORDER BY t.id`;
export interface ReturnLine {
  readonly recordId: number;
  readonly version: number;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly subjects: string;
  readonly rowsUntil: number;
}

/** Of the class's pupils, in its year; oldest first, so that a later one takes the earlier one's place. $1 class. */
export const PROMOTIONS = `
  SELECT d.id, d.pupil_id AS "pupil", d.number, d.promoted, d.reason, d.basis, u.name AS "by", d.decided_at AS "at"
  FROM promotion_decisions d JOIN users u ON u.id = d.decided_by
  WHERE d.school_year_id = (SELECT school_year_id FROM classes WHERE id = $1)
    AND d.pupil_id IN (SELECT pupil_id FROM enrolments WHERE class_id = $1)
  ORDER BY d.number`;
export interface PromotionLine {
  readonly id: number;
  readonly pupil: string;
  readonly number: number;
  readonly promoted: boolean | number;
  readonly reason: string;
  readonly basis: string;
  readonly by: string;
  readonly at: string;
}

/** $1 class. */
export const AWARDS = `
  SELECT a.id, a.pupil_id AS "pupil", a.kind, a.title, a.reason, a.decision, a.day, a.entered_by AS "enteredBy",
    u.name AS "by"
  FROM awards a JOIN users u ON u.id = a.entered_by
  WHERE a.class_id = $1 AND a.removed_at IS NULL ORDER BY a.day, a.id`;
export interface AwardStored {
  readonly id: string;
  readonly pupil: string;
  readonly kind: AwardGiven;
  readonly title: string;
  readonly reason: string;
  readonly decision: string;
  readonly day: string;
  readonly enteredBy: string;
  readonly by: string;
}

/** When the revisions of what a record is made of were received. $1 class. */
export const REVISIONS = `
  SELECT s.period, v.number, v.received_at AS "at"
  FROM sheets s JOIN sheet_revisions v ON v.sheet_id = s.id
  WHERE s.class_id = $1 AND s.period IN ('${RECORD_SHEET}', 'year')`;
export interface RevisionLine {
  readonly period: SheetPeriod;
  readonly number: number;
  readonly at: string;
}
