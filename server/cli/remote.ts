/** The same acts through a server's API (decision 34): sign in, ask, sign out. */
import { jsonWithoutControl } from '../../core/codes/control-characters.js';
import { ENDPOINTS, type EndpointName } from '../../core/contract/endpoints.js';
import { refusalSchema } from '../../core/contract/cells.js';
import { signInAnswerSchema, type SignInAnswer } from '../../core/contract/session.js';
import type { Secrets } from './input.js';
import { Stop, stop } from './stop.js';
import type { Terminal } from './terminal.js';

export interface Remote {
  readonly me: SignInAnswer['me'];
  /** Call an endpoint by name; resolves to a good answer and throws Stop with the server's own words otherwise. */
  readonly call: (name: EndpointName, request?: RemoteRequest) => Promise<Response>;
}

export interface RemoteRequest {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | object;
}

/** Do something signed in at a server, and end the sign-in whatever happens. */
export async function withServer<T>(
  terminal: Terminal,
  server: string,
  who: { readonly account: string } & Secrets,
  job: (remote: Remote) => Promise<T>,
): Promise<T> {
  const call = caller(terminal, server);
  const answer = await call('signIn', { body: { ...who, channel: 'bearer' } }).catch((error: unknown) => {
    // In a terminal there is nowhere to type it afterwards.
    throw error instanceof Stop && error.code === 'code-needed' ? stop(terminal, 'code-needed', 'give-code') : error;
  });
  const { me, token } = signInAnswerSchema.parse(await answer.json());
  try {
    return await job({ me, call: (name, request) => call(name, request, token) });
  } finally {
    await call('signOut', { body: {} }, token).catch(() => undefined);
  }
}

/** Calls without a sign-in: what anybody may ask. */
export const openServer = (terminal: Terminal, server: string) => caller(terminal, server);

function caller(terminal: Terminal, server: string) {
  return async (
    name: EndpointName,
    { params = {}, query = {}, body }: RemoteRequest = {},
    token?: string,
  ): Promise<Response> => {
    const { method, path } = ENDPOINTS[name];
    const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
    const search = new URLSearchParams(query).toString();
    const headers: Record<string, string> = { 'Accept-Language': terminal.locale };
    if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
    const file = body instanceof Uint8Array;
    if (body) headers['Content-Type'] = file ? String(ENDPOINTS.upload.body) : 'application/json';
    const response = await reach(terminal, server, `/api/v1${filled}${search && `?${search}`}`, {
      method: method.toUpperCase(),
      headers,
      ...(body ? { body: file ? Buffer.from(body) : jsonWithoutControl(body) } : {}),
    });
    if (!response.ok) throw await stopOf(terminal, server, response);
    return response;
  };
}

async function reach(terminal: Terminal, server: string, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(new URL(path, server), init);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw stop(terminal, 'cannot-reach', 'check-server', { server, detail });
  }
}

/** The server's refusal in its own words; another program's answer as what it is. */
async function stopOf(terminal: Terminal, server: string, response: Response): Promise<Stop> {
  const body: unknown = await response.json().catch(() => null);
  const refused = refusalSchema.safeParse(body);
  if (!refused.success)
    return stop(terminal, 'cannot-reach', 'check-server', { server, detail: `HTTP ${response.status}` });
  const { reason, remedy, code } = refused.data;
  return new Stop(reason, remedy, code);
}
