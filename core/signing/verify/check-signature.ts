/** One signature against what it covers, its certificate and its time. */
import { canonicalText, CanonicalTexts } from '../../xml/canonical.js';
import type { XmlElement } from '../../xml/element.js';
import { toBase64 } from '../base64.js';
import { checkChain } from '../chain.js';
import { identityOf } from '../identity.js';
import { sha256, utf8 } from '../platform.js';
import { stampedBytes } from '../prepare-signature.js';
import { type AnyKind, ruleOf } from '../cover-slots.js';
import type { Part } from '../slots.js';
import { checkStamp } from '../timestamp.js';
import { type SchoolNamed, speaksFor } from './authorities.js';
import { holderStep, type Wanted } from './holder.js';
import { type FoundSignature, readSignature } from './read-signature.js';
import { failed, passed, type SignerFound, type Step, unsaid, type VerifyOptions } from './steps.js';

/** Digest of a part, Base64, counted once however many signatures cover it. */
export type DigestOf = (part: Part) => Promise<string>;

/** What a signature is held against. */
export interface Against {
  readonly digestOf: DigestOf;
  readonly wanted: Wanted;
}

export interface Checked {
  readonly steps: readonly Step[];
  /** Places of what was changed, from the table. */
  readonly changed: readonly string[];
  /** Null where it could not be read. */
  readonly found: FoundSignature | null;
  /** When it was signed, as stamped, else as claimed; null where it could not be read. */
  readonly at: Date | null;
  readonly signer: SignerFound | null;
  /** With what it was judged. */
  readonly by: VerifyOptions;
  /** Judged by kept lists, of which only a school's own authority says since when they are kept, or of what time. */
  readonly onInternalTime?: true;
}

const digestOfText = async (text: string): Promise<string> => toBase64(await sha256(utf8(text)));

/** Digests of parts that are elements, remembered; of one that is not there, an empty one. */
export function digestsOf(
  elements: Partial<Readonly<Record<Part, () => XmlElement | undefined>>>,
  texts = new CanonicalTexts(),
): DigestOf {
  const known = new Map<Part, Promise<string>>();
  const count = async (part: Part): Promise<string> => {
    const element = elements[part]?.();
    return element === undefined ? '' : digestOfText(texts.of(element));
  };
  return (part) => {
    const digest = known.get(part) ?? count(part);
    known.set(part, digest);
    return digest;
  };
}

export async function checkSignature(
  element: XmlElement,
  kind: AnyKind,
  code: string,
  { digestOf, wanted }: Against,
  options: VerifyOptions,
): Promise<Checked> {
  const found = await readSignature(element, kind, code);
  if ('reason' in found) {
    return unread(kind, failed(`signature:${kind}`, found.reason, found.detail), options);
  }
  const [changed, authentic] = await Promise.all([changedParts(found, code, digestOf), isAuthentic(found)]);
  const intact = changed.length === 0 && authentic;
  const stamp = await stampOf(found, options);
  const at = stamp.at ?? found.claimed;
  const chain = await chainOf(found, stamp.at, options);
  const spoken = await isSpoken(found, at, wanted, chain, options);
  const { subject, issuer, fingerprint, commonName } = found.certificate.facts;
  return {
    steps: [
      signatureStep(found, changed, authentic),
      chain,
      holderStep(found, at, wanted, options, spoken),
      ...stamp.steps,
    ],
    changed,
    found,
    at,
    signer: {
      slot: kind,
      name: commonName ?? subject,
      subject,
      issuer,
      fingerprint,
      signedAt: found.signedAt,
      stampedAt: stamp.at?.toISOString() ?? null,
      ...(stamp.internal && { stampedInternally: true }),
      level: stamp.at === null ? 'B-B' : 'B-T',
      intact,
    },
    by: options,
  };
}

function signatureStep(found: FoundSignature, changed: readonly string[], authentic: boolean): Step {
  const code = `signature:${found.kind}` as const;
  if (!authentic) return failed(code, 'value-wrong', found.certificate.facts.subject);
  return changed.length === 0 ? passed(code, found.signedAt) : failed(code, 'changed', changed.join(' '));
}

/** What differs from its digest: parts by their URI, the signature's own by their Id. */
async function changedParts(found: FoundSignature, code: string, digestOf: DigestOf): Promise<string[]> {
  const { covers } = ruleOf(found.kind);
  const data = covers.map(async ({ part, uri, place }, index) =>
    (await digestOf(part)) === found.digests[index] ? [] : [uri(code) || place],
  );
  const own = found.own.map(async ({ element, digest }) =>
    (await digestOfText(canonicalText(element))) === digest ? [] : [`#${element.attributes['Id']}`],
  );
  return (await Promise.all([...data, ...own])).flat();
}

const isAuthentic = async ({ certificate, value, signedInfo }: FoundSignature): Promise<boolean> =>
  certificate.key!.verify(utf8(canonicalText(signedInfo)), value);

interface StampFound {
  /** Null where it does not count. */
  readonly at: Date | null;
  readonly internal: boolean;
  readonly steps: readonly Step[];
}

async function stampOf(found: FoundSignature, options: VerifyOptions): Promise<StampFound> {
  const none = { at: null, internal: false };
  if (found.stamp === null) return { ...none, steps: [] };
  const code = `stamp:${found.kind}` as const;
  const {
    ok,
    code: reason,
    at,
    detail,
    certificate,
  } = await checkStamp(found.stamp, stampedBytes(found.value), options);
  if (ok === 'yes') {
    const { internal } = identityOf(certificate!);
    return { at, internal, steps: [passed(code, at!.toISOString())] };
  }
  return { ...none, steps: [ok === 'no' ? failed(code, reason, detail) : unsaid(code, reason, detail)] };
}

/** `stampedAt`: null where no stamp counts. */
async function chainOf(found: FoundSignature, stampedAt: Date | null, options: VerifyOptions): Promise<Step> {
  const { intermediates, anchors, crls, budget } = options;
  const at = stampedAt ?? found.claimed;
  const { ok, code: reason, detail } = await checkChain(found.der, { intermediates, anchors, crls, at, budget });
  const code = `chain:${found.kind}` as const;
  if (ok === 'no') return failed(code, reason, detail);
  // Whoever has the key after its revocation can still claim an earlier time; only a stamp shows which it was.
  const doubtful = reason === 'revoked-later' && stampedAt === null;
  return ok === 'unknown' || doubtful ? unsaid(code, reason, detail) : { ...passed(code, detail), reason };
}

/** Where nobody trusted is above, the chain's own step says so. */
const isSpoken = async (
  { der }: FoundSignature,
  at: Date,
  school: SchoolNamed,
  chain: Step,
  options: VerifyOptions,
): Promise<boolean> => chain.ok !== true || speaksFor(school, { der, chain: [], at }, options);

export const notSigned = (kind: AnyKind, options: VerifyOptions): Checked =>
  unread(kind, failed(`signature:${kind}`, 'not-signed'), options);

const unread = (kind: AnyKind, signature: Step, by: VerifyOptions): Checked => ({
  steps: [signature, unsaid(`chain:${kind}`, 'not-reached'), unsaid(`holder:${kind}`, 'not-reached')],
  changed: [],
  found: null,
  at: null,
  signer: null,
  by,
});

/** All digests together; each signature's step says which are its own. */
export const digestsStep = (checked: readonly Checked[]): Step => {
  const changed = [...new Set(checked.flatMap((one) => one.changed))];
  if (changed.length > 0) return failed('digests', 'changed', changed.join(' '));
  return checked.every(({ found }) => found !== null) ? passed('digests') : unsaid('digests', 'not-reached');
};
