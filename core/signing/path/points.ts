/** Where a list is to be had and what it covers: distribution points (RFC 5280 sections 4.2.1.13, 5.2.5). */
import { directoryKey, generalKey, type GeneralName, readNames } from './general-name.js';
import { type NameKey, partKey } from './name-key.js';
import { bitsOf, booleanOf, inside, readTlv, readTlvs, type Tlv } from './tlv.js';

/** Names in full, or one part to be added to the issuer's name. */
export type PointName = { readonly full: readonly GeneralName[] } | { readonly part: string };

export interface DistributionPoint {
  readonly name: PointName | null;
  readonly reasons: Reasons;
  /** Whoever signs the list, where it is another. */
  readonly issuers: readonly NameKey[] | null;
}

/** Bits 1 to 8 of ReasonFlags as a mask. */
export type Reasons = number;
export const ALL_REASONS: Reasons = 0x1fe;

export interface ListScope {
  readonly name: PointName | null;
  readonly onlyUsers: boolean;
  readonly onlyAuthorities: boolean;
  readonly onlyAttributes: boolean;
  readonly reasons: Reasons;
  readonly indirect: boolean;
  /** The bytes, to compare. */
  readonly whole: Uint8Array;
}

const tagged = (parts: readonly Tlv[], number: number): Tlv | undefined =>
  parts.find(({ tag }) => (tag & 0xdf) === 0x80 + number);

function pointNameOf(tlv: Tlv | undefined): PointName | null {
  if (tlv === undefined) return null;
  const { tag, content } = readTlv(tlv.content);
  return tag === 0xa0 ? { full: readNames(content) } : { part: partKey(readTlvs(content)) };
}

const reasonsOf = (tlv: Tlv | undefined): Reasons =>
  tlv === undefined
    ? ALL_REASONS
    : bitsOf(tlv.content).reduce((mask, set, bit) => mask | (set ? 1 << bit : 0), 0) & ALL_REASONS;

/** Throws TypeError. */
export const readPoints = (value: Uint8Array): DistributionPoint[] =>
  inside(readTlv(value)).map((point) => {
    const parts = inside(point);
    const issuers = tagged(parts, 2);
    return {
      name: pointNameOf(tagged(parts, 0)),
      reasons: reasonsOf(tagged(parts, 1)),
      issuers: issuers
        ? readNames(issuers.content).flatMap(({ kind, key }) => (kind === 'directory' ? [key] : []))
        : null,
    };
  });

/** Of an issuing distribution point. Throws TypeError. */
export function readScope(value: Uint8Array): ListScope {
  const parts = inside(readTlv(value));
  const flag = (number: number): boolean => {
    const found = tagged(parts, number);
    return found !== undefined && booleanOf(found.content);
  };
  return {
    name: pointNameOf(tagged(parts, 0)),
    onlyUsers: flag(1),
    onlyAuthorities: flag(2),
    reasons: reasonsOf(tagged(parts, 3)),
    indirect: flag(4),
    onlyAttributes: flag(5),
    whole: value,
  };
}

/** Keys of the names of a point under an issuer. */
export const pointKeys = (name: PointName, issuer: NameKey): string[] =>
  'full' in name ? name.full.map(generalKey) : [directoryKey([...issuer, name.part])];
