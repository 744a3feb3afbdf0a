/** Why a key did not sign, in the words of the page that asked it. */
import type { SigningRefusal } from '../contract/key-refusals.js';
import { signing as en } from './en/ui-signing.js';
import type { Locale } from './render.js';
import { signing as vi } from './vi/ui-signing.js';

export function keyRefusalWords(code: SigningRefusal, locale: Locale): { reason: string; remedy: string } {
  const words = locale === 'vi' ? vi : en;
  return { reason: words[`signer.${code}`], remedy: words[`signer.${code}.remedy`] };
}
