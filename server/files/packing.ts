/** How Node compresses what goes back into an archive. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { Packing } from '../../core/ooxml/archive/write-zip.js';

/** Texts of workbooks shrink to a tenth at any level; higher ones cost time for little. */
const LEVEL = 1;
/** What a small part needs to be compressed: clearing the usual tables takes longer than the compressing. */
const SMALL = { below: 16 * 1024, memLevel: 5, windowBits: 13 } as const;

const deflateRaw: Packing['deflateRaw'] = (content) => {
  const { below, ...tables } = SMALL;
  return deflateRawSync(content, content.length < below ? { level: LEVEL, ...tables } : { level: LEVEL });
};

export const packing: Packing = { deflateRaw, crc32 };
