/** Who still has to sign in several classes: the same few statements, however many classes there are. */
import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { holdersOn } from '../../../core/duties/counts-on.js';
import { EMPTY_DOCUMENT, valuesOf } from '../../../core/merge/document.js';
import { withSupplementary } from '../../../core/results/supplementary.js';
import { type RecordState, stateOf } from '../../../core/record/record-states.js';
import { standsAside } from '../../store/living-sql.js';
import { UNIT_IN_HAND } from '../../store/unit-sql.js';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import { groupBy } from '../../ground/group-by.js';
import { listOf, select } from '../../store/sql.js';
import type { Reading } from '../../runner/deps.js';
import { loadDecisions } from '../records/signing/load-decisions.js';
import type { SigningFacts } from '../records/signing/class-signing.js';
import type { ReturnLine, StoredRow, TeacherLine } from '../records/signing/class-statements.js';
import type { ContextNow } from '../sheets/load-sheet-context.js';
import type { CurrentYear } from '../school/current-year.js';
import type { Documents } from './documents-of.js';

type InClass<Line> = Line & { readonly classId: string };

interface RecordNow {
  readonly classId: string;
  readonly id: number;
  readonly pupil: string;
  /** Null where nothing was signed yet. */
  readonly state: RecordState | null;
}

/** Each is followed by a list of classes. */
const TEACHERS = `
  SELECT a.class_id AS "classId", a.user_id AS "userId", u.name, u.personal_id AS "personalId", a.duty, a.subject,
    a.responsible, a.from_day AS "fromDay", a.to_day AS "toDay"
  FROM assignments a JOIN users u ON u.id = a.user_id
  WHERE NOT ${standsAside('a')} AND a.class_id IN `;
const ROWS = `
  SELECT r.class_id AS "classId", r.id, r.pupil_id AS "pupil", r.subject, r.digest, r.row, l.digest AS "list",
    l.signed_at AS "signedAt", u.name AS "signedBy"
  FROM subject_rows r JOIN subject_lists l ON l.id = r.list_id JOIN users u ON u.id = l.signer
  WHERE r.class_id IN `;
const RECORDS = `
  SELECT r.class_id AS "classId", r.id, r.pupil_id AS "pupil", u.state
  FROM records r LEFT JOIN ${UNIT_IN_HAND} WHERE r.class_id IN `;
const RETURNS = `
  SELECT t.record_id AS "recordId", t.version, u.name AS "by", t.returned_at AS "at", t.reason, t.subjects,
    t.rows_until AS "rowsUntil"
  FROM records r JOIN record_returns t ON t.record_id = r.id JOIN users u ON u.id = t.returned_by
  WHERE r.class_id IN `;
/** By class, as of today. Five statements. */
export async function loadSigning(
  deps: Reading,
  contexts: readonly ContextNow[],
  { year, documents }: { readonly year: CurrentYear; readonly documents: Documents },
): Promise<SigningFacts[]> {
  if (contexts.length === 0) return [];
  const ids = contexts.map(({ class: klass }) => klass.id);
  const ofClasses = <Line extends object>(sql: string, order: string): Promise<Line[]> =>
    select<Line>(deps.db, `${sql}${listOf(ids)} ORDER BY ${order}`, ids);
  const [teachers, rows, records, returns, decisions] = await Promise.all([
    ofClasses<InClass<TeacherLine>>(TEACHERS, 'a.id'),
    ofClasses<InClass<StoredRow>>(ROWS, 'r.id'),
    ofClasses<RecordNow>(RECORDS, 'r.id'),
    ofClasses<ReturnLine>(RETURNS, 't.id'),
    loadDecisions(deps, year.id),
  ]);
  const today = dayInVietnam(deps.clock());
  const teachersOf = groupBy(teachers, ({ classId }) => classId);
  const rowsOf = groupBy(rows, ({ classId }) => classId);
  const recordsOf = groupBy(records, ({ classId }) => classId);
  const returnsOf = groupBy(returns, ({ recordId }) => recordId);
  return contexts.map((context): SigningFacts => {
    const { id } = context.class;
    return {
      context,
      values: withSupplementary(context, valuesOf(documents.get(id, RECORD_SHEET) ?? EMPTY_DOCUMENT)),
      profile: valuesOf(documents.get(id, 'year') ?? EMPTY_DOCUMENT),
      settings: year.settings,
      teachers: holdersOn(teachersOf.get(id) ?? [], year.calendar, today).map(({ responsible, ...line }) => ({
        ...line,
        responsible: Boolean(responsible),
      })),
      rows: newestRows(rowsOf.get(id) ?? []),
      records: new Map(
        (recordsOf.get(id) ?? []).map(({ id: record, pupil, state }) => [
          pupil,
          {
            state: stateOf(state === null ? null : { state }),
            returns: (returnsOf.get(record) ?? []).map((line) => ({
              ...line,
              subjects: JSON.parse(line.subjects) as SubjectCode[],
            })),
          },
        ]),
      ),
      decisions,
    };
  });
}

function newestRows(rows: readonly StoredRow[]): SigningFacts['rows'] {
  return new Map(
    [...groupBy(rows, ({ pupil }) => pupil)].map(([pupil, own]) => [
      pupil,
      new Map(own.map((row) => [row.subject, row])),
    ]),
  );
}
