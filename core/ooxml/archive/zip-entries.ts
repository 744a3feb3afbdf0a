/** An entry of an archive with its compressed bytes, so that what does not change is never inflated. */
export interface ZipEntry {
  /** As written. */
  readonly rawName: Uint8Array;
  readonly method: number;
  /** Bit 11: the name is UTF-8 (APPNOTE 4.4.4). */
  readonly isUtf8: boolean;
  /** As the archive has them (MS-DOS). */
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly size: number;
  readonly externalAttributes: number;
  readonly data: Uint8Array;
}
