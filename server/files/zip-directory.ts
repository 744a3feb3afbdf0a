/** What an archive holds, with Node's way of reading names. */
import { type Directory, readDirectory as readByNames } from '../../core/ooxml/archive/zip-directory.js';

export { MOST_BYTES, type Directory, type ZipPart } from '../../core/ooxml/archive/zip-directory.js';

export const utf8 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

/** The parts of an archive by their keys. Refuses what is none, and what could be read in two ways. */
export const readDirectory = (bytes: Uint8Array): Directory => readByNames(bytes, utf8);
