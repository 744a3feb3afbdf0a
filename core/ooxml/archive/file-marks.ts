/** Bytes by which a file says what it is: an archive (APPNOTE.TXT 4.3.7), an OLE compound file ([MS-CFB] 2.2). */
export const ZIP: Uint8Array = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
export const OLE: Uint8Array = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

export const beginsWith = (bytes: Uint8Array, mark: Uint8Array): boolean =>
  bytes.length >= mark.length && isAt(mark, bytes, 0);

/** Where bytes stand in others for the first time; -1 where they do not. */
export function placeOf(what: Uint8Array, bytes: Uint8Array, from = 0): number {
  for (let at = bytes.indexOf(what[0]!, from); at >= 0; at = bytes.indexOf(what[0]!, at + 1))
    if (isAt(what, bytes, at)) return at;
  return -1;
}

/** Whether bytes stand at a place of others. */
export function isAt(what: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let i = 0; i < what.length; i++) if (what[i] !== bytes[start + i]) return false;
  return true;
}
