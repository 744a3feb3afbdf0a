/** What is known of a sheet's locks, as the screens tell it. */
import type { SheetLocks } from '../../core/contract/locks.js';
import type { LockGroup } from '../../core/locks/lock-groups.js';

export interface ToldLocks {
  readonly locks: SheetLocks;
  /** The columns it is told about: hers where she enters some, else all of the sheet. */
  readonly groups: readonly LockGroup[];
  /** She may ask for an opening. */
  readonly asks: boolean;
  readonly names: Readonly<Record<string, string>>;
}
