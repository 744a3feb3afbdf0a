/**
 * What we ask of a remote signing service: the Cloud Signature Consortium API, version 2 (sections 11.4 to 11.10), over
 * any way of posting JSON. Only hashes leave the school; the key stays with the service, its owner confirms on her phone.
 */
import { z } from 'zod';
import { SigningRefused } from '../signer.js';

/** Post JSON to a path below the service's `csc/v2/`. Rejects with ServiceUnreachable, or ServiceRefused with its error. */
export type PostToService = (
  path: string,
  body: object,
) => Promise<{ readonly status: number; readonly body: unknown }>;

const SHA256 = '2.16.840.1.101.3.4.2.1';
const RSA_SHA256 = '1.2.840.113549.1.1.11';

const base64 = z.base64().max(20_000);
const listSchema = z.looseObject({ credentialIDs: z.array(z.string().max(200)).max(100) });
const infoSchema = z.looseObject({
  key: z.looseObject({ status: z.string(), algo: z.array(z.string()) }),
  cert: z.looseObject({ certificates: z.array(base64).min(1).max(10) }),
});
const authorizedSchema = z.looseObject({ SAD: z.string().min(1).max(10_000) });
const waitingSchema = z.looseObject({ handle: z.string().min(1).max(1_000) });
const signedSchema = z.looseObject({ signatures: z.array(z.base64().max(1_000)) });
const errorSchema = z.looseObject({ error: z.string().max(100) });

export interface RemoteCredential {
  readonly credentialId: string;
  /** Base64 of the DER, the signer's first. */
  readonly certificates: readonly string[];
}

/** Signature activation data, or a handle to ask again with while the owner has not yet confirmed. */
export type Authorization = { readonly sad: string } | { readonly handle: string };

/** Errors of the service that are its owner's "no" rather than a fault (section 10.1). */
const OWNERS_NO = new Set(['access_denied', 'authorization_declined', 'authorization_expired']);

/** Enabled RSA credentials of one person, with their certificates. */
export async function listCredentials(post: PostToService, userId: string): Promise<readonly RemoteCredential[]> {
  const { credentialIDs } = parse(listSchema, await post('credentials/list', { userID: userId, onlyValid: true }));
  const found: RemoteCredential[] = [];
  for (const credentialId of credentialIDs) {
    const asked = { credentialID: credentialId, certificates: 'chain' };
    const { key, cert } = parse(infoSchema, await post('credentials/info', asked));
    if (key.status === 'enabled' && key.algo.includes(RSA_SHA256)) {
      found.push({ credentialId, certificates: cert.certificates });
    }
  }
  return found;
}

/** Ask the owner's permission for exactly these hashes (SHA-256, Base64). */
export async function authorize(
  post: PostToService,
  credentialId: string,
  hashes: readonly string[],
  description: string,
): Promise<Authorization> {
  const answer = await post('credentials/authorize', {
    credentialID: credentialId,
    numSignatures: hashes.length,
    hashes,
    hashAlgorithmOID: SHA256,
    description,
  });
  return answer.status === 202
    ? { handle: parse(waitingSchema, answer).handle }
    : { sad: parse(authorizedSchema, answer).SAD };
}

/** Whether the owner has confirmed by now. */
export async function checkAuthorization(post: PostToService, handle: string): Promise<Authorization> {
  const answer = await post('credentials/authorizeCheck', { handle });
  return answer.status === 202 ? { handle } : { sad: parse(authorizedSchema, answer).SAD };
}

/** The signatures over the authorized hashes, in order, Base64. */
export async function signHashes(
  post: PostToService,
  credentialId: string,
  sad: string,
  hashes: readonly string[],
): Promise<readonly string[]> {
  const answer = await post('signatures/signHash', {
    credentialID: credentialId,
    SAD: sad,
    hashes,
    hashAlgorithmOID: SHA256,
    signAlgo: RSA_SHA256,
    operationMode: 'S',
  });
  const { signatures } = parse(signedSchema, answer);
  if (signatures.length !== hashes.length) throw new SigningRefused('signer-refused');
  return signatures;
}

/** A good answer by its schema; anything else is a refusal. */
function parse<T>(schema: z.ZodType<T>, { status, body }: { readonly status: number; readonly body: unknown }): T {
  if (status >= 400) {
    const refused = errorSchema.safeParse(body);
    throw new SigningRefused(refused.success && OWNERS_NO.has(refused.data.error) ? 'cancelled' : 'signer-refused');
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new SigningRefused('signer-refused');
  return parsed.data;
}
