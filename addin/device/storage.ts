/**
 * Small remembered facts. A browser may forbid storage (private mode, a partitioned frame): then nothing is remembered.
 * Excel on the web gives every document host a part of its own and asks for keys that begin with its name.
 */
let part = '';

/** Keep everything from now on under this part's name; called before the first screen. */
export function keepUnder(partitionKey: string): void {
  part = partitionKey;
}

/** As the browser knows it. */
export const keyInPart = (key: string): string => part + key;

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(part + key);
  } catch {
    return null;
  }
}

/** False where nothing can be remembered, or no more. */
export function remember(key: string, value: string): boolean {
  try {
    localStorage.setItem(part + key, value);
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(part + key);
  } catch {
    // Nothing was remembered either.
  }
}
