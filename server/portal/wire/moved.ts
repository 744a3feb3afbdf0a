/** Transaction 11: of one bundle either the next school took it or the old one took it back, never both. */
import type { Receipt } from '../../../core/wire/envelope.js';
import type { Moved } from '../../../core/wire/transfers.js';
import type { PortalDeps } from '../portal-deps.js';
import { once, schoolBy, withoutSecrets } from './messages.js';
import { received } from './submit.js';
import { type WireFault } from '../../../core/wire/faults.js';
import { WireRefused } from './wire-fault.js';

type Word = Moved['noi_dung'];

interface Known {
  readonly state: Word;
  readonly digest: string;
}

/** What holds is the last word of a bundle: an id, and the two schools it is between; nobody else has a say in it. */
const HOLDS = `
  SELECT state, digest FROM transfer_moves WHERE id = $1 AND from_code = $2 AND to_code = $3 ORDER BY seq DESC LIMIT 1`;
const ADD =
  'INSERT INTO transfer_moves (id, from_code, to_code, digest, state, said_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7)';

/** `kept`: so it is from now on; `same`: so it is already. */
type Becomes = 'kept' | 'same' | Extract<WireFault, 'CV01' | 'CV02'>;
const NOTHING: Readonly<Record<Word, Becomes>> = { DA_NHAN: 'kept', DA_RUT: 'kept', THOI_NHAN: 'same', BO_RUT: 'kept' };
/** By what holds, then by what is said. Who gave up a withdrawal has the receipt of the other: she is there for good. */
const AFTER: Readonly<Record<Word, Readonly<Record<Word, Becomes>>>> = {
  DA_NHAN: { DA_NHAN: 'same', DA_RUT: 'CV01', THOI_NHAN: 'kept', BO_RUT: 'same' },
  DA_RUT: { DA_NHAN: 'CV02', DA_RUT: 'same', THOI_NHAN: 'CV02', BO_RUT: 'kept' },
  THOI_NHAN: NOTHING,
  BO_RUT: { DA_NHAN: 'same', DA_RUT: 'CV01', THOI_NHAN: 'CV01', BO_RUT: 'same' },
};
/** What is answered to a word of before by what holds now. Given up, it does not count as said. */
const PAST: Readonly<Record<Word, Partial<Record<Word, WireFault>>>> = {
  DA_NHAN: {},
  DA_RUT: { DA_NHAN: 'CV02' },
  THOI_NHAN: { DA_NHAN: 'CV02' },
  BO_RUT: { DA_RUT: 'CV01' },
};
const OF_NEXT: readonly Word[] = ['DA_NHAN', 'THOI_NHAN'];

/** Rejects with WireRefused CV01 to CV04. */
export async function moved(deps: PortalDeps, sent: Moved): Promise<Receipt> {
  const { code: school } = await schoolBy(deps, sent.authenticationRequest);
  const { messageid, function: name } = sent.authenticationRequest;
  const { noi_dung: word, ma_chuyen_truong: id, sha256_danh_sach: digest, ma_truong: from, ma_truong_den: to } = sent;
  if (school !== (OF_NEXT.includes(word) ? to : from)) throw new WireRefused('CV04', school);
  const message = { school, messageid, function: name, asks: withoutSecrets(sent) };
  const receipt = await once(deps, message, async (at, now) => {
    const [known] = await at.rows<Known>(HOLDS, [id, from, to]);
    // One of the two holds another listing under that id: a school that came back older seals it anew.
    if (known !== undefined && known.digest !== digest) throw new WireRefused('CV03', id);
    const becomes = known === undefined ? NOTHING[word] : AFTER[known.state][word];
    if (becomes !== 'kept' && becomes !== 'same') throw new WireRefused(becomes, id);
    if (becomes === 'kept') await at.write(ADD, [id, from, to, digest, word, school, now]);
    return received(messageid);
  });
  // Said before, and no more what holds: a school that came back older, or a message that was long under way, is not told that it is so.
  const [now] = await deps.db.rows<Known>(HOLDS, [id, from, to]);
  const past = now && PAST[now.state][word];
  if (past !== undefined) throw new WireRefused(past, id);
  return receipt;
}
