/** What a verification says, for comparing. */
import { type Verification, type VerifyOptions, verifyXml } from '../../core/signing/verify/verify-xml.js';
import { buildCheckers, fingerprintOf } from './checkers-file.js';
import { certificateOf, keyFile } from './signed-record.js';

export const OPTIONS: VerifyOptions = {
  anchors: [keyFile('authority.der')],
  intermediates: [],
  crls: [keyFile('none-revoked.crl')],
  // The test people's certificates bear no number, and the test seal's no code of the school.
  checkers: [buildCheckers()],
  seals: [{ schoolCode: '01008412', fingerprint: fingerprintOf(certificateOf('seal')) }],
  at: new Date('2027-06-10T00:00:00Z'),
};

export const verify = (document: string | Uint8Array, options: Partial<VerifyOptions> = {}): Promise<Verification> =>
  verifyXml(document, { ...OPTIONS, ...options });

/** Steps that fail, as `code reason`. */
export const failures = ({ steps }: Verification): string[] =>
  steps.filter(({ ok }) => ok === false).map(({ code, reason }) => `${code} ${reason}`);

/** Steps that cannot be said, as `code reason`. */
export const doubts = ({ steps }: Verification): string[] =>
  steps.filter(({ ok }) => ok === null).map(({ code, reason }) => `${code} ${reason}`);

/** A text with one place changed; throws where the place is not there, so that no attack is an empty one. */
export function tampered(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`nothing to change: ${String(from)}`);
  return changed;
}

/** The text of an element with an Id, or the first with a name. */
export function elementText(text: string, name: string, id?: string): string {
  const start = text.search(new RegExp(`<${name}[^>]*${id === undefined ? '' : `Id="${id}"`}`));
  const end = text.indexOf(`</${name}>`, start);
  if (start < 0 || end < 0) throw new Error(`no ${name}`);
  return text.slice(start, end + name.length + 3);
}
