import type { z } from 'zod';
import type { importCertificateSchema } from '../../../core/contract/certificates.js';
import { type CertificateFacts, CertificateUnreadable, readCertificate } from '../../../core/signing/certificate.js';
import { type ChainCode, checkChain } from '../../../core/signing/chain.js';
import { audit } from './parts/act.js';
import { auditRegister } from './parts/audit-refusal.js';
import { fromBase64, loadTrust } from './parts/load-trust.js';
import { refuseHolder } from './parts/refuse-holder.js';
import { refuseUnfit } from './parts/refuse-unfit.js';
import { shownAt } from './parts/shown-at.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { refuse } from '../../ground/refused.js';

export interface ImportCertificateInput extends z.output<typeof importCertificateSchema> {
  readonly caller: Caller;
}

/** No way to an authority that is trusted here was found, for whatever reason. */
const NO_PATH: ReadonlySet<ChainCode> = new Set(['no-anchor', 'too-much-work', 'unknown-algorithm']);

/**
 * Bring in a certificate issued elsewhere; it waits for the principal. Refuses with holder-needed, holder-gone,
 * certificate-unreadable, -not-rsa, -key-short, -is-authority, -not-for-signing, -ended, -untrusted (no authority that
 * is trusted here), -doubled, -of-school, -of-person, -other-number, -other-school.
 */
export const importCertificate = (deps: Deps, input: ImportCertificateInput): Promise<{ fingerprint: string }> =>
  auditRegister(deps, { caller: input.caller, act: 'import', brought: input.der }, () => bringIn(deps, input));

async function bringIn(
  deps: Deps,
  { caller, der, chain, kind, userId, carrier }: ImportCertificateInput,
): Promise<{ fingerprint: string }> {
  const { db, clock } = deps;
  if ((kind === 'personal') !== (userId !== null)) throw refuse('holder-needed');
  const bytes = fromBase64(der);
  const facts = await readable(bytes);
  for (const above of chain) await readable(fromBase64(above));
  const unfit = refuseUnfit(facts);
  if (unfit) throw unfit;
  if (facts.notAfter < clock().toISOString()) throw refuse('certificate-ended', { at: shownAt(facts.notAfter) });
  const trust = await loadTrust(deps);
  const intermediates = [...chain.map(fromBase64), ...trust.intermediates];
  const { ok, code, detail } = await checkChain(bytes, { ...trust, intermediates, at: clock() });
  if (code === 'revoked') throw refuse('certificate-revoked', { at: shownAt(detail) });
  if (ok === 'no' || NO_PATH.has(code)) throw refuse('certificate-untrusted', { issuer: facts.issuer });
  const { fingerprint, subject, issuer, serial, notBefore, notAfter } = facts;
  return db.writes.run(async (transaction) => {
    if (userId !== null) {
      const user = await db.users.findByPk(userId, { raw: true, transaction });
      if (!user?.active) throw refuse('holder-gone');
    }
    const contradiction = await refuseHolder(deps, bytes, { kind, userId });
    if (contradiction) throw contradiction;
    if (await db.certificates.findByPk(fingerprint, { raw: true, transaction })) throw refuse('certificate-doubled');
    await db.certificates.create(
      {
        ...{ fingerprint, der, subject, issuer, serial, notBefore, notAfter, kind, userId, carrier },
        chain: JSON.stringify(chain),
        internal: false,
        state: 'waiting',
        addedAt: clock().toISOString(),
        addedBy: caller.userId,
        office: 'none',
      },
      { transaction },
    );
    await audit(deps, transaction, caller, 'administrator', {
      kind: 'certificate.imported',
      fingerprint,
      holder: userId,
      carrier,
    });
    return { fingerprint };
  });
}

async function readable(der: Uint8Array): Promise<CertificateFacts> {
  try {
    return await readCertificate(der);
  } catch (error) {
    if (error instanceof CertificateUnreadable) throw refuse('certificate-unreadable');
    throw error;
  }
}
