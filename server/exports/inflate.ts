import { inflate as zlibInflate } from 'node:zlib';
import type { Inflate } from '../../core/signing/verify/pdf-attachments.js';

/** Unpacking by Node. */
export const inflate: Inflate = (bytes, largest) =>
  new Promise((resolve) => {
    zlibInflate(bytes, { maxOutputLength: largest }, (error, unpacked) => resolve(error ? null : unpacked));
  });
