/** Files for checkers as a checker brings them: those that are good, and why others are not. */
import type { Verification, VerifyOptions } from '../verify/steps.js';
import type { Checkers } from './checkers-file.js';
import { verifyCheckersFile } from './verify-checkers-file.js';

export interface OpenedCheckers {
  /** What counts of them. */
  readonly checkers: readonly Checkers[];
  /** What each was found to be, in order; `checkers` null where it does not count. */
  readonly each: readonly { readonly verification: Verification; readonly checkers: Checkers | null }[];
}

/** Never rejects for anything that stands in a file. */
export async function openCheckers(
  files: readonly (string | Uint8Array)[],
  options: VerifyOptions,
): Promise<OpenedCheckers> {
  const each = await Promise.all(files.map((file) => verifyCheckersFile(file, options)));
  return { checkers: each.flatMap(({ checkers }) => checkers ?? []), each };
}
