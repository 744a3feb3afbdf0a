/** A file from the person's computer, read once: what was checked is what is sent. */
import { Refused } from '../api/failures.js';
import type { Locale } from '../../core/words/render.js';
import { refusalBody } from '../../core/words/render.js';
import { refusal } from '../../core/codes/refusal.js';

/** Far above any class workbook; a film dropped by mistake is not read into memory. */
const LARGEST_MB = 20;

export interface ChosenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly source: Blob;
}

/** Throws `Refused` for a file that cannot be a class workbook, and the browser's own error for one that cannot be read. */
export async function readChosen(file: File, locale: Locale): Promise<ChosenFile> {
  if (file.size > LARGEST_MB * 1024 * 1024) {
    throw new Refused(413, refusalBody(refusal('too-large', { limit: `${LARGEST_MB} MB` }), locale));
  }
  return {
    name: file.name.normalize('NFC'),
    size: file.size,
    bytes: new Uint8Array(await file.arrayBuffer()),
    source: file,
  };
}

/** Whether the file on the disk is still the one that was read: browsers refuse to read one that was saved again. */
export async function isStale({ source }: ChosenFile): Promise<boolean> {
  try {
    await source.slice(0, 1).arrayBuffer();
    return false;
  } catch {
    return true;
  }
}
