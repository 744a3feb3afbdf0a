import type { z } from 'zod';
import type { importCertificateSchema } from '../../../core/contract/certificates.js';
import { type CertificateFacts, CertificateUnreadable, readCertificate } from '../../../core/signing/certificate.js';
import { type ChainCode, checkChain } from '../../../core/signing/chain.js';
import { refusedOnRegister } from './parts/refused-on-register.js';
import { fromBase64, loadTrust } from './parts/load-trust.js';
import { refuseHolder } from './parts/refuse-holder.js';
import { refuseUnfit } from './parts/refuse-unfit.js';
import { shownAt } from './parts/shown-at.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
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
export const importCertificate = act({
  act: 'import-certificate',
  prepare: async (_at, { der, chain, kind, userId }: ImportCertificateInput) => {
    if ((kind === 'personal') !== (userId !== null)) throw refuse('holder-needed');
    const facts = await readable(fromBase64(der));
    for (const above of chain) await readable(fromBase64(above));
    const unfit = refuseUnfit(facts);
    if (unfit) throw unfit;
    return facts;
  },
  run: async (at, input, { prepared: facts }): Promise<{ fingerprint: string }> => {
    const { db, clock } = at;
    const { caller, der, chain, kind, userId, carrier } = input;
    const bytes = fromBase64(der);
    if (facts.notAfter < clock().toISOString()) throw refuse('certificate-ended', { at: shownAt(facts.notAfter) });
    const trust = await loadTrust(at);
    const intermediates = [...chain.map(fromBase64), ...trust.intermediates];
    const { ok, code, detail } = await checkChain(bytes, { ...trust, intermediates, at: clock() });
    if (code === 'revoked') throw refuse('certificate-revoked', { at: shownAt(detail) });
    if (ok === 'no' || NO_PATH.has(code)) throw refuse('certificate-untrusted', { issuer: facts.issuer });
    if (userId !== null) {
      const user = await db.users.findByPk(userId, { raw: true });
      if (!user?.active) throw refuse('holder-gone');
    }
    const contradiction = await refuseHolder(at, bytes, { kind, userId }, { at: clock(), coming: true });
    if (contradiction) throw contradiction;
    const { fingerprint, subject, issuer, serial, notBefore, notAfter } = facts;
    if (await db.certificates.findByPk(fingerprint, { raw: true })) throw refuse('certificate-doubled');
    await db.certificates.create({
      ...{ fingerprint, der, subject, issuer, serial, notBefore, notAfter, kind, userId, carrier },
      chain: JSON.stringify(chain),
      internal: false,
      state: 'waiting',
      addedAt: clock().toISOString(),
      addedBy: caller.userId,
      office: 'none',
    });
    await at.note({ kind: 'certificate.imported', fingerprint, holder: userId, carrier });
    return { fingerprint };
  },
  refused: refusedOnRegister('import', ({ der }) => der),
});

async function readable(der: Uint8Array): Promise<CertificateFacts> {
  try {
    return await readCertificate(der);
  } catch (error) {
    if (error instanceof CertificateUnreadable) throw refuse('certificate-unreadable');
    throw error;
  }
}
