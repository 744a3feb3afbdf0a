/** Kinds of files a scan comes as, by how their bytes begin. */
const SCANS: readonly { readonly ending: string; readonly begins: readonly number[] }[] = [
  { ending: 'pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { ending: 'jpg', begins: [0xff, 0xd8, 0xff] },
  { ending: 'png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];
/** The most bytes of a scan. */
export const SCAN_MOST = 4 * 2 ** 20;

/** The ending of a scan's name by its bytes; null for what is no scan. */
export const scanEnding = (bytes: Uint8Array): string | null =>
  SCANS.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte))?.ending ?? null;
