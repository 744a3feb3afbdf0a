/** What the portal was asked or told of transfers without an answer that stands: again when it is due, and what it says is kept and shown. */
import { waitAfter } from '../../../../core/reports/backoff.js';
import { isWireFault, WIRE_FAULTS } from '../../../../core/wire/faults.js';
import { isContradiction } from '../../../../core/wire/transfers.js';
import type { Connection } from '../../../../core/wire/connection.js';
import { errorFacts } from '../../../ground/error-facts.js';
import { type MovedBundle, movedAt } from '../../../office/portal.js';
import { OfficeTrouble } from '../../../office/post-json.js';
import { asSystem } from '../../../runner/beside.js';
import type { Deps } from '../../../runner/deps.js';
import type { PortalTellingRow } from '../../../store/models/transfers.js';
import { readFrom } from '../../../store/read-from.js';
import { select } from '../../../store/sql.js';
import { loadSchool } from '../../school/load-school.js';

type State = PortalTellingRow['state'];
export type Telling = Pick<PortalTellingRow, 'transferId' | 'kind' | 'message' | 'state'>;

const DUE = `
  SELECT transfer_id AS "transferId", kind, message, state FROM portal_tellings
  WHERE state IN ('waiting', 'asking', 'giving-up', 'contradicted') AND next_at <= $1
  ORDER BY asked_at, transfer_id, kind`;

/** In the order in which they were done. */
export const dueTellings = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<Telling[]> =>
  readFrom(db, (reader) => select<Telling>(reader, DUE, [clock().toISOString()]));

export async function tellLater(deps: Deps, telling: Telling): Promise<void> {
  const connection = await deps.officeConnection();
  if (connection === null) return;
  try {
    const message = await asToday(deps, JSON.parse(telling.message) as MovedBundle);
    const fault = await heardOf(connection, message, telling.state);
    const becomes = afterwards(telling.state, fault);
    if (becomes !== null) await keepHeard(deps, telling, { state: becomes, fault });
    else await tryLater(deps, telling, fault!);
  } catch (error) {
    if (!(error instanceof OfficeTrouble))
      deps.log.error({ transfer: telling.transferId, error: errorFacts(error) }, 'a transfer could not be told');
    await tryLater(deps, telling, error instanceof OfficeTrouble ? error.kind : 'unreadable');
  }
}

/** Null, or the fault's code. Rejects with OfficeTrouble. */
async function heardOf(connection: Connection, message: MovedBundle, state: State): Promise<string | null> {
  const fault = (await movedAt(connection, message))?.code ?? null;
  // Only what has surely been heard is given up: the first word, come late, would else stand after the second.
  if (state !== 'giving-up' || fault !== null) return fault;
  return (await movedAt(connection, { ...message, kind: 'given-up' }))?.code ?? null;
}

/** The school may have been given another code since it was kept. */
const asToday = async (deps: Deps, message: MovedBundle): Promise<MovedBundle> => ({
  ...message,
  school: (await readFrom(deps.db, (reader) => loadSchool(reader, deps.clock()))).code,
});

/** Sent again as it is, it is answered no otherwise; only the account is mended without it. What is no fault of this wire may be mended there. */
const isLast = (code: string): boolean => isWireFault(code) && WIRE_FAULTS[code].touches !== 'connection';

/** What a telling is once the portal has said that; null: to be tried again. */
function afterwards(state: State, fault: string | null): State | null {
  const contradicts = fault !== null && isContradiction(fault);
  if (fault !== null && !contradicts && !isLast(fault)) return null;
  switch (state) {
    case 'asking':
      return fault === null ? 'held' : 'dropped';
    case 'giving-up':
      // Of what the portal does not hold as taken there is nothing to give up.
      return fault === null || contradicts ? 'dropped' : 'refused';
    // The portal may have heard otherwise since: the other school gives up its word.
    case 'contradicted':
      return fault === null ? 'told' : null;
    default:
      return fault === null ? 'told' : contradicts ? 'contradicted' : 'refused';
  }
}

const DAY = 86_400_000;

const keepHeard = (
  deps: Deps,
  { transferId, kind, state: before }: Telling,
  { state, fault }: Pick<PortalTellingRow, 'state' | 'fault'>,
): Promise<void> =>
  deps.db.writes.run(async (transaction) => {
    const { db, clock, note } = asSystem(deps, transaction);
    const now = clock();
    const again = state === 'contradicted' && { nextAt: new Date(now.getTime() + DAY).toISOString(), tries: 0 };
    const [heard] = await db.portalTellings.update(
      {
        ...{ state, fault, answeredAt: now.toISOString(), trouble: null, ...again },
        ...(state === 'dropped' && { about: null }),
      },
      { where: { transferId, kind, state: before } },
    );
    if (heard > 0) await note({ kind: 'transfer.told', transfer: transferId, statement: kind, fault });
  });

const tryLater = (deps: Deps, { transferId, kind, state }: Telling, trouble: string): Promise<void> =>
  deps.db.writes.run(async (transaction) => {
    const { db, clock } = asSystem(deps, transaction);
    const where = { transferId, kind, state };
    const row = await db.portalTellings.findOne({ where, raw: true });
    if (row === null) return;
    const tries = row.tries + 1;
    const wait = state === 'contradicted' ? DAY : waitAfter(tries, deps.random());
    const nextAt = new Date(clock().getTime() + wait).toISOString();
    await db.portalTellings.update({ tries, nextAt, trouble }, { where });
  });
