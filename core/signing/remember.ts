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

/**
 * The same for texts, which nobody keeps: at most so many, then it begins anew. What came to nothing is asked again, so
 * that a flood of it holds no memory.
 */
export function someRemembered<V>(
  make: (text: string) => Promise<V | null>,
  most: number,
): (text: string) => Promise<V | null> {
  const known = new Map<string, V>();
  return async (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = await make(text);
    if (value === null) return null;
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
