/** A plain keep-alive client: sign in once, then send prepared bodies. */
import http from 'node:http';
import type { PushAnswer } from '../../core/contract/push.js';

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

export function send(port: number, path: string, body: Buffer, token?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        agent,
        port,
        path: `/api/v1${path}`,
        host: '127.0.0.1',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': body.length,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

export async function signIn(port: number, account: string, password: string): Promise<string> {
  const { status, body } = await send(
    port,
    '/sign-in',
    Buffer.from(JSON.stringify({ account, password, channel: 'bearer' })),
  );
  if (status !== 200) throw new Error(`sign-in of ${account}: ${status} ${body.toString()}`);
  return (JSON.parse(body.toString()) as { token: string }).token;
}

/** The answer of a push that must have been taken whole. */
export function taken({ status, body }: Answer, cells: number): PushAnswer {
  const answer = JSON.parse(body.toString()) as PushAnswer;
  if (status !== 200 || answer.accepted !== cells)
    throw new Error(`push: ${status}, ${answer.accepted} of ${cells} cells taken; ${body.toString().slice(0, 600)}`);
  return answer;
}
