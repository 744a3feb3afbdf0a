import type { StatementKind } from '../../../../core/transfer/transfer-statement.js';
import { refuse } from '../../../ground/refused.js';
import { movedAt } from '../../../office/portal.js';
import { OfficeTrouble } from '../../../office/post-json.js';
import type { Preparing } from '../../../runner/act.js';
import { loadCurrentYear, loadSchool } from '../../school/load-school.js';

export interface ToTell {
  readonly transfer: string;
  readonly kind: StatementKind;
  /** SHA-256, Base64, of the sealed listing. */
  readonly digest: string;
  readonly from: { readonly code: string; readonly name: string };
  readonly to: { readonly code: string };
  /** The portal does not answer, and the other school was asked another way. */
  readonly unasked: boolean;
}

/** The portal's answers that stand in the way, as people are told them. */
const OF_FAULT: Readonly<Record<string, 'transfer-taken' | 'arrival-withdrawn' | 'arrival-other-bundle'>> = {
  CV01: 'transfer-taken',
  CV02: 'arrival-withdrawn',
  CV03: 'arrival-other-bundle',
};

/**
 * Where a portal is known, it decides which of the two schools came first; it hears of no child. Another province's portal knows nothing of
 * the other school's word: that then comes by its file. Refuses with transfer-taken, arrival-withdrawn, arrival-other-bundle, and
 * transfer-portal-silent where it does not answer.
 */
export async function tellPortal(
  at: Pick<Preparing, 'read' | 'officeConnection' | 'clock'>,
  told: ToTell,
): Promise<void> {
  const connection = await at.officeConnection();
  if (connection === null || told.unasked) return;
  const { school, year } = await at.read(async ({ db }) => ({
    school: (await loadSchool(db, at.clock())).code,
    year: Number((await loadCurrentYear(db)).id.slice(0, 4)),
  }));
  const { transfer, kind, digest, from, to } = told;
  const moved = { transfer, kind, digest, from: from.code, to: to.code, school, year };
  const fault = await movedAt(connection, moved).catch((error: unknown) => {
    if (error instanceof OfficeTrouble) throw refuse('transfer-portal-silent');
    throw error;
  });
  if (fault === null) return;
  const known = OF_FAULT[fault.code];
  if (known === undefined) throw refuse('transfer-portal-silent');
  throw known === 'arrival-withdrawn' ? refuse(known, { school: from.name }) : refuse(known);
}
