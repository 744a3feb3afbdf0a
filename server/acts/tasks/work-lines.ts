import { WORK_KINDS, type WorkKind, type WorkLine, type WorkPlace } from '../../../core/contract/work.js';

/** What may be a place of a line; none where nothing waits there. */
export type Found = WorkPlace;

const byClass = (a: Found, b: Found): number => a.className.localeCompare(b.className, 'vi', { numeric: true });

export type Due = Pick<WorkLine, 'deadline' | 'daysLeft'>;
const NEVER = { deadline: null, daysLeft: null } as const;
/** About classes, and to be done whatever the calendar says. */
const UNTIMED: ReadonlySet<WorkKind> = new Set([
  ...(['retests', 'fill-duties', 'receive-handover', 'brought-years', 'seal-stamps'] as const),
]);

/** A line for each kind with something that waits, in the order of `WORK_KINDS`. */
export function workLines(
  found: Readonly<Partial<Record<WorkKind, readonly Found[] | number>>>,
  due: (classIds: readonly string[]) => Due,
  /** Of kinds with a day of their own. */
  own: Readonly<Partial<Record<WorkKind, Due>>> = {},
): WorkLine[] {
  return WORK_KINDS.flatMap((kind): WorkLine[] => {
    const what = found[kind] ?? 0;
    // About no class, no deadline of the year is set for it.
    if (typeof what === 'number') return what > 0 ? [{ kind, n: what, places: [], ...(own[kind] ?? NEVER) }] : [];
    const places = what.filter(({ n }) => n > 0).sort(byClass);
    const n = places.reduce((sum, place) => sum + place.n, 0);
    if (n === 0) return [];
    const when = UNTIMED.has(kind) ? NEVER : (own[kind] ?? due(places.map(({ classId }) => classId)));
    return [{ kind, n, places, ...when }];
  });
}
