import { ROOT_LIST_MS } from '../../pki/authority/make-authority.js';
import { openSealedKey, PassphraseWrong } from '../../pki/authority/seal-key.js';
import { openAuthority, publishCrl, publishList } from './parts/issuing-authority.js';
import { fromBase64 } from './parts/load-trust.js';
import { asSystem } from '../../runner/beside.js';
import { readFrom } from '../../store/read-from.js';
import type { Deps } from '../../runner/deps.js';
import { refuse } from '../../ground/refused.js';

export interface PublishedList {
  readonly number: number;
  readonly revoked: number;
}

/** Publish the issuing authority's list anew. Refuses with no-authority, passphrase-wrong. */
export async function publishIssuingList(deps: Deps, passphrase: string): Promise<PublishedList> {
  const authority = await readFrom(deps.db, (db) => openAuthority({ db }, passphrase));
  return deps.db.writes.run((transaction) => publishCrl(asSystem(deps, transaction), authority));
}

/** Publish the root's list anew with the key that was kept apart. Refuses with no-authority, passphrase-wrong. */
export async function publishRootList(deps: Deps, sealedKey: string, passphrase: string): Promise<PublishedList> {
  const root = await readFrom(deps.db, (db) => db.authorities.findOne({ where: { role: 'root' }, raw: true }));
  if (!root) throw refuse('no-authority');
  const { fingerprint, baseUrl } = root;
  const authority = { fingerprint, baseUrl, certificate: fromBase64(root.der), pkcs8: opened(sealedKey, passphrase) };
  return deps.db.writes.run((transaction) =>
    publishList(asSystem(deps, transaction), authority, { revoked: [], lasts: ROOT_LIST_MS }),
  );
}

function opened(sealedKey: string, passphrase: string): Uint8Array {
  try {
    return openSealedKey(sealedKey, passphrase);
  } catch (error) {
    if (error instanceof PassphraseWrong) throw refuse('passphrase-wrong');
    throw error;
  }
}
