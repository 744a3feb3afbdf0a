/** What a Báo cáo hoàn tất says of a group, made from the data (G10). */
import { dayInVietnam } from '../../../../core/codes/day.js';
import type { SchoolYear } from '../../../../core/law/law-for.js';
import type { LawGroup } from '../../../../core/locks/closing-days.js';
import { allows, isFinal, isRecalled, type RecordState, statesWhere } from '../../../../core/record/record-states.js';
import { promotedWords, resultWords } from '../../../../core/record/record-words.js';
import type { YearRecord } from '../../../../core/record/year-record.js';
import type { CompletionFacts, PupilNamed } from '../../../../core/reports/completion.js';
import { groupBy } from '../../../ground/group-by.js';
import type { Reading } from '../../../runner/deps.js';
import { places, select } from '../../../store/sql.js';
import { loadSchool } from '../../school/load-school.js';
import { groupDay } from './group-days.js';
import { calendars } from './released-units.js';

interface PupilLine extends PupilNamed {
  readonly state: RecordState | null;
  readonly record: number | null;
  readonly version: number | null;
  readonly second: number | string;
}

/** $1 the year: who is of the school in it, with her newest unit. */
const PUPILS = `
  SELECT p.id AS pupil, p.name, c.name AS "className", u.state, r.id AS record, u.version,
    (SELECT COUNT(*) FROM supplementary_cases k
     WHERE k.pupil_id = p.id AND k.school_year_id = $1 AND k.withdrawn_at IS NULL) AS second
  FROM enrolments e JOIN classes c ON c.id = e.class_id JOIN pupils p ON p.id = e.pupil_id
  LEFT JOIN records r ON r.pupil_id = p.id AND r.school_year_id = $1
  LEFT JOIN units u ON u.record_id = r.id AND u.number = (SELECT MAX(n.number) FROM units n WHERE n.record_id = r.id)
  WHERE c.school_year_id = $1 AND e.ended_as IS NULL
  ORDER BY c.name, e.position, p.id`;

interface RecalledLine {
  readonly pupil: string;
  readonly code: string;
  readonly at: string;
  readonly replacedBy: string | null;
}

const RECALLED = statesWhere(isRecalled);
const recalledOf = `
  SELECT r.pupil_id AS pupil, u.lookup_code AS code, n.lookup_code AS "replacedBy",
    (SELECT MAX(m.at) FROM unit_moves m WHERE m.unit_id = u.id AND m.state = u.state) AS at
  FROM units u JOIN records r ON r.id = u.record_id LEFT JOIN units n ON n.id = u.replaced_by
  WHERE r.school_year_id = $1 AND u.state IN (${places(2, RECALLED)}) ORDER BY u.id`;

const documentsOf = (records: readonly number[]): string => `
  SELECT u.record_id AS record, v.document FROM units u
  JOIN record_versions v ON v.record_id = u.record_id AND v.version = u.version
  WHERE u.record_id IN (${places(1, records)})
    AND u.number = (SELECT MAX(n.number) FROM units n WHERE n.record_id = u.record_id)`;

export interface CompletionMade {
  readonly facts: CompletionFacts;
  /** Names of those whom the office has accepted, and nobody has finalised or not yet confirmed. */
  readonly notFinal: readonly string[];
}

/** Null for a year that is not there. */
export async function completionFacts(
  { db, clock }: Reading,
  schoolYear: SchoolYear,
  group: LawGroup,
): Promise<CompletionMade | null> {
  const calendar = (await calendars(db)).get(schoolYear);
  if (!calendar) return null;
  const { code, name } = await loadSchool(db, clock());
  const all = await select<PupilLine>(db, PUPILS, [schoolYear]);
  const own = all.filter(({ second }) => Number(second) > 0 === (group === 'second'));
  const known = new Map(own.map((line) => [line.pupil, named(line)]));
  const isDone = ({ state }: PupilLine): boolean => state !== null && isFinal(state);
  const recalled = await select<RecalledLine>(db, recalledOf, [schoolYear, ...RECALLED]);
  return {
    facts: {
      ...{ school: { code, name }, schoolYear, group, ends: groupDay(schoolYear, calendar, group) },
      classes: [...groupBy(own, ({ className }) => className)].map(([className, of]) => ({
        ...{ className, pupils: of.length, finalised: of.filter(isDone).length },
      })),
      recalled: recalled.flatMap(({ pupil, at, ...line }) => {
        const whose = known.get(pupil);
        return whose
          ? [{ ...whose, code: line.code, on: dayInVietnam(new Date(at)), replacedBy: line.replacedBy }]
          : [];
      }),
      late: own.filter((line) => !isDone(line)).map(named),
      decided: group === 'second' ? await decidedOf(db, own.filter(isDone)) : [],
    },
    notFinal: own.filter(({ state }) => state !== null && isUnderWay(state)).map((line) => line.name),
  };
}

const named = ({ pupil, name, className }: PupilLine): PupilNamed => ({ pupil, name, className });
const isUnderWay = (state: RecordState): boolean => allows(state, 'finalise') || allows(state, 'confirm-final');

async function decidedOf(db: Reading['db'], lines: readonly PupilLine[]): Promise<CompletionFacts['decided']> {
  if (lines.length === 0) return [];
  const ids = lines.map(({ record }) => record!);
  const documents = await select<{ record: number; document: string }>(db, documentsOf(ids), ids);
  const of = new Map(documents.map(({ record, document }) => [record, JSON.parse(document) as YearRecord]));
  return lines.map((line) => {
    const document = of.get(line.record!)!;
    return { ...named(line), result: resultWords(document) ?? '', promoted: promotedWords(document) ?? '' };
  });
}
