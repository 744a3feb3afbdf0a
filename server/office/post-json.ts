/** JSON sent to an address and the JSON it answers with; what is no such answer is trouble, never a crash. */
import http from 'node:http';
import https from 'node:https';

/** Thrown where the office cannot be reached, or what it says cannot be read. */
export class OfficeTrouble extends Error {
  override readonly name = 'OfficeTrouble';

  constructor(readonly kind: 'unreachable' | 'unreadable') {
    super(kind);
  }
}

export interface Post {
  readonly headers?: Readonly<Record<string, string>>;
  /** PEM of the only authority its HTTPS certificate may be of; empty for whatever this machine trusts. */
  readonly ca?: string;
  /** ms. */
  readonly patience: number;
  readonly mostBytes: number;
}

/** Rejects with OfficeTrouble. Redirects are not followed. */
export async function postJson(url: URL, body: object, { headers, ca, patience, mostBytes }: Post): Promise<unknown> {
  const bytes = Buffer.from(JSON.stringify(body));
  const text = await new Promise<string>((done, fail) => {
    const unreachable = (): void => fail(new OfficeTrouble('unreachable'));
    const options = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': bytes.length, ...headers },
      signal: AbortSignal.timeout(patience),
      ...(ca && { ca }),
    };
    const answered = (response: http.IncomingMessage): void => {
      if (response.statusCode !== 200 && response.statusCode !== 400) {
        response.resume();
        return unreachable();
      }
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        length += chunk.length;
        chunks.push(chunk);
        if (length > mostBytes) {
          response.destroy();
          fail(new OfficeTrouble('unreadable'));
        }
      });
      response.on('end', () => (response.complete ? done(Buffer.concat(chunks).toString('utf8')) : unreachable()));
      response.on('error', unreachable);
    };
    const request = (url.protocol === 'https:' ? https : http).request(url, options, answered);
    request.on('error', unreachable);
    request.end(bytes);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new OfficeTrouble('unreadable');
  }
}
