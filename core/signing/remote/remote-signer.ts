/** A Signer whose key lies with a remote service: hashes go out, the owner confirms on her phone, signatures come back. */
import { fromBase64, toBase64 } from '../base64.js';
import { sha256 } from '../platform.js';
import { type Signer, SigningRefused } from '../signer.js';

/** How far one request has come. */
export type RemoteState =
  | { readonly state: 'waiting' }
  | { readonly state: 'signed'; readonly signatures: readonly string[] }
  | { readonly state: 'refused' };

/** Our server stands between page and service: pages may speak to nobody else. */
export interface RemoteDoor {
  /** Begin a request for these hashes (Base64); its id. */
  start(hashes: readonly string[]): Promise<string>;
  /** `expired` where nobody knows of the request any more. */
  ask(requestId: string): Promise<RemoteState | { readonly state: 'expired' }>;
  /** Resolves when it is time to ask again. */
  pause(): Promise<void>;
}

export interface RemoteSignerParts {
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly door: RemoteDoor;
}

export function remoteSigner({ certificate, chain, door }: RemoteSignerParts): Signer {
  let closed = false;
  return {
    certificate,
    chain,
    async sign(datas, stop) {
      const hashes = await Promise.all(datas.map(async (data) => toBase64(await sha256(data))));
      const request = await door.start(hashes);
      for (;;) {
        if (closed || stop?.aborted) throw new SigningRefused('cancelled');
        const answer = await door.ask(request);
        if (answer.state === 'signed') return answer.signatures.map(fromBase64);
        if (answer.state === 'refused') throw new SigningRefused('remote-refused');
        if (answer.state === 'expired') throw new SigningRefused('remote-timeout');
        await door.pause();
      }
    },
    close: () => {
      closed = true;
    },
  };
}
