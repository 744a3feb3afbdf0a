/** What a certificate's key may be used for: key usage and extended key usage (RFC 5280 sections 4.2.1.3, 4.2.1.12). */
import type { KeyUsage } from '../certificate.js';
import type { Form } from './form.js';

/** What is asked of the first certificate of a path. */
export interface Use {
  /** One of these, where it says what its key is for. */
  readonly usages: readonly KeyUsage[];
  /** One of these, where it says so; null: none is asked for. */
  readonly purposes: ReadonlySet<string> | null;
}

const ANY_PURPOSE = '2.5.29.37.0';
const SIGNING: readonly KeyUsage[] = ['digitalSignature', 'nonRepudiation'];

/** Documents (RFC 9336), mail, and what Microsoft and Adobe use for documents; authorities here issue with these. */
export const DOCUMENTS: Use = {
  usages: SIGNING,
  purposes: new Set([
    '1.3.6.1.5.5.7.3.36',
    '1.3.6.1.5.5.7.3.4',
    '1.3.6.1.4.1.311.10.3.12',
    '1.2.840.113583.1.1.5',
    '1.2.840.113583.1.1.10',
  ]),
};
export const STAMPS: Use = { usages: SIGNING, purposes: new Set(['1.3.6.1.5.5.7.3.8']) };
/** Whoever signs revocation lists. */
export const LISTS: Use = { usages: ['cRLSign'], purposes: null };
/** Answering for an authority (RFC 6960 section 4.2.2.2). */
export const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
export const RESPONDERS: Use = { usages: SIGNING, purposes: new Set([OCSP_SIGNING]) };

/** Servers, code, stamps, OCSP: whoever has only these signs no document. */
const OTHERS: ReadonlySet<string> = new Set([
  '1.3.6.1.5.5.7.3.1',
  '1.3.6.1.5.5.7.3.3',
  '1.3.6.1.5.5.7.3.8',
  OCSP_SIGNING,
]);

/** `unknown`: for purposes nobody here knows, or an authority limited to others, which RFC 5280 leaves open. */
export function purposeOf(
  { usage, purposes }: Form,
  use: Use,
  isLeaf: boolean,
  isAnchor: boolean,
): 'yes' | 'no' | 'unknown' {
  if (isLeaf && usage !== null && !usage.some((one) => use.usages.includes(one))) return 'no';
  const asked = use.purposes;
  if (purposes === null || asked === null || (isAnchor && !isLeaf)) return 'yes';
  if (purposes.some((one) => one === ANY_PURPOSE || asked.has(one))) return 'yes';
  return isLeaf && purposes.every((one) => OTHERS.has(one)) ? 'no' : 'unknown';
}
