/**
 * Characters that no text of this API holds: U+0000 to U+001F but tab, line feed and carriage return, and U+007F. XML 1.0
 * (section 2.2) has no place for most of them, databases and programs in C end a text at the first, and nobody types them.
 */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const BREAKS = /[\u000b\u000c]/g;
const EACH_CONTROL = new RegExp(CONTROL, 'g');

/** The text without them; line breaks of Word and of old printers become line feeds. */
export const withoutControl = (text: string): string =>
  hasControl(text) ? text.replace(BREAKS, '\n').replace(EACH_CONTROL, '') : text;

/** JSON of what somebody typed or pasted, without them anywhere, so that one cell never makes a whole request fail. */
export const jsonWithoutControl = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? withoutControl(one) : one));

export const hasControl = (text: string): boolean => CONTROL.test(text);

/** Path of the first text or name within parsed JSON that holds one; null where none does. */
export const controlPlace = (value: unknown): readonly string[] | null =>
  holdsControl(value) ? placeIn(value, []) : null;

/** Asked of everything there is: no path is made of what is clean. */
function holdsControl(value: unknown): boolean {
  if (typeof value === 'string') return hasControl(value);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  if (Array.isArray(value)) return value.some(holdsControl);
  for (const key of Object.keys(value)) {
    if (hasControl(key) || holdsControl((value as Record<string, unknown>)[key])) return true;
  }
  return false;
}

function placeIn(value: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof value === 'string') return hasControl(value) ? path : null;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return null;
  for (const key of Object.keys(value)) {
    if (!Array.isArray(value) && hasControl(key)) return [...path, '?'];
    const found = placeIn((value as Record<string, unknown>)[key], [...path, key]);
    if (found) return found;
  }
  return null;
}
