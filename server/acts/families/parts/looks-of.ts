/** Who looked at, printed or took away a child's data, as the trail tells it: hers by name, and her classes' while she was in them. */
import type { AuditData } from '../../../../core/audit/event.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import { type EventLine, findEvents } from '../../trail/reading/find-events.js';

type Kind = AuditData['kind'];
/** Of one child. */
const OWN: readonly Kind[] = [
  ...(['record.printed', 'record.exported', 'print.looked', 'cover.exported', 'copy.printed'] as const),
  ...(['transfer.fetched', 'arrival.fetched', 'family.looks-shown'] as const),
];
/** Of a class, each of its children. */
const OF_CLASS: readonly Kind[] = [
  'sheet.inspected',
  'class.inspected',
  'sheet.printed',
  'archived-sheet.fetched',
  'handover.printed',
];
const OF_SCHOOL: readonly Kind[] = ['school.inspected', 'pupils.exported'];
const MOST = 500;

export interface Look {
  readonly at: string;
  readonly by: string | null;
  readonly hat: string | null;
  readonly kind: Kind;
}

const TIMES =
  'SELECT class_id AS "classId", from_day AS "fromDay", to_day AS "toDay" FROM enrolments WHERE pupil_id = $1';

interface Time {
  readonly classId: string;
  readonly fromDay: string;
  readonly toDay: string | null;
}

/** Newest first, five hundred of each way. */
export async function looksOf(db: Reader, pupil: string): Promise<Look[]> {
  const times = await select<Time>(db, TIMES, [pupil]);
  const then = (at: string, classId: string | null): boolean => {
    const day = dayInVietnam(new Date(at));
    return times.some(
      (time) =>
        (classId === null || time.classId === classId) &&
        day >= time.fromDay &&
        (time.toDay === null || day <= time.toDay),
    );
  };
  const found: EventLine[] = (await findEvents(db, { pupil }, MOST)).filter((line) => OWN.includes(kindOf(line)));
  for (const classId of new Set(times.map((time) => time.classId))) {
    for (const kind of OF_CLASS) {
      const lines = await findEvents(db, { classId, kind }, MOST);
      found.push(...lines.filter(({ at }) => then(at, classId)));
    }
  }
  for (const kind of OF_SCHOOL) {
    found.push(...(await findEvents(db, { kind }, MOST)).filter(({ at }) => then(at, null)));
  }
  const bySeq = new Map(found.map((line) => [line.seq, line]));
  return [...bySeq.values()]
    .sort((a, b) => b.seq - a.seq)
    .map((line) => ({ at: line.at, by: line.by, hat: line.hat, kind: kindOf(line) }));
}

const kindOf = ({ data }: EventLine): Kind => (JSON.parse(data) as AuditData).kind;
