/** One question to a time-stamp authority over HTTP (RFC 3161 section 3.4): bounded in time and size, going nowhere else. */
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { StampAuthority } from './authorities-file.js';
import { addressOf, isInward, outwardLookup, PointsInward } from './inward.js';

/** Why there is no answer at all. */
export type Unanswered =
  'unreachable' | 'too-slow' | 'points-inward' | 'redirected' | 'answers-otherwise' | 'answer-too-long';

export class NoAnswer extends Error {
  constructor(
    readonly code: Unanswered,
    readonly detail = '',
  ) {
    super(`${code} ${detail}`);
  }
}

/** Of a whole exchange, ms. */
export const PATIENCE = 10_000;
/** A token with its chain is some 10 KB. */
const LONGEST = 64 * 1024;
const AT_ONCE = 8;
/** How long a connection is kept idle, ms: shorter than servers and the boxes between keep theirs. */
const IDLE = 4000;

/** A connection that was kept, and closed by the other side just as it was used again: that says nothing of the authority. */
class ClosedMeanwhile extends Error {}

export interface Ways {
  readonly patience?: number;
  readonly lookup?: LookupFunction;
}

/** Connections are kept for the next question; those into the school's own network apart from all others. */
export class StampWays {
  readonly #patience: number;
  readonly #lookup: LookupFunction;
  readonly #agents = new Map<string, http.Agent>();

  constructor({ patience = PATIENCE, lookup = outwardLookup() }: Ways = {}) {
    this.#patience = patience;
    this.#lookup = lookup;
  }

  /** DER of the answer. Rejects with NoAnswer. */
  async post(authority: StampAuthority, request: Uint8Array): Promise<Uint8Array> {
    const url = new URL(authority.url);
    const address = addressOf(url);
    const own = authority.internal === true;
    if (!own && address !== null && isInward(address)) throw new NoAnswer('points-inward');
    const signal = AbortSignal.timeout(this.#patience);
    const asked = { authority, request, signal };
    try {
      return await this.#exchange(url, own, asked).catch((error: unknown) => {
        if (error instanceof ClosedMeanwhile) return this.#exchange(url, own, { ...asked, anew: true });
        throw error;
      });
    } catch (error) {
      if (error instanceof NoAnswer) throw error;
      if (error instanceof PointsInward) throw new NoAnswer('points-inward');
      throw new NoAnswer(signal.aborted ? 'too-slow' : 'unreachable', (error as NodeJS.ErrnoException).code ?? '');
    }
  }

  close(): void {
    for (const agent of this.#agents.values()) agent.destroy();
    this.#agents.clear();
  }

  #exchange(
    url: URL,
    own: boolean,
    {
      authority: { account },
      request,
      signal,
      anew = false,
    }: {
      readonly authority: StampAuthority;
      readonly request: Uint8Array;
      readonly signal: AbortSignal;
      readonly anew?: boolean;
    },
  ): Promise<Uint8Array> {
    const { request: begin } = url.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const sent = begin(
        url,
        {
          method: 'POST',
          agent: anew ? false : this.#agentFor(url, own),
          signal,
          headers: { 'Content-Type': 'application/timestamp-query', 'Content-Length': request.length },
          ...(account && { auth: `${account.user}:${account.password}` }),
          ...(!own && { lookup: this.#lookup }),
        },
        (response) => void bodyOf(response).then(resolve, reject),
      );
      sent.on('error', (error: NodeJS.ErrnoException) =>
        reject(sent.reusedSocket && !signal.aborted ? new ClosedMeanwhile() : error),
      );
      sent.end(request);
    });
  }

  #agentFor({ protocol }: URL, own: boolean): http.Agent {
    const key = `${protocol} ${own}`;
    const known = this.#agents.get(key);
    if (known) return known;
    const made = new (protocol === 'https:' ? https : http).Agent({
      keepAlive: true,
      maxSockets: AT_ONCE,
      timeout: IDLE,
    });
    this.#agents.set(key, made);
    return made;
  }
}

/** An authority does not send anybody elsewhere: a redirection is not followed, wherever it leads. */
async function bodyOf(response: http.IncomingMessage): Promise<Uint8Array> {
  const { statusCode = 0, headers } = response;
  const no = (code: Unanswered, detail = ''): NoAnswer => {
    response.destroy();
    return new NoAnswer(code, detail);
  };
  if (statusCode >= 300 && statusCode < 400) throw no('redirected');
  if (statusCode !== 200) throw no('answers-otherwise', `HTTP ${statusCode}`);
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/timestamp-reply') throw no('answers-otherwise');
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > LONGEST) throw no('answer-too-long');
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
