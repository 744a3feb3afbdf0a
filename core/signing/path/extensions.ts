/** Values of a certificate's extensions (RFC 5280 section 4.2), read strictly. */
import { KEY_USAGES, type KeyUsage } from '../certificate.js';
import { hexOf } from '../platform.js';
import { type GeneralName, readNames } from './general-name.js';
import { type DistributionPoint, readPoints } from './points.js';
import { bitsOf, booleanOf, contentOf, inside, oidOf, readTlv, smallNumber, TAG, taken, type Tlv } from './tlv.js';

export interface ExtensionValues {
  /** OIDs of what must be understood. */
  readonly critical: ReadonlySet<string>;
  readonly basic: { readonly cA: boolean; /** Infinity where unsaid. */ readonly pathLength: number } | null;
  readonly usage: readonly KeyUsage[] | null;
  readonly purposes: readonly string[] | null;
  readonly names: readonly GeneralName[] | null;
  readonly constraints: NameConstraints | null;
  readonly policies: readonly string[] | null;
  readonly mappings: readonly (readonly [issuer: string, subject: string])[];
  /** Certificates that may follow before it counts; null where unsaid. */
  readonly explicitAfter: number | null;
  readonly noMappingAfter: number | null;
  readonly noAnyAfter: number | null;
  readonly points: readonly DistributionPoint[];
  /** Key identifiers, hex. */
  readonly ownKey: string | null;
  readonly issuerKey: string | null;
  /** Of whoever answers for an authority: nobody needs to ask whether it was revoked (RFC 6960 section 4.2.2.2.1). */
  readonly noCheck: boolean;
}

export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
  /** A distance from the base, which RFC 5280 does not let anybody use. */
  readonly distances: boolean;
}

/** Values by OID; throws TypeError where one stands twice. */
export function extensionsIn(sequence: Tlv | undefined): Map<string, { critical: boolean; value: Uint8Array }> {
  const found = new Map<string, { critical: boolean; value: Uint8Array }>();
  for (const extension of sequence === undefined ? [] : inside(sequence)) {
    const parts = inside(extension);
    const oid = oidOf(contentOf(parts.shift(), TAG.oid));
    const critical = taken(parts, TAG.boolean);
    const [value, ...others] = parts;
    if (found.has(oid) || others.length > 0) throw new TypeError('an extension twice');
    found.set(oid, {
      critical: critical !== undefined && booleanOf(critical.content),
      value: contentOf(value, TAG.octets),
    });
  }
  return found;
}

/** Throws TypeError. */
export function readExtensions(sequence: Tlv | undefined): ExtensionValues {
  const all = extensionsIn(sequence);
  const valued = <T>(oid: string, read: (value: Uint8Array) => T): T | null => {
    const found = all.get(oid);
    return found ? read(found.value) : null;
  };
  const policyConstraints = valued('2.5.29.36', (value) => inside(readTlv(value)));
  const after = (tag: number): number | null => {
    const found = policyConstraints?.find((one) => one.tag === tag);
    return found ? smallNumber(found.content) : null;
  };
  return {
    critical: new Set([...all].flatMap(([oid, { critical }]) => (critical ? [oid] : []))),
    basic: valued('2.5.29.19', basicOf),
    usage: valued('2.5.29.15', usageOf),
    purposes: valued('2.5.29.37', (value) => oids(filled(inside(readTlv(value))))),
    names: valued('2.5.29.17', (value) => filled(readNames(readTlv(value, TAG.sequence).content))),
    constraints: valued('2.5.29.30', constraintsOf),
    policies: valued('2.5.29.32', policiesOf),
    mappings: valued('2.5.29.33', (value) => filled(inside(readTlv(value))).map(pairOf)) ?? [],
    explicitAfter: after(0x80),
    noMappingAfter: after(0x81),
    noAnyAfter: valued('2.5.29.54', (value) => smallNumber(contentOf(readTlv(value), TAG.integer))),
    points: [...(valued('2.5.29.31', readPoints) ?? [])],
    ownKey: valued('2.5.29.14', (value) => hexOf(contentOf(readTlv(value), TAG.octets))),
    issuerKey: valued('2.5.29.35', (value) => keyIn(inside(readTlv(value)))),
    noCheck: all.has('1.3.6.1.5.5.7.48.1.5'),
  };
}

function filled<T>(all: T[]): T[] {
  if (all.length === 0) throw new TypeError('at least one');
  return all;
}

const oids = (all: readonly Tlv[]): string[] => all.map((one) => oidOf(contentOf(one, TAG.oid)));

function basicOf(value: Uint8Array): ExtensionValues['basic'] {
  const parts = inside(readTlv(value));
  const cA = taken(parts, TAG.boolean);
  const [length] = parts;
  return {
    cA: cA !== undefined && booleanOf(cA.content),
    pathLength: length ? smallNumber(contentOf(length, TAG.integer)) : Infinity,
  };
}

function usageOf(value: Uint8Array): KeyUsage[] {
  const bits = bitsOf(contentOf(readTlv(value), TAG.bits));
  return KEY_USAGES.filter((_, index) => bits[index]);
}

function policiesOf(value: Uint8Array): string[] {
  const all = oids(filled(inside(readTlv(value))).map((one) => inside(one)[0]!));
  if (new Set(all).size < all.length) throw new TypeError('a policy twice');
  return all;
}

function pairOf(mapping: Tlv): [string, string] {
  const [issuer, subject] = oids(inside(mapping));
  return [issuer!, subject!];
}

const keyIn = (parts: readonly Tlv[]): string | null => {
  const found = parts.find(({ tag }) => tag === 0x80);
  return found ? hexOf(found.content) : null;
};

function constraintsOf(value: Uint8Array): NameConstraints {
  let distances = false;
  const [permitted, excluded] = [0xa0, 0xa1].map((tag) => {
    const subtrees = inside(readTlv(value)).find((one) => one.tag === tag);
    return (subtrees ? inside(subtrees, tag) : []).flatMap((subtree) => {
      const [base, ...others] = inside(subtree);
      distances ||= others.length > 0;
      return readNames(base!.whole);
    });
  });
  return { permitted: permitted!, excluded: excluded!, distances };
}
