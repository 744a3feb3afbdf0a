/** Sign what was prepared, all in one call: a service or token asks its owner once for all. */
import type { Signer } from '../../core/signing/signer.js';

/** Each item with its signature value, in order. Rejects with SigningRefused. */
export async function signAll<T extends { readonly toSign: Uint8Array }>(
  signer: Signer,
  items: readonly T[],
): Promise<readonly (T & { readonly signature: Uint8Array })[]> {
  const signatures = await signer.sign(items.map(({ toSign }) => toSign));
  return items.map((item, i) => ({ ...item, signature: signatures[i]! }));
}
