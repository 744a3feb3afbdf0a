/** NIST PKITS: a folder of certificates and lists, expected results in the names of its certificates. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkChain, type ChainVerdict } from '../../../core/signing/chain.js';
import type { KeyUsage } from '../../../core/signing/certificate.js';

export interface Pkits {
  readonly cases: readonly string[];
  readonly ask: (name: string) => Promise<ChainVerdict>;
}

/** Before its certificates end (2030). */
const AT = new Date('2022-06-01T00:00:00Z');
const USE = {
  usages: ['digitalSignature', 'nonRepudiation', 'keyCertSign', 'cRLSign'] satisfies KeyUsage[],
  purposes: null,
};
const ANCHOR = 'TrustAnchorRootCertificate.crt';

export function readPkits(folder: string): Pkits {
  const all = (part: string): { name: string; der: Uint8Array }[] =>
    readdirSync(join(folder, part)).map((name) => ({ name, der: readFileSync(join(folder, part, name)) }));
  const certificates = all('certs');
  const authorities = certificates.filter(({ name }) => !/EE\.crt$/.test(name) && name !== ANCHOR);
  const crls = all('crls').map(({ der }) => der);
  const named = new Map(certificates.map(({ name, der }) => [name, der]));
  const input = {
    anchors: [named.get(ANCHOR)!],
    intermediates: authorities.map(({ der }) => der),
    crls,
    at: AT,
    use: USE,
  };
  return {
    cases: certificates.flatMap(({ name }) => (/Test\d+EE\.crt$/.test(name) ? [name.replace(/EE\.crt$/, '')] : [])),
    ask: (name) => checkChain(named.get(`${name}EE.crt`)!, input),
  };
}

/** Those whose name does not say it, with the default settings: any policy will do, none is demanded. */
const REFUSED = /^DifferentPoliciesTest(4|5|7|8|9|12)$/;
export const expectedOf = (name: string): 'yes' | 'no' =>
  name.startsWith('Invalid') || REFUSED.test(name) ? 'no' : 'yes';
