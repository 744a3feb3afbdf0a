import { dayInVietnam } from '../../../../core/codes/day.js';
import { schoolYearOn } from '../../../../core/law/school-year.js';
import type { StatementKind } from '../../../../core/transfer/transfer-statement.js';
import { CONTRADICTIONS, isContradiction } from '../../../../core/wire/transfers.js';
import { isWireFault, WIRE_FAULTS } from '../../../../core/wire/faults.js';
import { refuse, type Refused } from '../../../ground/refused.js';
import { type MovedBundle, movedAt } from '../../../office/portal.js';
import { OfficeTrouble } from '../../../office/post-json.js';
import type { Acting, Preparing } from '../../../runner/act.js';
import { loadSchoolEver } from '../../school/load-school.js';

export interface ToTell {
  readonly transfer: string;
  readonly kind: StatementKind;
  /** SHA-256, Base64, of the sealed listing. */
  readonly digest: string;
  readonly from: { readonly code: string; readonly name: string };
  readonly to: { readonly code: string };
  /** Of the listing. */
  readonly madeAt: string;
  /** Go on where the portal does not answer: the other school was asked another way. */
  readonly unasked: boolean;
}

export interface Told {
  /** What it is still to hear, for it was silent and that was foreseen. */
  readonly unheard: MovedBundle | null;
  /** It was not asked: the listing names this school by an earlier code, for which no portal takes its word. */
  readonly earlierCode: boolean;
}

const UNASKED: Told = { unheard: null, earlierCode: false };

const REFUSALS = { taken: 'transfer-taken', withdrawn: 'arrival-withdrawn', other: 'arrival-other-bundle' } as const;

/**
 * Where a portal is known, it decides which of the two schools came first; it hears of no child. Another province's portal knows nothing of
 * the other school's word: that then comes by its file. Refuses with transfer-taken, arrival-withdrawn, arrival-other-bundle,
 * withdrawal-other-bundle, office-file-unreadable, transfer-portal-account, transfer-portal-refused whatever was foreseen, and with
 * transfer-portal-silent.
 */
export async function tellPortal(
  at: Pick<Preparing, 'read' | 'officeConnection' | 'clock'>,
  { transfer, kind, digest, from, to, madeAt, unasked }: ToTell,
): Promise<Told> {
  const connection = await at.officeConnection();
  if (connection === null) return UNASKED;
  const { code: school, codes } = await at.read(({ db }) => loadSchoolEver(db, at.clock()));
  const said = (kind === 'received' ? to : from).code;
  if (said !== school && codes.includes(said)) return { unheard: null, earlierCode: true };
  // The message is the same however late it goes out: a year of its own, not the one that is on; a listing may name a day before any law.
  const day = dayInVietnam(new Date(madeAt));
  const year = Number((schoolYearOn(day) ?? day).slice(0, 4));
  const moved = { transfer, kind, digest, from: from.code, to: to.code, school, year };
  try {
    const fault = await movedAt(connection, moved);
    if (fault === null) return UNASKED;
    if (!isContradiction(fault.code)) throw notTaken(fault.code);
    const about = CONTRADICTIONS[fault.code];
    const known = about === 'other' && kind === 'withdrawn' ? 'withdrawal-other-bundle' : REFUSALS[about];
    throw known === 'arrival-withdrawn' ? refuse(known, { school: from.name }) : refuse(known);
  } catch (error) {
    if (!(error instanceof OfficeTrouble)) throw error;
    if (!unasked) throw refuse('transfer-portal-silent');
    return { unheard: moved, earlierCode: false };
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
