/** The network as the doctor asks it; tests give their own. */
import https from 'node:https';

export interface Answered {
  readonly status: number;
  /** By name in lower case; empty where the answer has none. */
  readonly header: (name: string) => string;
  readonly body: string;
}

export interface Network {
  /** Ask once, trusting this authority alone, or where none is given whom the system trusts. Rejects with the system's error. */
  get(url: string, authorityPem?: string): Promise<Answered>;
}

const PATIENCE = 5000;
/** No page or script asked for here is larger. */
const MOST = 4 * 2 ** 20;

export const network: Network = {
  get: (url, authorityPem) =>
    new Promise((resolve, reject) => {
      const options = { agent: false, timeout: PATIENCE, ...(authorityPem !== undefined && { ca: authorityPem }) };
      const request = https.get(url, options, (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MOST) request.destroy(new Error('the answer is too large'));
          else chunks.push(chunk);
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            header: (name) => String(response.headers[name] ?? ''),
            body: Buffer.concat(chunks).toString(),
          }),
        );
      });
      request.on('timeout', () => request.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
      request.on('error', reject);
    }),
};
