/** What a check may say of a changed file (issue: never "valid" unless somebody else's canonicaliser reads the same). */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { type CheckedFile, verifyFile } from '../../core/signing/verify/verify-file.js';
import { inflate } from '../../server/exports/inflate.js';
import type { Change } from './storm.js';
import { OPTIONS } from './verification.js';

/** Exclusive canonical text by xmllint; null where it reads no XML. */
export function canonicalByXmllint(bytes: Buffer): string | null {
  const { status, stdout } = spawnSync('xmllint', ['--nonet', '--exc-c14n', '-'], { input: bytes, encoding: 'utf8' });
  return status === 0 ? stdout : null;
}

const check = (bytes: Buffer): Promise<CheckedFile> => verifyFile(new Uint8Array(bytes), OPTIONS, inflate);

/** Whether any check of a signature, or of what it covers, failed. */
const failed = ({ documents, seal, steps }: CheckedFile): boolean =>
  seal?.ok === false || [...steps, ...documents.flatMap((one) => one.steps)].some(({ ok }) => ok === false);

/** `sameText`: whether the file still reads as the good one does. Gives the verdict. */
export async function holdsAgainst({ what, bytes }: Change, sameText: (bytes: Buffer) => boolean): Promise<string> {
  const found = await check(bytes);
  if (found.verdict === 'valid') assert.ok(sameText(bytes), `valid though it reads otherwise: ${what}`);
  if (found.verdict === 'unknown') assert.ok(!failed(found), `cannot be checked though a check failed: ${what}`);
  return found.verdict;
}
