/** Whether a delegation is in force on a day (`yyyy-mm-dd`). */
import type { Delegation } from '../../core/contract/certificates.js';

export type DelegationStanding = 'now' | 'later' | 'over';

export const standingOf = ({ fromDay, toDay, endedAt }: Delegation, day: string): DelegationStanding =>
  endedAt !== null || toDay < day ? 'over' : fromDay > day ? 'later' : 'now';
