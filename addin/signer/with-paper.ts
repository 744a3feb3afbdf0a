/** A seal and the code for its paper are signed in one round: whoever is asked is asked once for both. */
import type { UnitToPrepare } from '../../core/signing/paper/unit-paper.js';
import { ConnectionLost } from '../api/failures.js';
import { signEach, type Signing } from './prepared.js';

const loadPaperKit = () =>
  import(/* webpackChunkName: "paper-codes" */ './paper-kit.js').catch((cause: unknown) => {
    throw new ConnectionLost('the program for paper codes did not come', { cause });
  });

/** What the school signs for each unit’s paper; null for a unit whose print has none. Throws ConnectionLost. */
export async function papersToSign(units: readonly UnitToPrepare[]): Promise<readonly (Uint8Array | null)[]> {
  const { prepareUnitPaper } = await loadPaperKit();
  return Promise.all(units.map(async (unit) => (await prepareUnitPaper(unit))?.toSign ?? null));
}

interface ToSign {
  readonly toSign: Uint8Array;
  readonly paper: Uint8Array | null;
}
export type SignedBoth<T> = Omit<T, 'paper'> & {
  readonly signature: Uint8Array;
  readonly paper: Uint8Array | null;
};

/** Each item with its signature values, in order, as `signEach`: what is not waited for may fail unheard. */
export function signWithPaper<T extends ToSign>(
  signing: Signing,
  items: readonly T[],
): readonly Promise<SignedBoth<T>>[] {
  const datas = items.flatMap(({ toSign, paper }) => (paper ? [{ toSign }, { toSign: paper }] : [{ toSign }]));
  const values = signEach(signing, datas);
  let at = 0;
  return items.map((item) => {
    const own = values[at]!;
    const paper = item.paper ? values[at + 1]! : null;
    at += item.paper ? 2 : 1;
    const both = Promise.all([own, paper]).then(([one, other]) => ({
      ...item,
      signature: one.signature,
      paper: other?.signature ?? null,
    }));
    both.catch(() => undefined);
    return both;
  });
}
