/** Covers that wait for somebody: for the homeroom teacher's word, the principal's signature, the school's seal. */
import type { WorkKind, WorkLine } from '../../../core/contract/work.js';
import { dayInVietnam, daysUntil } from '../../../core/codes/day.js';
import { type CoverAct, FIRST_COVER_STATE } from '../../../core/covers/cover-states.js';
import { coversWaiting } from '../../../core/covers/covers-waiting.js';
import { type Asker, may, mayAnywhere } from '../../../core/rights/allow.js';
import { targetOf } from '../../../core/law/school-calendar.js';
import { groupBy } from '../../ground/group-by.js';
import type { Reading } from '../../runner/deps.js';
import { coverDeadline } from '../covers/parts/class-covers.js';
import { type CoverCount, loadCoverCounts } from '../covers/parts/cover-counts.js';
import type { CurrentYear } from '../school/current-year.js';
import { dayWithin } from '../sheets/load-sheet-context.js';
import type { Found } from './work-lines.js';

const KINDS = { 'confirm-covers': 'confirm-cover', 'sign-covers': 'sign-cover', 'seal-covers': 'seal-cover' } as const;
type CoverKind = keyof typeof KINDS;

export interface CoverWork {
  readonly work: Partial<Record<WorkKind, readonly Found[]>>;
  readonly due: Partial<Record<WorkKind, Pick<WorkLine, 'deadline' | 'daysLeft'>>>;
}

/** One statement; none for whoever has no part in covers. */
export async function coverWork(at: Reading, asker: Asker, year: CurrentYear): Promise<CoverWork> {
  const kinds = (Object.keys(KINDS) as CoverKind[]).filter((kind) => mayAnywhere(asker, KINDS[kind]));
  if (kinds.length === 0) return { work: {}, due: {} };
  const now = at.clock();
  const today = dayInVietnam(now);
  const counts = await loadCoverCounts(at, year.id, dayWithin(year.calendar, today));
  const { deadline, late } = coverDeadline(year, now);
  // After the lawful day nobody is asked for covers that the school never began here: it keeps them elsewhere.
  const asked = !late || counts.some(({ state }) => state !== null);
  const due = { deadline, daysLeft: daysUntil(today, targetOf(deadline)) };
  const of = (kind: CoverKind): Found[] => {
    const act = KINDS[kind];
    return [...groupBy(counts, ({ classId }) => classId)].flatMap(([classId, own]) =>
      may(asker, act, { classId })
        ? [{ classId, className: own[0]!.className, subject: null, n: waitingFor(act, own) }]
        : [],
    );
  };
  return {
    work: asked ? Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) : {},
    due: Object.fromEntries(kinds.map((kind) => [kind, due])),
  };
}

const waitingFor = (act: CoverAct, counts: readonly CoverCount[]): number =>
  coversWaiting(
    act,
    counts.map(({ state, n }) => ({ state: state ?? FIRST_COVER_STATE, n })),
  );
