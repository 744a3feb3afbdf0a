/** What was done of transfers while the portal was silent: told it as soon as it answers, and what it says is kept and shown. */
import { waitAfter } from '../../../../core/reports/backoff.js';
import type { StatementKind } from '../../../../core/transfer/transfer-statement.js';
import { isWireFault, WIRE_FAULTS } from '../../../../core/wire/faults.js';
import { isContradiction } from '../../../../core/wire/transfers.js';
import { errorFacts } from '../../../ground/error-facts.js';
import { type MovedBundle, movedAt } from '../../../office/portal.js';
import { OfficeTrouble } from '../../../office/post-json.js';
import { asSystem } from '../../../runner/beside.js';
import type { Deps } from '../../../runner/deps.js';
import { readFrom } from '../../../store/read-from.js';
import { select } from '../../../store/sql.js';
import { loadSchool } from '../../school/load-school.js';

export interface Telling {
  readonly transferId: string;
  readonly kind: StatementKind;
  readonly message: string;
}

const DUE = `
  SELECT transfer_id AS "transferId", kind, message FROM portal_tellings WHERE state = 'waiting' AND next_at <= $1
  ORDER BY asked_at, transfer_id, kind`;

/** In the order in which they were done. */
export const dueTellings = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<Telling[]> =>
  readFrom(db, (reader) => select<Telling>(reader, DUE, [clock().toISOString()]));

export async function tellLater(deps: Deps, { message, ...key }: Telling): Promise<void> {
  const connection = await deps.officeConnection();
  if (connection === null) return;
  try {
    const fault = await movedAt(connection, await asToday(deps, JSON.parse(message) as MovedBundle));
    if (fault === null || isContradiction(fault.code) || isLast(fault.code))
      await keepHeard(deps, key, fault?.code ?? null);
    else await tryLater(deps, key, fault.code);
  } catch (error) {
    if (!(error instanceof OfficeTrouble))
      deps.log.error({ transfer: key.transferId, error: errorFacts(error) }, 'a transfer could not be told');
    await tryLater(deps, key, error instanceof OfficeTrouble ? error.kind : 'unreadable');
  }
}

/** The school may have been given another code since it was kept. */
const asToday = async (deps: Deps, message: MovedBundle): Promise<MovedBundle> => ({
  ...message,
  school: (await readFrom(deps.db, (reader) => loadSchool(reader, deps.clock()))).code,
});

/** Sent again as it is, it is answered no otherwise; only the account is mended without it. What is no fault of this wire may be mended there. */
const isLast = (code: string): boolean => isWireFault(code) && WIRE_FAULTS[code].touches !== 'connection';

type Key = Omit<Telling, 'message'>;

const keepHeard = (deps: Deps, key: Key, fault: string | null): Promise<void> =>
  deps.db.writes.run(async (transaction) => {
    const { db, clock, note } = asSystem(deps, transaction);
    const state = fault === null ? 'told' : isContradiction(fault) ? 'contradicted' : 'refused';
    const [heard] = await db.portalTellings.update(
      { state, fault, answeredAt: clock().toISOString(), trouble: null },
      { where: { ...key, state: 'waiting' } },
    );
    if (heard > 0) await note({ kind: 'transfer.told', transfer: key.transferId, statement: key.kind, fault });
  });

const tryLater = (deps: Deps, key: Key, trouble: string): Promise<void> =>
  deps.db.writes.run(async (transaction) => {
    const { db, clock } = asSystem(deps, transaction);
    const row = await db.portalTellings.findOne({ where: { ...key, state: 'waiting' }, raw: true });
    if (row === null) return;
    const tries = row.tries + 1;
    const nextAt = new Date(clock().getTime() + waitAfter(tries, deps.random())).toISOString();
    await db.portalTellings.update({ tries, nextAt, trouble }, { where: { ...key, state: 'waiting' } });
  });
