import { SigningRefused } from '../../../core/signing/signer.js';
import { ownBytes } from '../certificates/parts/own-bytes.js';
import { refuseHolder } from '../certificates/parts/refuse-holder.js';
import { may } from '../../../core/rights/allow.js';
import { type Looking, work } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refuse } from '../../ground/refused.js';

export interface StartRemoteSigningInput {
  readonly caller: Caller;
  readonly fingerprint: string;
  readonly hashes: readonly string[];
  readonly description: string;
}

/**
 * Ask the holder of a remote key to confirm on her phone. Refuses with not-found for a certificate that is not hers, and
 * with what keeps the service from asking her; a line that says otherwise than its certificate (`ownBytes`, `refuseHolder`)
 * asks nobody.
 */
export const startRemoteSigning = work({
  act: ['sign-remotely', 'hold-school-certificate'],
  run: async (at, input: StartRemoteSigningInput): Promise<string> => {
    const { caller, hashes, description } = input;
    const { remoteSigning } = at;
    const certificate = await at.read((looking) => ownCertificate(looking, input));
    if (!remoteSigning) throw refuse('remote-signing-off');
    const holder = await at.read(({ db }) => db.users.findByPk(caller.userId, { raw: true }));
    if (!holder?.personalId) throw refuse('remote-signing-no-id');
    try {
      return await remoteSigning.start({
        userId: caller.userId,
        personalId: holder.personalId,
        certificate: certificate.der,
        hashes,
        description,
      });
    } catch (error) {
      throw error instanceof SigningRefused ? refuse(REFUSALS[error.code] ?? 'remote-signing-refused') : error;
    }
  },
});

async function ownCertificate({ db, asker, clock }: Looking, { fingerprint }: StartRemoteSigningInput) {
  const certificate = await db.certificates.findByPk(fingerprint, { raw: true });
  const own =
    certificate?.userId === asker.userId ||
    (certificate?.kind === 'organisation' && may(asker, 'hold-school-certificate'));
  if (!certificate || !own || certificate.state !== 'bound') throw refuse('not-found');
  const contradiction = await refuseHolder({ db }, await ownBytes(certificate), certificate, { at: clock() });
  if (contradiction) throw contradiction;
  return certificate;
}

const REFUSALS: Readonly<Partial<Record<string, 'remote-signing-unreachable' | 'remote-signing-no-key'>>> = {
  'signer-unreachable': 'remote-signing-unreachable',
  'token-missing': 'remote-signing-no-key',
};
