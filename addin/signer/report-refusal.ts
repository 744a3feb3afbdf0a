/**
 * Tell the server, for its audit trail, what was refused here before anything was sent: why, for which act, which
 * certificate; nothing of a PIN or a file. Whether the report arrives is not the signer's worry.
 */
import { useCallback } from 'react';
import type { Carrier, Certificate } from '../../core/contract/certificates.js';
import type { KeyAct, KeyRefusal } from '../../core/contract/key-refusals.js';
import type { ForeignPages } from '../../core/contract/refusal-report.js';
import { SigningRefused } from '../../core/signing/signer.js';
import type { Input } from '../api/call-types.js';
import type { Send } from '../api/transport.js';
import { useSession } from '../session/session-context.js';
import type { OpenedKey } from './opened-key.js';

type Report = Input<'reportRefusal'>['body'];

/** Never rejects and is never waited for. */
export const sendReport = (call: Send, report: Report): void =>
  void call('reportRefusal', { body: report }).catch(() => undefined);

export interface RefusedKey {
  readonly code: KeyRefusal;
  readonly carrier: Carrier | null;
  /** Those it may have been about: named where it is only one. */
  readonly certificates: readonly Pick<Certificate, 'fingerprint'>[];
}

export const keyReport = (act: KeyAct, { code, carrier, certificates }: RefusedKey): Report => ({
  what: 'key',
  act,
  code,
  carrier,
  certificate: certificates.length === 1 ? certificates[0]!.fingerprint : null,
});

export function useRefusalReport(act: KeyAct): (refused: RefusedKey) => void {
  const { call } = useSession();
  return useCallback((refused) => sendReport(call, keyReport(act, refused)), [call, act]);
}

/** Pages elsewhere that asked the signing program on this computer. */
export const reportForeign = (call: Send, asked: ForeignPages): void => {
  if (asked.length > 0) sendReport(call, { what: 'helper', asked });
};

/** The same key; what its signer refuses later, in the middle of the act, is told too. */
export function watchedKey(key: OpenedKey, onRefused: (refused: RefusedKey) => void): OpenedKey {
  const { signer, certificate } = key;
  return {
    ...key,
    signer: {
      certificate: signer.certificate,
      chain: signer.chain,
      ...(signer.asks && { asks: signer.asks }),
      close: () => signer.close(),
      sign: (datas, stop) =>
        signer.sign(datas, stop).catch((cause: unknown) => {
          // Her own Stop is no refusal.
          if (cause instanceof SigningRefused && !stop?.aborted) {
            onRefused({ code: cause.code, carrier: certificate.carrier, certificates: [certificate] });
          }
          throw cause;
        }),
    },
  };
}
