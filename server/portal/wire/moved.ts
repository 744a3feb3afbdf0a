/** Transaction 11: of one bundle either the next school took it or the old one took it back, never both. */
import type { Receipt } from '../../../core/wire/envelope.js';
import type { Moved } from '../../../core/wire/transfers.js';
import type { PortalDeps } from '../portal-deps.js';
import { once, schoolBy, withoutSecrets } from './messages.js';
import { received } from './submit.js';
import { WireRefused } from './wire-fault.js';

interface Known {
  readonly state: Moved['noi_dung'];
  readonly digest: string;
  readonly fromCode: string;
  readonly toCode: string;
}

/** Rejects with WireRefused CV01 to CV04. */
export async function moved(deps: PortalDeps, sent: Moved): Promise<Receipt> {
  const { code: school } = await schoolBy(deps, sent.authenticationRequest);
  const { messageid, function: name } = sent.authenticationRequest;
  const { noi_dung: state, ma_chuyen_truong: id, sha256_danh_sach: digest, ma_truong, ma_truong_den } = sent;
  if (school !== (state === 'DA_NHAN' ? ma_truong_den : ma_truong)) throw new WireRefused('CV04', school);
  const message = { school, messageid, function: name, asks: withoutSecrets(sent) };
  return once(deps, message, async (at, now) => {
    const [known] = await at.rows<Known>(
      `SELECT state, digest, from_code AS "fromCode", to_code AS "toCode" FROM transfer_moves WHERE id = $1`,
      [id],
    );
    if (known === undefined) {
      await at.write(
        'INSERT INTO transfer_moves (id, from_code, to_code, digest, state, said_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [id, ma_truong, ma_truong_den, digest, state, school, now],
      );
      return received(messageid);
    }
    const same = known.digest === digest && known.fromCode === ma_truong && known.toCode === ma_truong_den;
    if (!same) throw new WireRefused('CV03', id);
    if (known.state !== state) throw new WireRefused(known.state === 'DA_NHAN' ? 'CV01' : 'CV02', id);
    return received(messageid);
  });
}
