import { refuse } from '../../ground/refused.js';
import { type FactorSeal, FactorUnreadable } from '../../store/factor-seal.js';

/** The key of somebody's second factor as codes are made of it. Refuses with factor-unreadable. */
export function factorKey(seal: FactorSeal, userId: string, sealed: string): string {
  try {
    return seal.open(userId, sealed);
  } catch (error) {
    if (error instanceof FactorUnreadable) throw refuse('factor-unreadable');
    throw error;
  }
}
