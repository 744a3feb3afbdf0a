import { dayInVietnam } from '../../../../core/codes/day.js';
import { schoolYearOn } from '../../../../core/law/school-year.js';
import type { StatementKind } from '../../../../core/transfer/transfer-statement.js';
import { CONTRADICTIONS, isContradiction } from '../../../../core/wire/transfers.js';
import type { Connection } from '../../../../core/wire/connection.js';
import { isWireFault, WIRE_FAULTS } from '../../../../core/wire/faults.js';
import { refuse, type Refused } from '../../../ground/refused.js';
import { type MovedBundle, movedAt, type MovedKind } from '../../../office/portal.js';
import { OfficeTrouble } from '../../../office/post-json.js';
import type { Acting, Preparing } from '../../../runner/act.js';
import type { PortalTellingRow } from '../../../store/models/transfers.js';
import { loadSchoolEver } from '../../school/load-school.js';

export interface ToTell {
  /** The listing's. */
  readonly transfer: string;
  readonly kind: StatementKind;
  /** SHA-256, Base64, of the sealed listing. */
  readonly digest: string;
  readonly from: { readonly code: string; readonly name: string };
  readonly to: { readonly code: string };
  /** Of the listing. */
  readonly madeAt: string;
}

export interface Word {
  readonly connection: Connection;
  readonly moved: MovedBundle;
}

/** Why no portal is asked: none is known; the listing names this school by an earlier code, for which no portal takes its word. */
export type Unasked = 'no-portal' | 'earlier-code';

/** What a portal is to be told, before it is. Refuses with office-file-unreadable. */
export async function wordFor(
  at: Pick<Preparing, 'read' | 'officeConnection' | 'clock'>,
  { transfer, kind, digest, from, to, madeAt }: ToTell,
): Promise<Word | Unasked> {
  const connection = await at.officeConnection();
  if (connection === null) return 'no-portal';
  const { code: school, codes } = await at.read(({ db }) => loadSchoolEver(db, at.clock()));
  const said = (kind === 'received' ? to : from).code;
  if (said !== school && codes.includes(said)) return 'earlier-code';
  // The message is the same however late it goes out: a year of its own, not the one that is on; a listing may name a day before any law.
  const day = dayInVietnam(new Date(madeAt));
  const year = Number((schoolYearOn(day) ?? day).slice(0, 4));
  return { connection, moved: { transfer, kind, digest, from: from.code, to: to.code, school, year } };
}

const REFUSALS = { taken: 'transfer-taken', withdrawn: 'arrival-withdrawn', other: 'arrival-other-bundle' } as const;

/**
 * Where a portal is known, it decides which of the two schools came first; it hears of no child. Another province's portal knows nothing of
 * the other school's word: that then comes by its file. `unasked`: go on where it does not answer, the other school was asked another way.
 * Resolves to whether it has heard. Refuses with transfer-taken, arrival-withdrawn, arrival-other-bundle, withdrawal-other-bundle,
 * transfer-portal-account, transfer-portal-refused whatever was foreseen, and with transfer-portal-silent.
 */
export async function tellPortal(
  { connection, moved }: Word,
  { from, unasked }: Pick<ToTell, 'from'> & { readonly unasked: boolean },
): Promise<'heard' | 'unheard'> {
  try {
    const fault = await movedAt(connection, moved);
    if (fault === null) return 'heard';
    if (!isContradiction(fault.code)) throw notTaken(fault.code);
    const about = CONTRADICTIONS[fault.code];
    const known = about === 'other' && moved.kind === 'withdrawn' ? 'withdrawal-other-bundle' : REFUSALS[about];
    throw known === 'arrival-withdrawn' ? refuse(known, { school: from.name }) : refuse(known);
  } catch (error) {
    if (!(error instanceof OfficeTrouble)) throw error;
    if (!unasked) throw refuse('transfer-portal-silent');
    return 'unheard';
  }
}

/** It has answered: nobody is to go on as if it were silent. */
const notTaken = (code: string): Refused =>
  isWireFault(code) && WIRE_FAULTS[code].touches === 'connection'
    ? refuse('transfer-portal-account')
    : refuse('transfer-portal-refused', { fault: code });

/** What the portal has not heard goes out with what is due. */
export async function keepUnheard({ db, clock }: Pick<Acting, 'db' | 'clock'>, moved: MovedBundle): Promise<void> {
  const now = clock().toISOString();
  await db.portalTellings.create({
    ...{ transferId: moved.id ?? moved.transfer, kind: kept(moved.kind), message: JSON.stringify(moved) },
    ...{ askedAt: now, state: 'waiting', nextAt: now },
  });
}

const kept = (kind: MovedKind): PortalTellingRow['kind'] => (kind === 'given-up' ? 'received' : kind);
