import { makeKey, type KeyMaker } from '../../pki/authority/keys.js';
import { issueStamper } from '../../pki/authority/make-authority.js';
import type { Deps } from '../../runner/deps.js';
import { readFrom } from '../../store/read-from.js';
import { openAuthority } from '../certificates/parts/issuing-authority.js';
import { loadSchool } from '../school/load-school.js';

export interface MadeStamper {
  /** DER all. */
  readonly pkcs8: Uint8Array;
  readonly certificate: Uint8Array;
  readonly issuing: Uint8Array;
}

/** PCs' clocks go slow: a certificate counts from the day before. */
const BACKDATED = 24 * 60 * 60 * 1000;

/** Key and certificate of the school's own time-stamp authority; kept nowhere here. Refuses with no-authority, passphrase-wrong. */
export async function makeStamper(deps: Deps, passphrase: string, keyMaker: KeyMaker = makeKey): Promise<MadeStamper> {
  const { clock } = deps;
  const [authority, school] = await readFrom(deps.db, (db) =>
    Promise.all([openAuthority({ db }, passphrase), loadSchool(db, clock())]),
  );
  const { pkcs8, spki } = await keyMaker(2048);
  const certificate = await issueStamper(authority, {
    ...{ organization: school.name, spki, baseUrl: authority.baseUrl },
    from: new Date(clock().getTime() - BACKDATED),
  });
  return { pkcs8, certificate, issuing: authority.certificate };
}
