/** Codes of authenticator apps (TOTP, RFC 6238) by `otpauth`: maintained, and made of @noble/hashes, which is here anyway. */
import { Secret, TOTP } from 'otpauth';

/** Seconds; SHA-1 and six digits are what every app understands. */
const PERIOD = 30;
/** One step to either side: phones' clocks differ. */
const WINDOW = 1;

const totpOf = (secret: string, label = '', issuer = ''): TOTP =>
  new TOTP({ secret: Secret.fromBase32(secret), label, issuer, period: PERIOD, digits: 6, algorithm: 'SHA1' });

/** A new key of 160 bits, base32. `newToken` as of Deps. */
export const newSecret = (newToken: () => string): string => {
  const bytes = Uint8Array.from(Buffer.from(newToken(), 'base64url').subarray(0, 20));
  return new Secret({ buffer: bytes.buffer }).base32;
};

/** What the app's camera reads. */
export const factorUri = (
  secret: string,
  { account, school }: { readonly account: string; readonly school: string },
): string => totpOf(secret, account, school).toString();

/** The step a code belongs to, or null where it is none of the present, the last or the next. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
}
