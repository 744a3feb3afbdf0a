/** How Node compresses what goes back into an archive. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { Packing } from '../../core/ooxml/archive/write-zip.js';

/** Texts of workbooks shrink to a tenth at any level; higher ones cost time for little. */
const LEVEL = 1;

export const packing: Packing = { deflateRaw: (content) => deflateRawSync(content, { level: LEVEL }), crc32 };
