import type { Import } from '../../../../core/contract/imports.js';
import { type Decisions, undecidedIn } from '../../../../core/import/compared-row.js';
import type { ImportColumn } from '../../../../core/import/kinds.js';
import type { ListRead } from '../../../../core/import/read-list.js';
import { canAmong, type Asker } from '../../../../core/rights/allow.js';
import { type Locale, refusalBody } from '../../../../core/words/render.js';
import type { Job } from '../../../jobs/job.js';
import { type Held, IMPORT_RIGHTS, type Preview, type ShownRow } from './kind.js';
import type { StoredImport } from './stored-import.js';

const NOTHING: Preview = { rows: [], refused: [], leftOut: [], newClasses: [], people: {}, mostlyUnknown: false };

/** Every duty's column of teachers is one kind of column. */
const shownColumn = (column: string): ImportColumn => (column.startsWith('duty.') ? 'duty' : (column as ImportColumn));

export interface ToPresent {
  readonly one: Pick<StoredImport, 'what' | 'state' | 'fileName' | 'day' | 'by' | 'at' | 'result'> & {
    readonly id: string | null;
  };
  readonly file: ListRead<object> | null;
  readonly held: Held | null;
  readonly decisions: Decisions;
  readonly job: Job | null;
}

/** An import in words; what is the same as here is only counted. */
export function presentImport({ one, file, held, decisions, job }: ToPresent, asker: Asker, locale: Locale): Import {
  const { rows, refused, leftOut, newClasses, people, mostlyUnknown } = held?.preview ?? NOTHING;
  const all = [...(file?.refused ?? []), ...refused];
  const count = (kind: ShownRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  const { id, what, state, fileName, day, by, at, result } = one;
  return {
    id,
    what,
    state,
    fileName,
    day,
    by,
    at,
    result,
    sheets: (file?.sheets ?? []).map(({ columns, passedOver, ...sheet }) => ({
      ...sheet,
      columns: columns.map(({ column, header }) => ({ column: shownColumn(column), header })),
      passedOver: [...passedOver],
    })),
    counts: {
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      doubtful: count('doubtful'),
      undecided: undecidedIn({ rows }, decisions).length,
      refused: all.length,
      leftOut: leftOut.length,
    },
    rows: rows
      .filter(({ kind }) => kind !== 'same')
      .map((row) => ({ ...row, decision: decisions.get(row.at) ?? null })),
    refused: all.map(({ refusal, ...row }) => ({ ...row, ...refusalBody(refusal, locale) })),
    leftOut,
    people,
    newClasses: newClasses.map(({ grades, ...klass }) => ({ ...klass, grades: [...grades] })),
    mostlyUnknown,
    seen: held?.seen ?? '',
    job: job && {
      state: job.state === 'waiting' ? 'running' : job.state,
      done: job.done,
      total: job.total,
      ...(job.reason && { why: refusalBody(job.reason, locale) }),
    },
    can: canAmong(asker, [IMPORT_RIGHTS[what]]),
  };
}
