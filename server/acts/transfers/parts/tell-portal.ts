import type { StatementKind } from '../../../../core/transfer/transfer-statement.js';
import { CONTRADICTIONS, isContradiction } from '../../../../core/wire/transfers.js';
import { isWireFault, WIRE_FAULTS } from '../../../../core/wire/faults.js';
import { refuse, type Refused } from '../../../ground/refused.js';
import { type MovedBundle, movedAt } from '../../../office/portal.js';
import { OfficeTrouble } from '../../../office/post-json.js';
import type { Acting, Preparing } from '../../../runner/act.js';
import { loadCurrentYear, loadSchool } from '../../school/load-school.js';

export interface ToTell {
  readonly transfer: string;
  readonly kind: StatementKind;
  /** SHA-256, Base64, of the sealed listing. */
  readonly digest: string;
  readonly from: { readonly code: string; readonly name: string };
  readonly to: { readonly code: string };
  /** Go on where the portal does not answer: the other school was asked another way. */
  readonly unasked: boolean;
}

const REFUSALS = { taken: 'transfer-taken', withdrawn: 'arrival-withdrawn', other: 'arrival-other-bundle' } as const;

/**
 * Where a portal is known, it decides which of the two schools came first; it hears of no child. Another province's portal knows nothing of
 * the other school's word: that then comes by its file. Resolves to what it is still to hear: null but where it was silent and that was
 * foreseen. Refuses with transfer-taken, arrival-withdrawn, arrival-other-bundle transfer-portal-account,
 * transfer-portal-refused whatever was foreseen, and with transfer-portal-silent.
 */
export async function tellPortal(
  at: Pick<Preparing, 'read' | 'officeConnection' | 'clock'>,
  { transfer, kind, digest, from, to, unasked }: ToTell,
): Promise<MovedBundle | null> {
  const connection = await at.officeConnection();
  if (connection === null) return null;
  const { school, year } = await at.read(async ({ db }) => ({
    school: (await loadSchool(db, at.clock())).code,
    year: Number((await loadCurrentYear(db)).id.slice(0, 4)),
  }));
  const moved = { transfer, kind, digest, from: from.code, to: to.code, school, year };
  try {
    const fault = await movedAt(connection, moved);
    if (fault === null) return null;
    if (!isContradiction(fault.code)) throw notTaken(fault.code);
    const known = REFUSALS[CONTRADICTIONS[fault.code]];
    throw known === 'arrival-withdrawn' ? refuse(known, { school: from.name }) : refuse(known);
  } catch (error) {
    if (!(error instanceof OfficeTrouble)) throw error;
    if (!unasked) throw refuse('transfer-portal-silent');
    return moved;
  }
}

/** It has answered: nobody is to go on as if it were silent. */
const notTaken = (code: string): Refused =>
  isWireFault(code) && WIRE_FAULTS[code].touches === 'connection'
    ? refuse('transfer-portal-account')
    : refuse('transfer-portal-refused', { fault: code });

/** What the portal was too silent to hear goes out with what is due. */
export async function keepUnheard(
  { db, clock }: Pick<Acting, 'db' | 'clock'>,
  unheard: MovedBundle | null,
): Promise<void> {
  if (unheard === null) return;
  const now = clock().toISOString();
  await db.portalTellings.create({
    ...{ transferId: unheard.transfer, kind: unheard.kind, message: JSON.stringify(unheard) },
    ...{ askedAt: now, state: 'waiting', nextAt: now },
  });
}
