/** From a token's PIN to a key that signs, through the signing program on this computer. */
import type { Certificate } from '../../core/contract/certificates.js';
import type { ForeignPages } from '../../core/contract/refusal-report.js';
import { SigningRefused } from '../../core/signing/signer.js';
import { HELPER_PORT, type PostToHelper, tokenCertificates } from '../../core/signing/token/token-signer.js';
import { loadKit } from './load-kit.js';
import { Stopped } from '../api/failures.js';
import type { OpenedKey } from './opened-key.js';

const post: PostToHelper = async (path, body) => {
  const response = await fetch(`http://127.0.0.1:${HELPER_PORT}${path}`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ok: response.ok, body: (await response.json()) as unknown };
};

/** No PIN was typed, and the token has no keys of its own for it. */
export class PinWanted extends Stopped {}

/** The PIN is proven by signing something of no meaning first: what follows may be hundreds of records. Rejects with SigningRefused. */
export async function openToken(
  pin: string,
  certificates: readonly Certificate[],
  onForeign: (asked: ForeignPages) => void,
): Promise<OpenedKey> {
  const { fromBase64, tokenSigner, utf8 } = await loadKit();
  const { certificates: onToken, foreign } = await tokenCertificates(post);
  onForeign(foreign);
  const certificate = certificates.find(({ der }) => onToken.some((one) => one.der === der));
  const isWanted = onToken.some(({ der, pad }) => der === certificate?.der && !pad);
  if (pin === '' && isWanted) throw new PinWanted();
  if (!certificate) throw new SigningRefused(onToken.length === 0 ? 'token-missing' : 'not-on-token');
  const { der, fingerprint, chain } = certificate;
  const signer = tokenSigner({ certificate: fromBase64(der), fingerprint, chain: chain.map(fromBase64), pin, post });
  await signer.sign([utf8('PIN')]);
  return { signer, certificate };
}
