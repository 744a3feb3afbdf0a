/** A Signer whose key lies with a remote service; our server stands between. */
import type { Certificate } from '../../core/contract/certificates.js';
import { SigningRefused } from '../../core/signing/signer.js';
import { ConnectionLost, Refused } from '../api/failures.js';
import type { Send } from '../api/transport.js';
import { loadKit } from './load-kit.js';
import type { OpenedKey } from './opened-key.js';

/** Between two questions whether she has confirmed, ms. */
const PAUSE = 2_000;
/** So many questions in a row may get lost on the way: she has her phone in her hand. */
const LOST_MOST = 5;

/** `description` is what her phone shows. Rejects with SigningRefused. */
export async function openRemoteKey(
  call: Send,
  description: string,
  certificates: readonly Certificate[],
): Promise<OpenedKey> {
  const [certificate] = certificates;
  if (!certificate) throw new SigningRefused('no-certificate');
  const { fromBase64, remoteSigner } = await loadKit();
  const { der, fingerprint, chain } = certificate;
  let lost = 0;
  const signer = remoteSigner({
    certificate: fromBase64(der),
    chain: chain.map(fromBase64),
    door: {
      start: async (hashes) => {
        const { id } = await call('startRemoteSigning', { body: { fingerprint, hashes: [...hashes], description } });
        return id;
      },
      ask: async (id) => {
        try {
          const state = await call('remoteSigning', { params: { id } });
          lost = 0;
          return state;
        } catch (cause) {
          if (cause instanceof Refused && cause.status === 404) return { state: 'expired' };
          if (!(cause instanceof ConnectionLost) || ++lost > LOST_MOST) throw cause;
          return { state: 'waiting' };
        }
      },
      pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE)),
    },
  });
  return { signer, certificate, shown: description };
}
