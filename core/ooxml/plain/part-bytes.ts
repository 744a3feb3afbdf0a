/**
 * Parts as most programs write them are read over their bytes, without ever becoming one text. What is not of the plain
 * shape (`plain`) is declined, never judged: the strict scanner then reads the whole part, and its word counts.
 */

/** A part in UTF-8, checked to be such. */
export interface PartBytes {
  readonly bytes: Uint8Array;
  /** The text of some bytes, of the part or made from it, that begin and end between characters. */
  readonly decode: (bytes: Uint8Array, start: number, end: number, isAscii: boolean) => string;
}

export const textOf = ({ bytes, decode }: PartBytes, start: number, end: number): string =>
  decode(bytes, start, end, false);
