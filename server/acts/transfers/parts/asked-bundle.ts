/** A bundle the portal is asked about is kept before it is: an answer that is lost leaves the portal alone with nothing. */
import { waitAfter } from '../../../../core/reports/backoff.js';
import { refuse } from '../../../ground/refused.js';
import type { MovedBundle } from '../../../office/portal.js';
import type { Acting } from '../../../runner/act.js';
import { asSystem } from '../../../runner/beside.js';
import type { Deps } from '../../../runner/deps.js';
import type { AskedAbout, PortalTellingRow } from '../../../store/models/transfers.js';
import type { Reader } from '../../../store/reader.js';

const OPEN: readonly PortalTellingRow['state'][] = ['asking', 'held', 'giving-up'];
type Asked = PortalTellingRow & { readonly moved: MovedBundle };

/** Of the same bundle, nothing being entered; null where nobody asked. */
async function openFor(db: Reader, { transfer, from, digest }: MovedBundle): Promise<Asked | null> {
  const rows = await db.portalTellings.findAll({ where: { kind: 'received', state: [...OPEN] }, raw: true });
  const asked = rows.map((row) => ({ ...row, moved: JSON.parse(row.message) as MovedBundle }));
  const same = asked.find(({ moved }) => moved.transfer === transfer && moved.from === from && moved.digest === digest);
  return same ?? null;
}

/** An id nothing else here goes by; the listing's where it can be. */
export async function freeId(db: Reader, transfer: string, newId: () => string): Promise<string> {
  const [arrived, leaving, told] = await Promise.all([
    db.arrivals.count({ where: { id: transfer } }),
    db.transfers.count({ where: { id: transfer } }),
    db.portalTellings.count({ where: { transferId: transfer } }),
  ]);
  return arrived + leaving + told === 0 ? transfer : newId();
}

type At = Pick<Acting, 'db' | 'clock' | 'newId' | 'random' | 'note'>;

/** Resolves to the message, which is the same however often the bundle is brought until it is entered or given up. Refuses with arrival-giving-up. */
export async function keepAsking(at: At, moved: MovedBundle, about: AskedAbout): Promise<MovedBundle> {
  const { db, clock, newId, random, note } = at;
  const open = await openFor(db, moved);
  if (open?.state === 'giving-up') throw refuse('arrival-giving-up');
  if (open !== null) return { ...open.moved, school: moved.school };
  const id = await freeId(db, moved.transfer, newId);
  const message = { id, ...moved };
  const now = clock();
  await db.portalTellings.create({
    ...{ transferId: id, kind: 'received', message: JSON.stringify(message), about: JSON.stringify(about) },
    ...{ askedAt: now.toISOString(), state: 'asking' },
    // Whoever asked waits for the answer: the first time is hers.
    nextAt: new Date(now.getTime() + 2 * waitAfter(1, random())).toISOString(),
  });
  await note({ kind: 'arrival.asked', transfer: id, pupilId: about.pupil, from: moved.from, digest: moved.digest });
  return message;
}

/** The bundle is entered, by that id. Refuses with transfer-moved-on where it was given up meanwhile. */
export async function endAsking(
  { db, clock }: Pick<Acting, 'db' | 'clock'>,
  id: string,
  heard: boolean,
): Promise<void> {
  const now = clock().toISOString();
  const becomes = heard ? { state: 'told' as const, answeredAt: now } : { state: 'waiting' as const, nextAt: now };
  const [found] = await db.portalTellings.update(
    { ...becomes, about: null, trouble: null, tries: 0 },
    { where: { transferId: id, kind: 'received', state: ['asking', 'held'] } },
  );
  if (found === 0) throw refuse('transfer-moved-on');
}

/** The portal has answered that it may not be entered: nothing is open. */
export const dropAsking = (deps: Deps, id: string, fault: string): Promise<void> =>
  deps.db.writes.run(async (transaction) => {
    const { db, clock, note } = asSystem(deps, transaction);
    const [found] = await db.portalTellings.update(
      { state: 'dropped', about: null, fault, answeredAt: clock().toISOString(), trouble: null },
      { where: { transferId: id, kind: 'received', state: ['asking', 'held'] } },
    );
    if (found > 0) await note({ kind: 'transfer.told', transfer: id, statement: 'received', fault });
  });
