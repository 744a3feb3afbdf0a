/** The school's contract with a remote signing service, and how its API is reached. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { PostToService } from '../../core/signing/remote/csc.js';
import { SigningRefused } from '../../core/signing/signer.js';

/** File in the data directory; a school without such a contract has none. */
export const REMOTE_SIGNING_FILE = 'remote-signing.json';

/** Its secret and what is signed go nowhere in the clear: without HTTPS it is on this very machine. */
const ON_THIS_MACHINE = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/;

const contractSchema = z.object({
  /** Address of the API, up to and with `csc/v2/`. */
  url: z.url({ protocol: /^https?$/ }).refine((url) => url.startsWith('https:') || ON_THIS_MACHINE.test(url), {
    error: 'https:// is needed for another machine',
  }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});
export type RemoteContract = z.infer<typeof contractSchema>;

const tokenSchema = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive().optional() });

/** A service that does not answer within this, ms, is given up for this time. */
const PATIENCE = 15_000;
/** A token is renewed this long, ms, before it ends. */
const EARLY = 30_000;

/** The contract of a data directory; null where there is none. Throws what a broken file throws: it is the administrator's. */
export async function readContract(dataDir: string): Promise<RemoteContract | null> {
  const text = await readFile(path.join(dataDir, REMOTE_SIGNING_FILE), 'utf8').catch(() => null);
  return text === null ? null : contractSchema.parse(JSON.parse(text));
}

/** Posting to the service with a client-credentials token (RFC 6749 section 4.4), fetched when needed. */
export function openService({ url, clientId, clientSecret }: RemoteContract, clock: () => Date): PostToService {
  const root = url.endsWith('/') ? url : `${url}/`;
  let token: { readonly value: string; readonly until: number } | null = null;

  async function post(where: string, body: object, headers: Record<string, string>) {
    const response = await fetch(root + where, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
    }).catch(() => {
      throw new SigningRefused('signer-unreachable');
    });
    return { status: response.status, body: await response.json().catch((): unknown => null) };
  }

  async function tokenNow(): Promise<string> {
    const now = clock().getTime();
    if (token && token.until > now) return token.value;
    const asked = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const parsed = tokenSchema.safeParse((await post('oauth2/token', asked, {})).body);
    if (!parsed.success) throw new SigningRefused('signer-refused');
    token = { value: parsed.data.access_token, until: now + (parsed.data.expires_in ?? 300) * 1000 - EARLY };
    return token.value;
  }

  return async (where, body) => {
    const answer = await post(where, body, { Authorization: `Bearer ${await tokenNow()}` });
    if (answer.status !== 401) return answer;
    // The service may have forgotten a token before its time: once more with a new one.
    token = null;
    return post(where, body, { Authorization: `Bearer ${await tokenNow()}` });
  };
}
