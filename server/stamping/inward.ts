/** Addresses that are not of the public internet (IANA's special-purpose registries, RFC 6890): nobody is asked there for a stamp unless it is the school's own. */
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const INWARD = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  INWARD.addSubnet(net, bits, 'ipv4');
}
/** Of IPv6 the public part alone, without what leads on to an IPv4 address nobody looked at. */
const OUTWARD = new BlockList();
OUTWARD.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  INWARD.addSubnet(net, bits, 'ipv6');
}

/** Also where it is no address at all. */
export function isInward(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return INWARD.check(address, 'ipv4');
  return family !== 6 || INWARD.check(address, 'ipv6') || !OUTWARD.check(address, 'ipv6');
}

/** A host of a URL that is an address itself, without brackets; null where it is a name. */
export function addressOf({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
}

export class PointsInward extends Error {}

type Resolve = (
  name: string,
  options: { readonly all: true },
  done: (error: Error | null, found: LookupAddress[]) => void,
) => void;

/** Looks a name up and gives only addresses that do not lead inward: what was looked at is what is connected to. */
export const outwardLookup =
  (resolve: Resolve = systemLookup): LookupFunction =>
  (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      if (found.length === 0 || found.some(({ address }) => isInward(address))) return done(new PointsInward(), '', 0);
      if (options.all) return (done as unknown as (none: null, all: LookupAddress[]) => void)(null, found);
      return done(null, found[0]!.address, found[0]!.family);
    });
  };
