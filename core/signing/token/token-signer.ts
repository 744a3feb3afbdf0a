/** A Signer whose key lies on a USB token: a small helper on the user's own computer speaks PKCS#11 for the page. */
import { z } from 'zod';
import { foreignPagesSchema } from '../../contract/refusal-report.js';
import { fromBase64, toBase64 } from '../base64.js';
import { sha256 } from '../platform.js';
import { type Signer, SIGNING_REFUSALS, SigningRefused } from '../signer.js';

/** Where the helper listens unless told otherwise: this computer only. */
export const HELPER_PORT = 18455;
export const HELPER_HASHES_MOST = 200;

/** The helper's own little contract, the same for both sides. */
export const helperCertificatesSchema = z.object({
  certificates: z.array(z.object({ der: z.base64(), token: z.string(), pad: z.boolean().default(false) })),
  /** Pages elsewhere that were turned away since the last such answer; a helper of before does not say. */
  foreign: foreignPagesSchema.default([]),
});
export const helperSignSchema = z.object({
  /** SHA-256 of the certificate's DER, hex. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** Empty where the token has keys of its own for it. */
  pin: z.string().max(64),
  /** SHA-256 of what is to be signed, Base64. */
  hashes: z.array(z.base64().length(44)).min(1).max(HELPER_HASHES_MOST),
});
export const helperSignedSchema = z.object({
  signatures: z.array(z.base64()),
  /** How often the PIN was typed on the token's own keys. */
  asked: z.number().int().nonnegative().default(0),
});
export const helperRefusedSchema = z.object({ code: z.enum(SIGNING_REFUSALS) });

/** Post JSON to the helper; rejects where nobody listens. */
export type PostToHelper = (path: '/certificates' | '/sign', body: object) => Promise<{ ok: boolean; body: unknown }>;

/** Certificates on the tokens that are plugged in, and who else asked for them. Rejects with SigningRefused. */
export const tokenCertificates = (post: PostToHelper) => asked(post, '/certificates', {}, helperCertificatesSchema);

export interface TokenSignerParts {
  readonly certificate: Uint8Array;
  readonly fingerprint: string;
  readonly chain: readonly Uint8Array[];
  readonly pin: string;
  readonly post: PostToHelper;
}

export function tokenSigner({ certificate, fingerprint, chain, pin, post }: TokenSignerParts): Signer {
  let secret: string | null = pin;
  /** As the last call was: never, once a call, or at every signature. */
  let asks: 'never' | 'once' | 'each' = 'never';
  return {
    certificate,
    chain,
    async sign(datas, stop) {
      const signatures: Uint8Array[] = [];
      for (let at = 0; at < datas.length; at += HELPER_HASHES_MOST) {
        if (secret === null || stop?.aborted) throw new SigningRefused('cancelled');
        const part = datas.slice(at, at + HELPER_HASHES_MOST);
        const hashes = await Promise.all(part.map(async (data) => toBase64(await sha256(data))));
        const answer = await asked(post, '/sign', { fingerprint, pin: secret, hashes }, helperSignedSchema);
        if (answer.signatures.length !== hashes.length) throw new SigningRefused('signer-refused');
        asks = answer.asked === 0 ? 'never' : answer.asked > 1 ? 'each' : 'once';
        signatures.push(...answer.signatures.map(fromBase64));
      }
      return signatures;
    },
    asks: (count) => {
      const calls = Math.ceil(count / HELPER_HASHES_MOST);
      return asks === 'never' ? 0 : asks === 'once' ? calls : calls + count;
    },
    close: () => {
      secret = null;
    },
  };
}

async function asked<T>(
  post: PostToHelper,
  path: '/certificates' | '/sign',
  body: object,
  schema: z.ZodType<T>,
): Promise<T> {
  const answer = await post(path, body).catch(() => {
    throw new SigningRefused('signer-unreachable');
  });
  if (answer.ok) {
    const parsed = schema.safeParse(answer.body);
    if (parsed.success) return parsed.data;
    throw new SigningRefused('signer-refused');
  }
  const refused = helperRefusedSchema.safeParse(answer.body);
  throw new SigningRefused(refused.success ? refused.data.code : 'signer-refused');
}
