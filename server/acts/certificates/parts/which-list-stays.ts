import { saidIn } from '../../../../core/signing/revocation.js';
import { refuse } from '../../../ground/refused.js';
import type { OutsideListRow } from '../../../store/models/authorities.js';
import { derOf, fromBase64 } from './load-trust.js';
import { shownAt } from './shown-at.js';

/** `der`: Base64. */
export type Dated = Pick<OutsideListRow, 'der' | 'madeAt' | 'nextUpdate'>;

/** How long an answer without an end may be on its way from whoever asked to who brings it in, ms. */
const ON_ITS_WAY = 60 * 60_000;

/**
 * Refuses with list-ended what says nothing of today. A revoked one counts for good; one without an end (its own moment stands for
 * it) was never to be had any newer.
 */
export function requireStillSays({ der, madeAt, nextUpdate }: Dated, now: Date): void {
  if (nextUpdate === null || nextUpdate >= now.toISOString()) return;
  const says = saidIn(fromBase64(der));
  if (says === 'revoked' || says === 'held') return;
  if (says === 'good' && nextUpdate === madeAt && now.getTime() - Date.parse(madeAt) <= ON_ITS_WAY) return;
  throw refuse('list-ended', { at: shownAt(nextUpdate) });
}

const NEVER = '~';
const endOf = ({ nextUpdate }: Dated): string => nextUpdate ?? NEVER;

/**
 * Whether what is brought in takes the place of what is kept of the same part: the newer one does, and of one moment the one that
 * says revoked or ends later. That a certificate was revoked is never taken back, unless it was only held. Refuses with
 * list-older, list-contradicts.
 */
export function takesItsPlace(brought: Dated, kept: Dated): boolean {
  if (brought.der === kept.der) return false;
  const [says, said] = [saidIn(fromBase64(brought.der)), saidIn(derOf(kept.der))];
  if (says === 'revoked' && said !== 'revoked') return true;
  if (brought.madeAt < kept.madeAt) throw refuse('list-older', { at: shownAt(kept.madeAt) });
  const sameMoment = brought.madeAt === kept.madeAt;
  if (says !== said && (said === 'revoked' || (said === 'held' && sameMoment)))
    throw refuse('list-contradicts', { at: shownAt(kept.madeAt) });
  return (
    !sameMoment || says !== said || endOf(brought) > endOf(kept) || (says === null && endOf(brought) === endOf(kept))
  );
}
