/** One request to one endpoint: address, headers, body, answer. Knows nothing of who is signed in. */
import { jsonWithoutControl } from '../../core/codes/control-characters.js';
import { EVENTS, XLSX } from '../../core/contract/endpoint.js';
import { ENDPOINTS, type EndpointName } from '../../core/contract/endpoints.js';
import { refusalSchema } from '../../core/contract/cells.js';
import type { Locale } from '../../core/words/render.js';
import type { Answer, Download, Input } from './call-types.js';
import { ConnectionLost, Refused, Stopped, StrangeAnswer } from './failures.js';

export interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Send = <N extends EndpointName>(name: N, input: Input<N>, options?: SendOptions) => Promise<Answer<N>>;

interface LooseInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export const API_ROOT = '/api/v1';

/**
 * A sender in the language asked for at the time of each call. The pane sends no cookies: on a shared origin they may be
 * the sign-in of a browser page, and of somebody else. `root`: where the API is for whoever is no page of its server.
 */
export function createSend(
  language: () => Locale,
  credentials: RequestCredentials = 'same-origin',
  root: string = API_ROOT,
): Send {
  return async (name, input, { signal, headers } = {}) => {
    const endpoint = ENDPOINTS[name];
    const { params = {}, query, body } = input as LooseInput;
    const raw = 'body' in endpoint && endpoint.body === XLSX;
    const init: RequestInit = {
      method: endpoint.method.toUpperCase(),
      credentials,
      headers: {
        Accept: `${typeof endpoint.answer === 'string' ? endpoint.answer : 'application/json'}, application/problem+json`,
        'Accept-Language': language(),
        ...(body === undefined ? {} : { 'Content-Type': raw ? XLSX : 'application/json' }),
        ...headers,
      },
      ...(signal ? { signal } : {}),
      ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : jsonWithoutControl(body) }),
    };
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    const response = await reached(fetch(`${root}${path}${search}`, init), signal);
    if (!response.ok) throw await refusalOf(response, signal);
    return (await answerOf(endpoint.answer, response, signal)) as Answer<typeof name>;
  };
}

async function answerOf(answer: (typeof ENDPOINTS)[EndpointName]['answer'], response: Response, signal?: AbortSignal) {
  if (answer === EVENTS) {
    // What stands between may have made a page of it.
    if (!response.body || !response.headers.get('Content-Type')?.startsWith(EVENTS))
      throw new StrangeAnswer('no events');
    return response.body;
  }
  if (typeof answer === 'string') {
    const content = await reached(response.blob(), signal);
    return { name: fileName(response.headers.get('Content-Disposition')), content } satisfies Download;
  }
  const parsed = answer.safeParse(await json(response, signal));
  if (!parsed.success) throw new StrangeAnswer(parsed.error.message);
  return parsed.data;
}

async function refusalOf(response: Response, signal?: AbortSignal): Promise<Error> {
  const parsed = refusalSchema.safeParse(await json(response, signal));
  // A proxy before the server may answer in its own way.
  return parsed.success
    ? new Refused(response.status, parsed.data, response.headers.get('X-Request-Number'))
    : new StrangeAnswer(`status ${response.status}`);
}

async function json(response: Response, signal?: AbortSignal): Promise<unknown> {
  const text = await reached(response.text(), signal);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What `fetch` and reading a body throw, in our classes. */
async function reached<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw signal?.aborted ? new Stopped() : new ConnectionLost('no answer', { cause });
  }
}

/** The name in a Content-Disposition header, the UTF-8 form first (RFC 6266). */
export function fileName(disposition: string | null): string | null {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
  try {
    return extended ? decodeURIComponent(extended) : (plain ?? null);
  } catch {
    return plain ?? null;
  }
}
