/** Which classes come first: those with something to approve or to decide, then by name. */
import type { ClassProgress } from '../../core/contract/progress.js';

/** Records whose homeroom teacher has signed and that nobody has approved yet. */
export const waitingIn = ({ homeroomSigned, approved }: ClassProgress): number =>
  Math.max(0, homeroomSigned - approved);

const needsLeader = (one: ClassProgress): boolean => waitingIn(one) > 0 || one.undecided > 0;

const byName = (a: ClassProgress, b: ClassProgress): number =>
  a.className.localeCompare(b.className, 'vi', { numeric: true });

export const inOrder = (
  classes: readonly ClassProgress[],
): { readonly waiting: readonly ClassProgress[]; readonly others: readonly ClassProgress[] } => {
  const sorted = [...classes].sort(byName);
  return {
    waiting: sorted.filter(needsLeader),
    others: sorted.filter((one) => !needsLeader(one)),
  };
};
