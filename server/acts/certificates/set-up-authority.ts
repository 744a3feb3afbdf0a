import { readCertificate } from '../../../core/signing/certificate.js';
import { type KeyMaker } from '../../pki/authority/keys.js';
import { type MadeAuthority, makeAuthority, ROOT_LIST_MS } from '../../pki/authority/make-authority.js';
import { sealKey } from '../../pki/authority/seal-key.js';
import { publishCrl } from './parts/issuing-authority.js';
import { toBase64 } from './parts/load-trust.js';
import { asSystem } from '../../runner/beside.js';
import { readFrom } from '../../store/read-from.js';
import type { Deps } from '../../runner/deps.js';
import { loadSchool } from '../school/load-school.js';
import { refuse } from '../../ground/refused.js';

export interface AuthorityInput {
  /** Of the root's key, which leaves this machine; and of the issuing key, which stays, sealed. */
  readonly rootPassphrase: string;
  readonly passphrase: string;
  /** Where lists and certificates can be fetched; ends with a slash. */
  readonly baseUrl: string | null;
  /** Puts the root's sealed key (PEM) in its place before anything is stored: without it no list could be renewed. */
  readonly keepRootKey?: (sealedRootKey: string) => Promise<void>;
  /** Injectable for tests. */
  readonly keyMaker?: KeyMaker;
  readonly bits?: number;
  readonly sealRounds?: number;
}

export const SHORTEST_PASSPHRASE = 12;

export interface SetUpAuthority {
  /** PEM, to be kept offline. */
  readonly sealedRootKey: string;
  /** DER. */
  readonly root: Uint8Array;
  readonly issuing: Uint8Array;
}

/**
 * Make the school's own authority: the issuing key stays here, sealed; the root's is handed out and kept nowhere. The
 * root waits for the principal like any authority. Refuses with authority-exists, passphrase-short.
 */
export async function setUpAuthority(deps: Deps, input: AuthorityInput): Promise<SetUpAuthority> {
  const { rootPassphrase, passphrase, baseUrl, keepRootKey, keyMaker, bits, sealRounds } = input;
  for (const one of [rootPassphrase, passphrase]) {
    if ([...one.normalize('NFC')].length < SHORTEST_PASSPHRASE) {
      throw refuse('passphrase-short', { least: SHORTEST_PASSPHRASE });
    }
  }
  const { db, clock } = deps;
  const school = await readFrom(db, async (reader) => {
    if ((await reader.authorities.count()) > 0) throw refuse('authority-exists');
    return loadSchool(reader, clock());
  });
  const made = await makeAuthority({
    school: school.name,
    schoolCode: school.code,
    // PCs' clocks go slow.
    from: new Date(clock().getTime() - 24 * 60 * 60 * 1000),
    baseUrl,
    ...(keyMaker && { keyMaker }),
    ...(bits !== undefined && { bits }),
  });
  const [sealedRootKey, sealedKey] = await Promise.all([
    sealKey(made.root.pkcs8, rootPassphrase, sealRounds),
    sealKey(made.issuing.pkcs8, passphrase, sealRounds),
  ]);
  await keepRootKey?.(sealedRootKey);
  await storeAuthority(deps, made, { sealedKey, baseUrl });
  return { sealedRootKey, root: made.root.certificate, issuing: made.issuing.certificate };
}

async function storeAuthority(
  deps: Deps,
  { root, issuing, rootCrl }: MadeAuthority,
  { sealedKey, baseUrl }: { readonly sealedKey: string; readonly baseUrl: string | null },
): Promise<void> {
  const { clock } = deps;
  const [rootFacts, issuingFacts] = [
    await readCertificate(root.certificate),
    await readCertificate(issuing.certificate),
  ];
  const madeAt = clock().toISOString();
  await deps.db.writes.run(async (transaction) => {
    const at = asSystem(deps, transaction);
    const { db } = at;
    if ((await db.authorities.count()) > 0) throw refuse('authority-exists');
    const { fingerprint } = issuingFacts;
    await db.authorities.bulkCreate([
      {
        fingerprint: rootFacts.fingerprint,
        role: 'root',
        der: toBase64(root.certificate),
        sealedKey: null,
        baseUrl,
        madeAt,
      },
      { fingerprint, role: 'issuing', der: toBase64(issuing.certificate), sealedKey, baseUrl, madeAt },
    ]);
    await db.anchors.create({
      fingerprint: rootFacts.fingerprint,
      der: toBase64(root.certificate),
      subject: rootFacts.subject,
      notAfter: rootFacts.notAfter,
      internal: true,
      state: 'waiting',
    });
    await db.revocationLists.create({
      authority: rootFacts.fingerprint,
      number: 1,
      madeAt,
      nextUpdate: new Date(Date.parse(rootFacts.notBefore) + ROOT_LIST_MS).toISOString(),
      der: toBase64(rootCrl),
    });
    await at.note({
      kind: 'authority.made',
      root: rootFacts.fingerprint,
      issuing: fingerprint,
    });
    await publishCrl(at, { ...issuing, fingerprint, baseUrl });
  });
}
