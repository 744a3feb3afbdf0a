/** One file, checked where it lies: nothing of it goes anywhere. */
import type { CheckedFile } from '../../core/signing/verify/verify-file.js';
import { inflate } from './inflate.js';
import { loadEngine } from './load-engine.js';
import { openedTrust, type Trust } from './trust.js';

export interface Checked extends Omit<CheckedFile, 'unreadable'> {
  readonly name: string;
  /** Why nothing could be checked at all. */
  readonly unreadable: CheckedFile['unreadable'] | 'too-large';
}

/** Rejects with ConnectionLost where the checking program did not come, and what the browser says of an unreadable file. */
export async function checkFile(file: File, trust: Trust, now: Date): Promise<Checked> {
  const name = file.name.normalize('NFC');
  const { LARGEST_FILE, verifyFile } = await loadEngine();
  if (file.size > LARGEST_FILE) {
    const nothing = { verdict: 'unknown', standing: null, documents: [], seal: null, steps: [] } as const;
    return { name, ...nothing, unreadable: 'too-large' };
  }
  const options = await openedTrust(trust, now);
  return { name, ...(await verifyFile(new Uint8Array(await file.arrayBuffer()), options, inflate)) };
}
