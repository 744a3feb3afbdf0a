/** Transaction 10: the school takes a request to recall back, before the office has decided it. */
import { tidy } from '../../../core/text/normalise.js';
import type { Receipt } from '../../../core/wire/envelope.js';
import { TRANSACTIONS } from '../../../core/wire/transactions.js';
import type { Withdraw } from '../../../core/wire/withdrawals.js';
import type { PortalDeps } from '../portal-deps.js';
import { noteEvent } from '../acts/officer.js';
import { once, schoolBy, withoutSecrets } from './messages.js';
import { received } from './submit.js';
import { WireRefused } from './wire-fault.js';

const ENDED = `UPDATE recalls SET state = 'withdrawn', step = 'DA_RUT', words = $1, decided_at = $2 WHERE seq = $3`;

/** Rejects with WireRefused: no reason, of an answer to what was asked back, decided already. */
export async function withdraw(deps: PortalDeps, sent: Withdraw): Promise<Receipt> {
  const { code: school } = await schoolBy(deps, sent.authenticationRequest);
  const { messageid, function: name } = sent.authenticationRequest;
  const reason = tidy(sent.ly_do);
  if (reason === '') throw new WireRefused('TH05', 'ly_do');
  const message = { school, messageid, function: name, asks: withoutSecrets(sent) };
  return once(deps, message, async (at, now) => {
    const [request] = await at.rows<{ seq: number; state: string }>(
      'SELECT seq, state FROM recalls WHERE school_code = $1 AND messageid = $2 AND answers IS NULL',
      [school, sent.rut_giao_dich],
    );
    if (request === undefined) await refuseFromNowOn();
    else if (request.state === 'waiting') {
      await at.write(ENDED, [`Trường rút đề nghị: ${reason}`, now, request.seq]);
      const about = { seq: request.seq };
      await noteEvent(at, deps, { officer: null, school, kind: 'recall.withdrawn', about });
    } else if (request.state !== 'withdrawn') throw new WireRefused('TH09', sent.rut_giao_dich);
    return received(messageid);

    /** It may be on its way still: its id is used up. */
    async function refuseFromNowOn(): Promise<void> {
      const id = sent.rut_giao_dich;
      const [used] = await at.rows<{ function: string }>(
        'SELECT function FROM messages WHERE school_code = $1 AND messageid = $2',
        [school, id],
      );
      if (used?.function === name) return;
      if (used !== undefined) throw new WireRefused('TH09', id);
      await at.write(
        'INSERT INTO messages (school_code, messageid, function, digest, answer, at) VALUES ($1, $2, $3, $4, $5, $6)',
        [school, id, TRANSACTIONS.withdraw.function, '', JSON.stringify(received(id)), now],
      );
    }
  });
}
