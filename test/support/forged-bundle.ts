/** Bundles of a transfer as a forger makes them: whatever lies in them, under a listing that names it and a seal that is right. */
import { createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import type { TransferFacts } from '../../core/contract/transfers.js';
import { prepareTransferSignature } from '../../core/signing/sign-transfer.js';
import { type TransferList, transferListText } from '../../core/transfer/transfer-list.js';
import { NEXT } from './moving-schools.js';
import { certificateOf, signBy } from './signed-record.js';

export type Files = Record<string, Uint8Array>;

const LIST = 'danh-sach.xml';
const FACTS = 'thong-tin.json';
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

interface Forging {
  readonly bundle: Uint8Array;
  /** ISO 8601 with an offset. */
  readonly signedAt: string;
  /** What the listing says otherwise. */
  readonly list?: Partial<TransferList>;
}

/** The files a bundle holds, changed and listed anew, sealed by the school's own key. */
export async function forgedFiles(
  { bundle, signedAt, list: more }: Forging,
  change: (files: Files, facts: TransferFacts) => void = () => undefined,
): Promise<Files> {
  const { [LIST]: _, ...files } = unzipSync(bundle);
  const facts = JSON.parse(Buffer.from(files[FACTS]!).toString()) as TransferFacts;
  change(files, facts);
  files[FACTS] = Buffer.from(JSON.stringify(facts));
  const list: TransferList = {
    transferId: '0b0e7a52-6f3a-4c11-9a39-0123456789ab',
    from: { code: '37000001', name: 'Trường Tiểu học Đồng Sơn' },
    to: NEXT,
    madeAt: '2027-06-18T10:00:00+07:00',
    files: Object.entries(files).map(([path, bytes]) => ({ path, digest: digestOf(bytes) })),
    ...more,
  };
  const prepared = await prepareTransferSignature({ list, signedAt, certificate: certificateOf('seal') });
  return { [LIST]: Buffer.from(transferListText(list, prepared.finish(signBy('seal', prepared.toSign)))), ...files };
}

/** An archive with one entry twice: the first stands under the name the last bears, too. */
export function twiceNamed(files: Files, path: string, other: Uint8Array): Uint8Array {
  const standIn = path.replace(/.$/, '_');
  const bytes = Buffer.from(zipSync({ [standIn]: other, ...files }));
  for (let at = bytes.indexOf(standIn); at >= 0; at = bytes.indexOf(standIn, at + 1)) bytes.write(path, at);
  return bytes;
}

/** An archive whose directory says that an entry is so many bytes long, whatever comes out of it. */
export function saidLength(files: Files, path: string, length: number): Uint8Array {
  const bytes = Buffer.from(zipSync(files, { level: 9 }));
  const name = bytes.lastIndexOf(path);
  bytes.writeUInt32LE(length, name - 46 + 24);
  return bytes;
}
