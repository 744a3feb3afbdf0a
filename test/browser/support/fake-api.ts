/**
 * The built page and a small fake of the API behind it, for tests of the screens only: it reads and writes by the
 * contract's schemas, so that a screen cannot be shown what the server could never say.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { type Endpoint, XLSX } from '../../../core/contract/endpoint.js';
import { type EndpointName, ENDPOINTS } from '../../../core/contract/endpoints.js';
import { type Locale, refusalBody } from '../../../core/words/render.js';
import { type Refusal, refusal } from '../../../core/codes/refusal.js';

export const WEB = fileURLToPath(new URL('../../../web/', import.meta.url));
const NONCE = 'test-nonce';
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${NONCE}'; img-src 'self' data:; connect-src 'self' http://127.0.0.1:18455; base-uri 'none'; form-action 'self'; frame-src blob:; frame-ancestors 'none'`;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** As the server's routes have them. */
const PAGES: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/kiem-tra': 'verify.html',
  '/kiem-tra-bang-diem': 'vendor.html',
};
/** This one speaks to nobody. */
const SILENT = 'vendor.html';

export interface Asked {
  readonly name: EndpointName;
  /** Named parts of the address. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly csrf: string | undefined;
}

export class Refuse extends Error {
  constructor(
    readonly status: number,
    readonly refusal: Refusal,
  ) {
    super(refusal.code);
  }
}

type Answer<N extends EndpointName> = (typeof ENDPOINTS)[N]['answer'] extends z.ZodType
  ? z.input<Extract<(typeof ENDPOINTS)[N]['answer'], z.ZodType>>
  : { name: string; bytes: Uint8Array };
export type Answers = { [N in EndpointName]?: (asked: Asked) => Answer<N> | Promise<Answer<N>> };

export class FakeApi {
  /** Everything that was asked, in order. */
  readonly asked: Asked[] = [];
  private readonly onAsked = new Set<() => void>();
  /** While true every connection to the API is cut. */
  offline = false;
  private readonly server: Server;

  constructor(readonly answers: Answers) {
    this.server = createServer((req, res) => void this.serve(req, res));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  countOf(name: EndpointName, mode?: string): number {
    return this.asked.filter((one) => one.name === name && (mode === undefined || one.query.mode === mode)).length;
  }

  /** Resolves once that is so, looked at whenever something has been asked. */
  whenAsked(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        this.onAsked.delete(look);
        resolve();
      };
      this.onAsked.add(look);
      look();
    });
  }

  private async serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', 'http://fake');
    if (!url.pathname.startsWith('/api/v1')) return servePage(url.pathname, res);
    if (this.offline) return void req.destroy();
    const bytes = await read(req);
    try {
      await this.answer(req, res, url, bytes);
    } catch (error) {
      const refused =
        error instanceof Refuse ? error : new Refuse(500, refusal('unexpected', { reference: String(error) }));
      const locale: Locale = req.headers['accept-language'] === 'en' ? 'en' : 'vi';
      res.writeHead(refused.status, { 'Content-Type': 'application/problem+json' });
      res.end(JSON.stringify({ type: 'about:blank', status: refused.status, ...refusalBody(refused.refusal, locale) }));
    }
  }

  private async answer(req: IncomingMessage, res: ServerResponse, url: URL, bytes: Buffer): Promise<void> {
    const { name, params } = endpointAt(req.method ?? '', url.pathname.slice('/api/v1'.length));
    const endpoint: Endpoint = ENDPOINTS[name];
    const query = Object.fromEntries(url.searchParams);
    const body =
      endpoint.body === XLSX
        ? bytes
        : endpoint.body && typeof endpoint.body !== 'string'
          ? endpoint.body.parse(JSON.parse(bytes.toString()))
          : undefined;
    const asked: Asked = {
      name,
      params,
      query: (endpoint.query?.parse(query) as Record<string, string>) ?? {},
      body,
      csrf: req.headers['x-csrf-token'] as string,
    };
    this.asked.push(asked);
    for (const look of this.onAsked) look();
    const make = this.answers[name] as ((asked: Asked) => unknown) | undefined;
    if (!make) throw new Refuse(404, refusal('not-found'));
    const answer = await make(asked);
    if (typeof endpoint.answer === 'string') {
      const file = answer as { name: string; bytes: Uint8Array };
      res.writeHead(200, {
        'Content-Type': endpoint.answer,
        'Content-Disposition': `attachment; filename="bang.xlsx"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      });
      res.end(file.bytes);
    } else {
      res.writeHead(200, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify(endpoint.answer.parse(answer)));
    }
  }
}

function endpointAt(method: string, pathname: string): Pick<Asked, 'name' | 'params'> {
  for (const [name, endpoint] of Object.entries(ENDPOINTS) as [EndpointName, Endpoint][]) {
    const pattern = new RegExp(`^${endpoint.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const found = endpoint.method === method.toLowerCase() ? pattern.exec(pathname) : null;
    if (found) return { name, params: { ...found.groups } };
  }
  throw new Refuse(404, refusal('not-found'));
}

async function servePage(pathname: string, res: ServerResponse): Promise<void> {
  const file = PAGES[pathname] ?? path.basename(pathname);
  const bytes = await readFile(path.join(WEB, file)).catch(() => null);
  if (!bytes) return void res.writeHead(404).end();
  res.writeHead(200, {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': file === SILENT ? POLICY.replace(/connect-src [^;]+/, "connect-src 'none'") : POLICY,
  });
  res.end(file.endsWith('.html') ? bytes.toString().replaceAll('__CSP_NONCE__', NONCE) : bytes);
}

async function read(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
