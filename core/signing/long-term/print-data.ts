/** What the seal of a print is judged by later: its certificate's chain, and its stamp's. */
import type { ChainInput } from '../chain.js';
import { chainsOf, type Signature } from './unit-data.js';
import { type DataLacking, MOST_DATA, sizeOf, validationDataOf, type ValidationData } from './validation-data.js';

/** For the security store of a print, authorities and lists each once. */
export async function printDataOf(
  seal: Signature,
  trust: Omit<ChainInput, 'at' | 'use'>,
): Promise<ValidationData | DataLacking> {
  const { signers, stampers } = await chainsOf([seal]);
  const data = await validationDataOf([...signers, ...stampers], trust);
  if ('fault' in data || sizeOf(data) <= MOST_DATA) return data;
  return { fault: 'validation-data-too-large', detail: '' };
}
