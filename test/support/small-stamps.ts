/** The small time-stamp authority with the pinned keys, and an HTTP server that answers as a test wants. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stampKey, type StampKey } from '../../server/stamp-authority/answer.js';
import type { StampAuthority } from '../../server/stamping/authorities-file.js';
import { certificateOf, keyFile, type TestSigner } from './signed-record.js';

export const smallStampKey = (signer: TestSigner = 'stamper'): StampKey =>
  stampKey(certificateOf(signer), [], Buffer.from(keyFile(`${signer}.key.pem`)).toString('utf8'));

/** An authority of the file, on this machine. */
export const authorityAt = (url: string, more: Partial<StampAuthority> = {}): StampAuthority => ({
  ...{ name: url, url, internal: true as const },
  certificates: [Buffer.from(certificateOf('stamper')).toString('base64')],
  ...more,
});

export interface Answering {
  readonly url: string;
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}

export async function answering(listener: RequestListener): Promise<Answering> {
  let asked = 0;
  const server: Server = createServer((request, response) => {
    asked += 1;
    listener(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: () => asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
