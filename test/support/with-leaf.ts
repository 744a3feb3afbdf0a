/** A copy of the data with another value at the end of a path. */
export const withLeaf = <T>(data: T, [key, ...rest]: readonly (string | number)[], value: unknown): T => {
  if (key === undefined) return value as T;
  const copy = (Array.isArray(data) ? [...(data as unknown[])] : { ...data }) as Record<string | number, unknown>;
  copy[key] = withLeaf(copy[key], rest, value);
  return copy as T;
};
