/** Asks about chains of certificates written byte by byte. */
import { type ChainInput, checkChain } from '../../core/signing/chain.js';
import { NOW } from './chain-certificates.js';
import { sharedKey } from './run/shared-keys.js';
import { EXT, rawCertificate, rawList, type RawParts, type Signatory, signatory } from './raw-certificates.js';

/** Keys are made once for all tests; whose they are is each test's own. */
export const keyOf = async (index: number): Promise<Uint8Array> => (await sharedKey(index)).pkcs8;

export interface Chain {
  readonly root: Signatory;
  readonly sub: Signatory;
  readonly leaf: Signatory;
}
/** A root, an authority under it and a person, in whose certificates any extension may stand. */
export const chainOf = async (): Promise<Chain> => ({
  root: signatory('Gốc', await keyOf(0)),
  sub: signatory('Cấp', await keyOf(1)),
  leaf: signatory('Hòa', await keyOf(2)),
});

export interface Extended {
  readonly root?: readonly Uint8Array[];
  readonly sub?: readonly Uint8Array[];
  readonly leaf?: readonly Uint8Array[];
}
export const AUTHORITY = (): Uint8Array[] => [EXT.basic(), EXT.authorityUsage()];

/** The answer for a chain of three with these extensions besides what makes authorities of two. */
export async function answer(more: Extended, parts: RawParts = {}, input: Partial<ChainInput> = {}): Promise<string> {
  const { root, sub, leaf } = await chainOf();
  const anchor = rawCertificate(root, root, { extensions: [...AUTHORITY(), ...(more.root ?? [])] });
  const above = rawCertificate(sub, root, { extensions: [...AUTHORITY(), ...(more.sub ?? [])] });
  const der = rawCertificate(leaf, sub, { extensions: more.leaf ?? [], ...parts });
  return ask(der, [anchor], [above], [rawList(root), rawList(sub)], input);
}

export async function ask(
  der: Uint8Array,
  anchors: readonly Uint8Array[],
  intermediates: readonly Uint8Array[],
  crls: readonly Uint8Array[],
  input: Partial<ChainInput> = {},
): Promise<string> {
  const { ok, code } = await checkChain(der, { anchors, intermediates, crls, at: NOW, ...input });
  return `${ok} ${code}`;
}
