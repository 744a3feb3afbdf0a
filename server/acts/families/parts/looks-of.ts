/** Who looked at, printed or took away a child's data, as the trail tells it: hers by name, and her classes' while she was in them. */
import type { AuditData } from '../../../../core/audit/event.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import { LAST_GRADE } from '../../../../core/law/law.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import { type EventLine, findEvents } from '../../trail/reading/find-events.js';

type Kind = AuditData['kind'];
type DataOf<K extends Kind> = Extract<AuditData, { readonly kind: K }>;

/** Of one child. */
const OWN: readonly Kind[] = [
  ...(['record.printed', 'record.exported', 'print.looked', 'cover.exported', 'copy.printed'] as const),
  ...([
    'transfer.fetched',
    'arrival.fetched',
    'brought-year.fetched',
    'family.looks-shown',
    'family.copy-taken',
  ] as const),
];
/** Of a class, each of its children. */
const OF_CLASS: readonly Kind[] = [
  ...(['sheet.inspected', 'class.inspected', 'sheet.printed', 'archived-sheet.fetched'] as const),
  ...(['handover.seen', 'handover.printed'] as const),
];
const MOST = 500;

/** Where a child was at a moment, and her records whenever they were made. */
interface Hers {
  readonly classes: ReadonlySet<string>;
  readonly grades: ReadonlySet<number>;
  readonly records: ReadonlySet<number>;
  readonly pupil: string;
}

interface Among {
  readonly kind: Kind;
  readonly holds: (data: AuditData, hers: Hers) => boolean;
}
const among = <K extends Kind>(kind: K, holds: (data: DataOf<K>, hers: Hers) => boolean): Among => ({
  kind,
  holds: (data, hers) => holds(data as DataOf<K>, hers),
});
const isHere = (_: unknown, { classes }: Hers): boolean => classes.size > 0;

/** Of many children, by whether she was one of them. */
const AMONG: readonly Among[] = [
  among('school.inspected', isHere),
  among('pupils.exported', isHere),
  among('list.exported', ({ what }, hers) => what === 'profiles' && isHere(what, hers)),
  among('finishers.exported', (_, { grades }) => grades.has(LAST_GRADE)),
  among('prints.started', ({ classIds }, { classes }) => classIds.some((id) => classes.has(id))),
  among('award-papers.made', ({ pupils }, { pupil }) => pupils.includes(pupil)),
  among('result-slips.given', ({ pupils }, { pupil }) => pupils.includes(pupil)),
  among('bundle.made', (data, { records }) => data.records.some(({ record }) => records.has(record))),
];

export interface Look {
  readonly at: string;
  readonly by: string | null;
  readonly hat: string | null;
  readonly kind: Kind;
}

const TIMES = `
  SELECT class_id AS "classId", grade, from_day AS "fromDay", to_day AS "toDay" FROM enrolments WHERE pupil_id = $1`;
const RECORDS = 'SELECT id FROM records WHERE pupil_id = $1';

interface Time {
  readonly classId: string;
  readonly grade: number;
  readonly fromDay: string;
  readonly toDay: string | null;
}

/** Newest first, five hundred of each way. */
export async function looksOf(db: Reader, pupil: string): Promise<Look[]> {
  const times = await select<Time>(db, TIMES, [pupil]);
  const records = new Set((await select<{ readonly id: number }>(db, RECORDS, [pupil])).map(({ id }) => id));
  const hersAt = (at: string): Hers => {
    const day = dayInVietnam(new Date(at));
    const then = times.filter(({ fromDay, toDay }) => day >= fromDay && (toDay === null || day <= toDay));
    return {
      classes: new Set(then.map(({ classId }) => classId)),
      grades: new Set(then.map(({ grade }) => grade)),
      records,
      pupil,
    };
  };
  const found: EventLine[] = (await findEvents(db, { pupil }, MOST)).filter((line) => OWN.includes(dataOf(line).kind));
  for (const classId of new Set(times.map((time) => time.classId))) {
    for (const kind of OF_CLASS) {
      const lines = await findEvents(db, { classId, kind }, MOST);
      found.push(...lines.filter(({ at }) => hersAt(at).classes.has(classId)));
    }
  }
  for (const { kind, holds } of AMONG) {
    found.push(...(await findEvents(db, { kind }, MOST)).filter((line) => holds(dataOf(line), hersAt(line.at))));
  }
  const bySeq = new Map(found.map((line) => [line.seq, line]));
  return [...bySeq.values()]
    .sort((a, b) => b.seq - a.seq)
    .map((line) => ({ at: line.at, by: line.by, hat: line.hat, kind: dataOf(line).kind }));
}

const dataOf = ({ data }: EventLine): AuditData => JSON.parse(data) as AuditData;
