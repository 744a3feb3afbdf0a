import type { Import, ImportRow } from '../../../../core/contract/imports.js';
import type { Compared, Comparison } from '../../../../core/import/compare.js';
import { type Decisions, undecidedIn } from '../../../../core/import/plan-import.js';
import type { PupilsRead } from '../../../../core/import/read-pupils.js';
import { canAmong, type Asker } from '../../../../core/rights/allow.js';
import { type Locale, refusalBody } from '../../../../core/words/render.js';
import type { Job } from '../../../jobs/job.js';
import type { StoredImport } from './stored-import.js';

const NOTHING: Comparison = { rows: [], refused: [], leftOut: [], newClasses: [], mostlyUnknown: false };

export interface ToPresent {
  readonly one: Pick<StoredImport, 'state' | 'fileName' | 'day' | 'by' | 'at' | 'result'> & {
    readonly id: string | null;
  };
  readonly file: PupilsRead | null;
  readonly comparison: Comparison | null;
  readonly decisions: Decisions;
  readonly seen: string;
  readonly job: Job | null;
}

/** An import in words; what is the same as here is only counted. */
export function presentImport(
  { one, file, comparison, decisions, seen, job }: ToPresent,
  asker: Asker,
  locale: Locale,
): Import {
  const { rows, refused, leftOut, newClasses, mostlyUnknown } = comparison ?? NOTHING;
  const all = [...(file?.refused ?? []), ...refused];
  const count = (kind: Compared['kind']): number => rows.filter((row) => row.kind === kind).length;
  const { id, state, fileName, day, by, at, result } = one;
  return {
    id,
    state,
    fileName,
    day,
    by,
    at,
    result,
    sheets: (file?.sheets ?? []).map(({ columns, passedOver, ...sheet }) => ({
      ...sheet,
      columns: [...columns],
      passedOver: [...passedOver],
    })),
    counts: {
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      doubtful: count('doubtful'),
      undecided: undecidedIn({ ...NOTHING, rows }, decisions).length,
      refused: all.length,
      leftOut: leftOut.length,
    },
    rows: rows.filter(({ kind }) => kind !== 'same').map((row) => presentRow(row, decisions)),
    refused: all.map(({ refusal, ...row }) => ({ ...row, ...refusalBody(refusal, locale) })),
    leftOut: leftOut.map(({ code, name, place }) => ({ code, name, className: place?.className ?? '' })),
    newClasses: newClasses.map(({ grades, ...klass }) => ({ ...klass, grades: [...grades] })),
    mostlyUnknown,
    seen,
    job: job && {
      state: job.state === 'waiting' ? 'running' : job.state,
      done: job.done,
      total: job.total,
      ...(job.reason && { why: refusalBody(job.reason, locale) }),
    },
    can: canAmong(asker, ['import-pupils']),
  };
}

const presentRow = (
  { at, sheet, row, kind, candidate, pupil, changes, doubt, choices }: Compared,
  decisions: Decisions,
): ImportRow => ({
  at,
  sheet,
  row,
  kind,
  code: candidate.code ?? pupil?.code ?? null,
  name: candidate.name,
  birthDate: candidate.birthDate,
  className: candidate.className,
  grade: candidate.grade,
  changes: changes.map((change) => ({ ...change })),
  doubt,
  choices: [...choices],
  decision: decisions.get(at) ?? null,
});
