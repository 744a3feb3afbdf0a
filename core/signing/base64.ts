/** Base64 (RFC 4648 section 4) both ways, the same in browsers and in Node. */
interface Platform {
  readonly btoa: (binary: string) => string;
  readonly atob: (text: string) => string;
}
const platform = globalThis as unknown as Platform;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a call takes only so many arguments. Spread, they would each go through an iterator.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode.apply(null, bytes.subarray(at, at + 8192) as unknown as number[]);
  return platform.btoa(binary);
}

/** Throws where the text is not Base64. */
export function fromBase64(text: string): Uint8Array {
  const binary = platform.atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
