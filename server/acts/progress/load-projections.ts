import { type SheetPeriod, SUPPLEMENTARY } from '../../../core/codes/periods.js';
import { concludes, lawFor } from '../../../core/law/law-for.js';
import { type Progress, progressOf } from '../../../core/record/progress.js';
import { pupilsOn, type SheetContext } from '../../../core/sheet/context.js';
import { groupBy } from '../../ground/group-by.js';
import { listOf, select } from '../../store/sql.js';
import type { Reading } from '../../runner/deps.js';
import { factStamps, type MovedOn } from '../records/signing/moved-on.js';
import type { ContextNow } from '../sheets/load-sheet-context.js';
import { rowDigest, type SheetProgress, stampOf } from '../sheets/project-sheet.js';
import { StaleProjections } from './stale.js';

export interface Projection {
  readonly of: (period: SheetPeriod) => Progress;
  /** Signed pupils whose record says otherwise than the facts of today; asked for alone, else none. */
  readonly movedOn: readonly string[];
}

interface Line {
  readonly classId: string;
  readonly period: SheetPeriod;
  readonly revision: number;
  readonly progress: string | null;
  readonly movedOn: string | null;
}

interface Kept {
  readonly progress: ReadonlyMap<SheetPeriod, SheetProgress>;
  readonly movedOn: MovedOn | null;
}

/**
 * What is kept of several classes' sheets, in their order. One statement, one more for `movedOn`. Throws StaleProjections
 * for those to be made anew, which there never are after an act of this server but after a change of a class list, of a law
 * or of the rules.
 */
export async function loadProjections(
  at: Pick<Reading, 'db'>,
  contexts: readonly ContextNow[],
  periods: readonly SheetPeriod[],
  asked: { readonly movedOn?: boolean } = {},
): Promise<Projection[]> {
  if (contexts.length === 0) return [];
  const closed = asked.movedOn ? contexts.filter((context) => context.closed.size > 0) : [];
  const [read, facts] = await Promise.all([loadKept(at, contexts, periods), factStamps(at.db, closed)]);
  const fresh = ({ progress, movedOn }: Kept, context: ContextNow): boolean =>
    [...progress].every(([period, one]) => one.stamp === stampOf(onSheet(context, period))) &&
    (!facts.has(context.class.id) || movedOn?.stamp === facts.get(context.class.id));
  const emptyOf = emptySheets();
  const stale: string[] = [];
  const projections = contexts.map((context): Projection => {
    const { id } = context.class;
    const kept = read.get(id);
    const isStale = kept === 'stale' || (kept !== undefined && !fresh(kept, context));
    if (isStale) stale.push(id);
    const shown = isStale ? undefined : kept;
    return {
      of: (period) => shown?.progress.get(period) ?? emptyOf(onSheet(context, period)),
      movedOn: facts.has(id) ? (shown?.movedOn?.pupils ?? []) : [],
    };
  });
  if (stale.length > 0) throw new StaleProjections(stale);
  return projections;
}

/** As a projection is made: with those alone who stand on the sheet of the period. */
const onSheet = (context: ContextNow, period: SheetPeriod): SheetContext => ({
  ...context,
  period,
  pupils: pupilsOn(period, context.pupils),
});

/** By class; `stale` where something was never made, or not of the revision there is. One statement. */
async function loadKept(
  { db }: Pick<Reading, 'db'>,
  contexts: readonly ContextNow[],
  periods: readonly SheetPeriod[],
): Promise<ReadonlyMap<string, Kept | 'stale'>> {
  const ids = contexts.map(({ class: { id } }) => id);
  const lines = await select<Line>(
    db,
    `SELECT class_id AS "classId", period, revision, progress, moved_on AS "movedOn" FROM sheets
      WHERE class_id IN ${listOf(ids)} AND period IN ${listOf(periods, ids.length + 1)}`,
    [...ids, ...periods],
  );
  return new Map([...groupBy(lines, ({ classId }) => classId)].map(([id, own]) => [id, keptOf(own)]));
}

function keptOf(lines: readonly Line[]): Kept | 'stale' {
  const progress = new Map<SheetPeriod, SheetProgress>();
  let movedOn: MovedOn | null = null;
  for (const line of lines) {
    const one = line.progress === null ? null : (JSON.parse(line.progress) as SheetProgress);
    if (one?.revision !== line.revision) return 'stale';
    progress.set(line.period, one);
    if (line.movedOn !== null) movedOn = JSON.parse(line.movedOn) as MovedOn;
  }
  return { progress, movedOn };
}

/**
 * Of sheets nothing was sent to. What a period that concludes nothing lacks rests on how many pupils of which grade and mode
 * there are, so that classes alike are worked out once.
 */
function emptySheets(): (context: SheetContext) => Progress {
  const known = new Map<string, Progress>();
  const made = (context: SheetContext) => progressOf({ context, values: {}, signed: {}, digest: rowDigest });
  return (context) => {
    const { schoolYear, class: klass, period, pupils } = context;
    // What is assessed anew is each pupil's own.
    if (period === 'year' || period === SUPPLEMENTARY || concludes(lawFor(schoolYear), period)) return made(context);
    const kinds = pupils.map(({ grade, mode }) => `${grade}${mode}`).sort();
    const key = JSON.stringify([schoolYear, klass.optionalSubjects, klass.optionalSubjectsCount, period, kinds]);
    let found = known.get(key);
    if (!found) known.set(key, (found = made(context)));
    return found;
  };
}
