/** Sign what was prepared, all in one call where somebody is asked: a service or token asks its owner once for all. */
import { Stopped } from '../api/failures.js';
import type { OpenedKey } from './opened-key.js';

export interface Signing {
  readonly key: OpenedKey;
  /** Ends the waiting at once; what the key's owner still confirms is not used. */
  readonly signal: AbortSignal;
  /** The key whose owner is asked now; null when it has answered. */
  readonly onAsking?: ((key: OpenedKey | null) => void) | undefined;
}

/** Each item with its signature value, in order. Rejects with SigningRefused, or Stopped. */
export async function signAll<T extends { readonly toSign: Uint8Array }>(
  { key, signal, onAsking }: Signing,
  items: readonly T[],
): Promise<readonly (T & { readonly signature: Uint8Array })[]> {
  if (signal.aborted) throw new Stopped();
  onAsking?.({ ...key, asks: key.signer.asks?.(items.length) ?? 0 });
  let giveUp = (): void => undefined;
  // A phone or a token's driver may never answer: who presses Stop need not wait for it.
  const stopped = new Promise<never>((_, reject) => {
    giveUp = () => reject(new Stopped());
    signal.addEventListener('abort', giveUp);
  });
  try {
    const signing = key.signer.sign(
      items.map(({ toSign }) => toSign),
      signal,
    );
    const signatures = await Promise.race([signing, stopped]);
    return items.map((item, i) => ({ ...item, signature: signatures[i]! }));
  } finally {
    signal.removeEventListener('abort', giveUp);
    onAsking?.(null);
  }
}

/**
 * The same, each by itself as soon as it is signed: a key that lies here goes on while the first are on their way. What is
 * not waited for may fail unheard.
 */
export function signEach<T extends { readonly toSign: Uint8Array }>(
  signing: Signing,
  items: readonly T[],
): readonly Promise<T & { readonly signature: Uint8Array }>[] {
  const { signer } = signing.key;
  const all = signer.asksNobody ? null : signAll(signing, items);
  return items.map((item, i) => {
    const signed = all
      ? all.then((signatures) => signatures[i]!)
      : signer.sign([item.toSign]).then(([signature]) => ({ ...item, signature: signature! }));
    signed.catch(() => undefined);
    return signed;
  });
}
