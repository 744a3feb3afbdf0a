/** Opens a key file beside the page, which stays alive meanwhile; who gives up ends the worker. */
import { openKeyFile } from '../../core/signing/pkcs12.js';
import { SigningRefused } from '../../core/signing/signer.js';
import type { WorkerAnswer, WorkerQuestion } from './worker-messages.js';

const scope = self as unknown as {
  onmessage: (event: { readonly data: WorkerQuestion }) => void;
  postMessage: (answer: WorkerAnswer) => void;
};

scope.onmessage = ({ data: { bytes, pin, known, at } }) => {
  openKeyFile(bytes, pin, known, at, (done, of) => scope.postMessage({ kind: 'rounds', done, of })).then(
    (opened) => scope.postMessage({ kind: 'opened', opened }),
    (cause: unknown) =>
      scope.postMessage({ kind: 'refused', code: cause instanceof SigningRefused ? cause.code : 'not-a-key-file' }),
  );
};
