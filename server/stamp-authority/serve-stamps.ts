/** The small time-stamp authority over plain HTTP: its answers are signed, and say nothing of anybody. */
import { createServer, type IncomingMessage } from 'node:http';
import { type Log, silent } from '../ground/log.js';
import { listen, stopListening } from '../web/listen.js';
import { answerRequest, type StampKey } from './answer.js';

/** A request is some 100 bytes. */
const LONGEST = 4096;
const PATIENCE = 2000;

export interface ServeStampsOptions {
  readonly key: StampKey;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The interface; this machine alone where none is named. */
  readonly host?: string;
  readonly clock?: () => Date;
  readonly log?: Log;
}

export interface ServedStamps {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Rejects with the system's error where the port is taken. */
export async function serveStamps({
  key,
  port,
  host = '127.0.0.1',
  clock = () => new Date(),
  log = silent,
}: ServeStampsOptions): Promise<ServedStamps> {
  const server = createServer((request, response) => {
    const end = (status: number, body: Uint8Array | null = null): void => {
      if (body) response.setHeader('Content-Type', 'application/timestamp-reply');
      response.writeHead(status).end(body);
    };
    if (request.method !== 'POST') return end(405);
    if (request.headers['content-type'] !== 'application/timestamp-query') return end(415);
    bodyOf(request).then(
      (body) => {
        if (body === null) return end(413);
        log.info({ bytes: body.length }, 'stamped');
        end(200, answerRequest(body, key, clock()));
      },
      () => response.destroy(),
    );
  });
  server.requestTimeout = PATIENCE;
  const at = await listen(server, port, host);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${at}/`,
    close: () => stopListening(server, PATIENCE),
  };
}

/** Null where it is too long; what is left of it is not read. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > LONGEST) return null;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
