import type { TakenPart } from '../../core/check/taken-part.js';
import type { UploadAnswer } from '../../core/contract/sheet.js';
import type { Locale } from '../../core/messages/render.js';
import { readWorkbook } from '../../core/workbook/read-workbook.js';
import { openWorkbook } from '../files/open-workbook.js';
import { returnWorkbook } from '../files/return-workbook.js';
import type { Caller } from './caller.js';
import type { Deps } from './deps.js';
import { digest } from './digests.js';
import { loadActor } from './load-actor.js';
import { loadCurrentYear, loadSchool } from './load-school.js';
import { Refused } from './refused.js';
import { presentUpload } from './upload/present-upload.js';
import { takePart } from './upload/take-part.js';
import { returnOf } from './upload/return-of.js';

export interface UploadInput {
  readonly caller: Caller;
  readonly bytes: Uint8Array;
  /** `check` stores nothing. */
  readonly mode: 'check' | 'push';
  readonly locale: Locale;
}

/**
 * Judge an uploaded workbook by the server's own lists and, unless it is only checked, push it part by part. Refuses
 * the file as a whole when it cannot be trusted or holds nothing of the caller's; then nothing is stored.
 */
export async function takeUpload(deps: Deps, { caller, bytes, mode, locale }: UploadInput): Promise<UploadAnswer> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Refused(opened.refusal);
  const read = await readWorkbook(opened.book, digest);
  if (!read.ok) throw new Refused(read.refusal);
  const { workbook } = read;

  const [actor, school, year] = await Promise.all([
    loadActor(deps, caller),
    loadSchool(deps.db),
    loadCurrentYear(deps.db),
  ]);
  const taken: TakenPart[] = [];
  // One after the other: what one part stores another may build on.
  for (const part of workbook.parts) {
    taken.push(
      await takePart(deps, {
        caller,
        actor,
        schoolCode: school.code,
        schoolYear: year.id,
        kind: workbook.kind,
        part,
        mode,
        locale,
      }),
    );
  }
  const [first] = taken;
  if (first && taken.every(({ refused }) => refused !== null)) throw new Refused(first.refused!);

  const file = await returnWorkbook(bytes, returnOf(taken, workbook.issues, locale));
  return presentUpload(taken, workbook.issues, file, locale);
}
