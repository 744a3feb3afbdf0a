/** One question over HTTP to somebody outside the school: bounded in time and size, never inward, going nowhere else. */
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
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
const AT_ONCE = 8;
/** How long a connection is kept idle, ms: shorter than servers and the boxes between keep theirs. */
const IDLE = 4000;

/** A connection that was kept, and closed by the other side just as it was used again: that says nothing of the authority. */
class ClosedMeanwhile extends Error {}

export interface Ways {
  readonly patience?: number;
  readonly lookup?: LookupFunction;
}

export interface Question {
  readonly url: URL;
  /** The school's own, whose address may be on this machine or in the school's network. */
  readonly own?: boolean;
  /** To be posted; null: the address says it all. */
  readonly body: Uint8Array | null;
  /** Media types of what is sent, and of what an answer has to be. */
  readonly sends: string;
  readonly wants: string;
  /** Bytes of an answer, at most. */
  readonly longest: number;
  readonly account?: { readonly user: string; readonly password: string } | undefined;
}

/** Connections are kept for the next question; those into the school's own network apart from all others. */
export class OutwardWays {
  readonly #patience: number;
  readonly #lookup: LookupFunction;
  readonly #agents = new Map<string, http.Agent>();

  constructor({ patience = PATIENCE, lookup = outwardLookup() }: Ways = {}) {
    this.#patience = patience;
    this.#lookup = lookup;
  }

  /** Bytes of the answer. Rejects with NoAnswer. */
  async ask(question: Question): Promise<Uint8Array> {
    const address = addressOf(question.url);
    if (question.own !== true && address !== null && isInward(address)) throw new NoAnswer('points-inward');
    const signal = AbortSignal.timeout(this.#patience);
    try {
      return await this.#exchange(question, signal).catch((error: unknown) => {
        if (error instanceof ClosedMeanwhile) return this.#exchange(question, signal, true);
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

  #exchange(question: Question, signal: AbortSignal, anew = false): Promise<Uint8Array> {
    const { url, own = false, body, sends, account } = question;
    const { request: begin } = url.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const sent = begin(
        url,
        {
          method: body === null ? 'GET' : 'POST',
          agent: anew ? false : this.#agentFor(url, own),
          signal,
          ...(body && { headers: { 'Content-Type': sends, 'Content-Length': body.length } }),
          ...(account && { auth: `${account.user}:${account.password}` }),
          ...(!own && { lookup: this.#lookup }),
        },
        (response) => void bodyOf(response, question).then(resolve, reject),
      );
      sent.on('error', (error: NodeJS.ErrnoException) =>
        reject(sent.reusedSocket && !signal.aborted ? new ClosedMeanwhile() : error),
      );
      sent.end(body ?? undefined);
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
async function bodyOf(response: http.IncomingMessage, { wants, longest }: Question): Promise<Uint8Array> {
  const { statusCode = 0, headers } = response;
  const no = (code: Unanswered, detail = ''): NoAnswer => {
    response.destroy();
    return new NoAnswer(code, detail);
  };
  if (statusCode >= 300 && statusCode < 400) throw no('redirected');
  if (statusCode !== 200) throw no('answers-otherwise', `HTTP ${statusCode}`);
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== wants) throw no('answers-otherwise');
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > longest) throw no('answer-too-long');
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
