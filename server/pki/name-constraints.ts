/**
 * Which names an authority may certify (RFC 5280 section 4.2.1.10): the hosts it is made for. Every kind of name a program
 * could go by is held to something: a kind without a permitted name has all of it excluded, or where a constraint cannot say
 * "all" (mail, addresses of the web) only a name that never exists (RFC 2606 section 2) permitted.
 */
import { isIP } from 'node:net';
import forge from 'node-forge';

export const NAME_CONSTRAINTS = '2.5.29.30';

const { asn1 } = forge;
const MAIL = 1;
const DNS = 2;
const WEB = 6;
const ADDRESS = 7;
const NO_HOST = 'none.invalid';

/** The extension's value as forge writes it. */
export function nameConstraints(hosts: readonly string[]): forge.asn1.Asn1 {
  const names = hosts.filter((host) => isIP(host) === 0);
  const [v4, v6] = ([4, 6] as const).map((version) => hosts.filter((host) => isIP(host) === version));
  const permitted = [
    ...names.map((name) => subtree(DNS, name)),
    ...[...v4!, ...v6!].map((address) => subtree(ADDRESS, oneAddress(address))),
    subtree(MAIL, NO_HOST),
    subtree(WEB, NO_HOST),
  ];
  const excluded = [
    ...(names.length === 0 ? [subtree(DNS, '')] : []),
    ...(v4!.length === 0 ? [subtree(ADDRESS, '\0'.repeat(8))] : []),
    ...(v6!.length === 0 ? [subtree(ADDRESS, '\0'.repeat(32))] : []),
  ];
  const list = (tag: number, subtrees: forge.asn1.Asn1[]) =>
    asn1.create(asn1.Class.CONTEXT_SPECIFIC, tag, true, subtrees);
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, [
    list(0, permitted),
    ...(excluded.length > 0 ? [list(1, excluded)] : []),
  ]);
}

const subtree = (kind: number, value: string): forge.asn1.Asn1 =>
  asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, [
    asn1.create(asn1.Class.CONTEXT_SPECIFIC, kind, false, value),
  ]);

/** The address and a mask of ones, each as raw bytes. The types of forge lack its function for it. */
const oneAddress = (address: string): string => {
  const bytes = (forge.util as unknown as { bytesFromIP(ip: string): string }).bytesFromIP(address);
  return bytes + '\xff'.repeat(bytes.length);
};
