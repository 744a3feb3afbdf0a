/**
 * The local signing helper (decision 15): a little HTTP server on the signer's own computer that lets the school's pages,
 * and no others, use a USB token. Bound to 127.0.0.1; keeps nothing, logs no PIN.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { SigningRefusal } from '../../core/signing/signer.js';
import { SigningRefused } from '../../core/signing/signer.js';
import { helperSignSchema } from '../../core/signing/token/token-signer.js';
import { countForeign } from './foreign-pages.js';
import type { Tokens } from './pkcs11.js';

export const HELPER_ADDRESS = '127.0.0.1';
/** Two hundred hashes of 44 letters and what stands around them. */
const BODY_MOST = 32 * 1024;

export interface HelperOptions {
  /** The school's pages, `https://hocba.truong.lan:8443`; every other origin is refused. */
  readonly origins: readonly string[];
  readonly tokens: Tokens;
  readonly clock?: () => Date;
  /** Told of each page that was turned away, once until the school's page has been told. */
  readonly onForeign?: (origin: string) => void;
  /** Told of each act: what and how many, never the PIN. */
  readonly onAct?: (act: {
    readonly path: string;
    readonly hashes: number;
    readonly refused: SigningRefusal | null;
  }) => void;
}

class BadCall extends Error {
  constructor(readonly status: number) {
    super(String(status));
  }
}

export function createHelper({
  origins,
  tokens,
  clock = () => new Date(),
  onForeign = () => undefined,
  onAct = () => undefined,
}: HelperOptions): Server {
  const foreign = countForeign(clock);
  return createServer((req, res) => {
    void answer(req, res).catch(() => {
      if (!res.headersSent) send(res, 500, { code: 'signer-refused' });
    });
  });

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const origin = req.headers.origin ?? '';
    // A page elsewhere could point its own name at this address: the name asked for must be this computer's too.
    const host = req.headers.host ?? '';
    if (!origins.includes(origin) || !isLocal(host)) {
      const named = foreign.add(origins.includes(origin) ? `http://${host}` : origin);
      if (named !== null) onForeign(named);
      return send(res, 403, { code: 'signer-refused' });
    }
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Vary', 'Origin');
    if (req.method === 'OPTIONS') {
      res.setHeader('Access-Control-Allow-Methods', 'POST');
      res.setHeader('Access-Control-Allow-Headers', 'Content-Type');
      // Chromium asks before a public page may speak to a local address.
      res.setHeader('Access-Control-Allow-Private-Network', 'true');
      return send(res, 204, null);
    }
    let hashes = 0;
    const path = req.url ?? '';
    try {
      if (req.method !== 'POST') throw new BadCall(405);
      if (!/^application\/json\b/.test(req.headers['content-type'] ?? '')) throw new BadCall(415);
      const body = await readJson(req);
      if (path === '/certificates') send(res, 200, { certificates: tokens.certificates(), foreign: foreign.take() });
      else if (path === '/sign') {
        const asked = helperSignSchema.safeParse(body);
        if (!asked.success) throw new BadCall(400);
        hashes = asked.data.hashes.length;
        const { signatures, asked: pins } = tokens.sign(
          asked.data.fingerprint,
          asked.data.pin,
          asked.data.hashes.map((hash) => Buffer.from(hash, 'base64')),
        );
        send(res, 200, { signatures: signatures.map((bytes) => Buffer.from(bytes).toString('base64')), asked: pins });
      } else throw new BadCall(404);
      onAct({ path, hashes, refused: null });
    } catch (error) {
      const code: SigningRefusal = error instanceof SigningRefused ? error.code : 'signer-refused';
      onAct({ path, hashes, refused: code });
      send(res, error instanceof BadCall ? error.status : 422, { code });
    }
  }
}

const isLocal = (host: string): boolean => /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host);

function send(res: ServerResponse, status: number, body: object | null): void {
  res.statusCode = status;
  res.setHeader('Cache-Control', 'no-store');
  if (body === null) return void res.end();
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.end(JSON.stringify(body));
}

async function readJson(req: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > BODY_MOST) throw new BadCall(413);
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    throw new BadCall(400);
  }
}
