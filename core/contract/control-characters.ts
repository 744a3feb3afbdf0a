/**
 * Characters that no text of this API holds: U+0000 to U+001F but tab, line feed and carriage return, and U+007F. XML 1.0
 * (section 2.2) has no place for most of them, databases and programs in C end a text at the first, and nobody types them.
 */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

export const hasControl = (text: string): boolean => CONTROL.test(text);

/** Path of the first text or name within parsed JSON that holds one; null where none does. */
export function controlPlace(value: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof value === 'string') return hasControl(value) ? path : null;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return null;
  for (const key of Object.keys(value)) {
    if (!Array.isArray(value) && hasControl(key)) return [...path, '?'];
    const found = controlPlace((value as Record<string, unknown>)[key], [...path, key]);
    if (found) return found;
  }
  return null;
}
