/** Whether a certificate was to be trusted at a moment: its chain, what each link may do, and revocation lists. */
import type * as pkijs from 'pkijs';
import { basicConstraintsOf, keyUsageOf, parseCertificate } from './certificate.js';
import { nameText } from './name.js';
import { rememberedBy } from './remember.js';
import { revocationOf } from './revocation.js';
import { sameBytes, signedBy } from './signed-by.js';

/** The last four: cannot be said with what is at hand. `revoked-later`: it counted at the moment asked about. */
export type ChainCode =
  | 'trusted'
  | 'revoked-later'
  | 'unreadable'
  | 'signature-wrong'
  | 'not-yet-valid'
  | 'expired'
  | 'not-an-authority'
  | 'path-too-long'
  | 'not-for-signing'
  | 'weak-algorithm'
  | 'revoked'
  | 'no-anchor'
  | 'unknown-extension'
  | 'no-crl'
  | 'crl-stale';

export interface ChainInput {
  /** DER; what cannot be read is passed over. */
  readonly intermediates: readonly Uint8Array[];
  readonly anchors: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  /** The moment asked about: when the signature claims to have been made, or was stamped. */
  readonly at: Date;
}

export interface ChainVerdict {
  readonly ok: 'yes' | 'no' | 'unknown';
  readonly code: ChainCode;
  /** The certificate it is about by its subject (RFC 4514), or the instant of a revocation. */
  readonly detail: string;
}

/** Certificates between the one asked about and its authority, at most. */
const LONGEST = 8;

/**
 * RFC 5280 section 6, with the moment as an argument and "cannot be said" as an answer of its own. No policy is asked for.
 * Constraints on names and policies are not evaluated: where they are critical, the answer is `unknown-extension`.
 */
export async function checkChain(der: Uint8Array, input: ChainInput): Promise<ChainVerdict> {
  const [leaf] = parsed([der]);
  if (leaf === undefined) return { ok: 'no', code: 'unreadable', detail: '' };
  const anchors = parsed(input.anchors);
  const found = await findPath([leaf], anchors, parsed(input.intermediates));
  if (!Array.isArray(found)) return found;
  const findings = [
    ...found.flatMap((link, index) => linkFindings(link, index, found, input.at)),
    ...(await revocationFindings(found, input)),
  ];
  return (
    findings.find(({ ok }) => ok === 'no') ??
    findings.find(({ ok }) => ok === 'unknown') ??
    findings[0] ?? { ok: 'yes', code: 'trusted', detail: subjectOf(found.at(-1)!) }
  );
}

const parsedOne = rememberedBy((der: Uint8Array): pkijs.Certificate[] => {
  try {
    const certificate = parseCertificate(der);
    subjectOf(certificate);
    return [certificate];
  } catch {
    return [];
  }
});
const parsed = (ders: readonly Uint8Array[]): pkijs.Certificate[] => ders.flatMap(parsedOne);

const subjectOf = rememberedBy(({ subject }: pkijs.Certificate): string =>
  nameText(new Uint8Array(subject.valueBeforeDecode)),
);

const sameCertificate = (a: pkijs.Certificate, b: pkijs.Certificate): boolean =>
  sameBytes(a.tbsView, b.tbsView) &&
  sameBytes(a.signatureValue.valueBlock.valueHexView, b.signatureValue.valueBlock.valueHexView);

/** From the certificate up to an anchor; or why there is no such path. */
async function findPath(
  path: readonly pkijs.Certificate[],
  anchors: readonly pkijs.Certificate[],
  intermediates: readonly pkijs.Certificate[],
): Promise<pkijs.Certificate[] | ChainVerdict> {
  const last = path.at(-1)!;
  if (anchors.some((anchor) => sameCertificate(anchor, last))) return [...path];
  const named = [...anchors, ...intermediates].filter(
    (one) => sameBytes(one.subject.valueBeforeDecode, last.issuer.valueBeforeDecode) && !path.includes(one),
  );
  const nothing: ChainVerdict = { ok: 'unknown', code: 'no-anchor', detail: subjectOf(last) };
  let answer: ChainVerdict =
    named.length === 0 ? nothing : { ok: 'no', code: 'signature-wrong', detail: subjectOf(last) };
  for (const issuer of named) {
    if (!(await signedBy(last, issuer))) continue;
    answer = nothing;
    if (path.length > LONGEST) continue;
    const found = await findPath([...path, issuer], anchors, intermediates);
    if (Array.isArray(found)) return found;
    answer = found;
  }
  return answer;
}

const SIGNING: readonly string[] = ['digitalSignature', 'nonRepudiation'];

/** SHA-256, 384, 512 with RSA (PKCS#1 v1.5 and PSS) or ECDSA. */
const STRONG: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.10',
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
]);

/** Extensions that are looked at here, or change nothing here, and so may be critical. */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  '2.5.29.14',
  '2.5.29.15',
  '2.5.29.17',
  '2.5.29.19',
  '2.5.29.31',
  '2.5.29.32',
  '2.5.29.35',
  '2.5.29.37',
]);

/** What is wrong with one link of a path by itself. */
function linkFindings(
  link: pkijs.Certificate,
  index: number,
  path: readonly pkijs.Certificate[],
  at: Date,
): ChainVerdict[] {
  const detail = subjectOf(link);
  const [isLeaf, isAnchor] = [index === 0, index === path.length - 1];
  const usage = keyUsageOf(link);
  const found: ChainVerdict[] = [];
  const no = (code: ChainCode): number => found.push({ ok: 'no', code, detail });
  if (at < link.notBefore.value) no('not-yet-valid');
  if (at > link.notAfter.value) no('expired');
  if (isLeaf && usage !== null && !usage.some((one) => SIGNING.includes(one))) no('not-for-signing');
  if (!isLeaf) {
    const basic = basicConstraintsOf(link);
    if (basic?.cA !== true || (usage !== null && !usage.includes('keyCertSign'))) no('not-an-authority');
    else if (pathLengthOf(basic) < index - 1) no('path-too-long');
  }
  if (!isAnchor && !STRONG.has(link.signatureAlgorithm.algorithmId)) no('weak-algorithm');
  if (!isAnchor && link.extensions?.some(({ critical, extnID }) => critical && !UNDERSTOOD.has(extnID))) {
    found.push({ ok: 'unknown', code: 'unknown-extension', detail });
  }
  return found;
}

/** How many authorities may stand below; Infinity where it does not say. */
const pathLengthOf = ({ pathLenConstraint }: pkijs.BasicConstraints): number =>
  typeof pathLenConstraint === 'number' ? pathLenConstraint : Infinity;

/** What the lists say of every link below the anchor. */
async function revocationFindings(
  path: readonly pkijs.Certificate[],
  { crls, at }: ChainInput,
): Promise<ChainVerdict[]> {
  const found: ChainVerdict[] = [];
  for (const [index, issuer] of path.slice(1).entries()) {
    const link = path[index]!;
    const { code, revokedAt } = await revocationOf(link, issuer, crls, at);
    const detail = revokedAt?.toISOString() ?? subjectOf(link);
    if (code === 'revoked') found.push({ ok: 'no', code, detail });
    else if (code === 'revoked-later') found.push({ ok: 'yes', code, detail });
    else if (code !== 'good') found.push({ ok: 'unknown', code, detail });
  }
  return found;
}
