/** All of hers that is here and not sent: kept by the device, or by this page alone. */
import { unsentHere } from '../device/unsent-here.js';
import { type KeptCell, type KeptSheet, keptOf, mergeKept } from './kept.js';

export interface UnsentSheet extends KeptSheet {
  /** False where closing the page loses some of it. */
  readonly kept: boolean;
}

export function unsentOf(userId: string): readonly UnsentSheet[] {
  const sheets = keptOf(userId).map((sheet): UnsentSheet => ({ ...sheet, kept: true }));
  for (const { classId, className, period, cells, kept } of unsentHere(userId)) {
    const at = sheets.findIndex((one) => one.classId === classId && one.period === period);
    const known = sheets[at];
    // What the device keeps is what a second window may have added to.
    if (known && kept) continue;
    const all = mergeKept(known?.cells ?? [], cells as readonly KeptCell[]);
    // Of an open sheet whose cells another window has let go of, the page still has them.
    const sheet = { classId, className, period, cells: all, kept: false };
    if (known) sheets[at] = sheet;
    else sheets.push(sheet);
  }
  return sheets;
}
