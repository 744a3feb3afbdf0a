/** The one placeholder a phrase may have: the pupil's given name. */
import { givenName } from '../text/by-given-name.js';

export const NAME_SLOT = '{tên}';

const SLOT = /\{([^{}]*)\}/g;
const isNameSlot = (inside: string): boolean => /^\s*t(?:ên|en)\s*$/iu.test(inside);

/** `{ Tên }` and `{ten}` are meant the same. */
export const tidySlots = (text: string): string =>
  text.replace(SLOT, (whole, inside: string) => (isNameSlot(inside) ? NAME_SLOT : whole));

/** The first thing in braces that is no name, or a lone brace; null where there is none. */
export function strangeSlot(text: string): string | null {
  const rest = text.replaceAll(NAME_SLOT, '');
  return /\{[^{}]*\}/.exec(rest)?.[0] ?? /[{}]/.exec(rest)?.[0] ?? null;
}

/** The remark for one pupil, by her full name. */
export const withName = (text: string, fullName: string): string =>
  text.replaceAll(NAME_SLOT, () => givenName(fullName));
