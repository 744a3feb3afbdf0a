/**
 * What reading the same bytes gives, remembered as long as the caller keeps them: authorities and lists are asked about for
 * every signature, and reading them costs more than the signature itself. Callers never change such bytes in place.
 */
export function rememberedBy<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
