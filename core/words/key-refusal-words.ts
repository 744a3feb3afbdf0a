/** Why a key did not sign, in the words of the page that asked it. */
import type { SigningRefusal } from '../contract/key-refusals.js';
import { signer as en } from './en/ui-signer.js';
import type { Locale } from './render.js';
import { signer as vi } from './vi/ui-signer.js';

export function keyRefusalWords(code: SigningRefusal, locale: Locale): { reason: string; remedy: string } {
  const words = locale === 'vi' ? vi : en;
  return { reason: words[`signer.${code}`], remedy: words[`signer.${code}.remedy`] };
}
