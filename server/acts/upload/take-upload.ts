import { isRecordSheet } from '../../../core/law/record-sheet.js';
import { foreseeConflicts, oldestBase } from '../../../core/check/foresee-conflicts.js';
import type { TakenPart } from '../../../core/check/taken-part.js';
import { typedValues } from '../../../core/check/typed-values.js';
import type { UploadAnswer, UploadPart } from '../../../core/contract/sheet.js';
import type { Locale } from '../../../core/words/render.js';
import { readWorkbookFile } from '../../files/open-workbook.js';
import { returnWorkbook } from '../../files/return-workbook.js';
import { lookAcross } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { livingYears } from '../school/living-years.js';
import { loadSchoolEver } from '../school/load-school.js';
import { errorFacts } from '../../ground/error-facts.js';
import { readEndings } from '../records/read-endings.js';
import { readSheet } from '../sheets/read-sheet.js';
import { Refused } from '../../ground/refused.js';
import { presentUpload } from './parts/present-upload.js';
import { takePart, type TakenWithLocks } from './parts/take-part.js';
import { returnOf } from './parts/return-of.js';

export interface UploadInput {
  readonly caller: Caller;
  readonly bytes: Uint8Array;
  /** `check` stores nothing. */
  readonly mode: 'check' | 'push';
  readonly locale: Locale;
  /** When its last byte had arrived; now, where nobody says. Reading it takes its time, and a day may end meanwhile. */
  readonly receivedAt?: Date;
}

/**
 * Judge an uploaded workbook by the server's own lists and, unless it is only checked, push it part by part. Refuses
 * the file as a whole when it cannot be trusted or holds nothing of the caller's; then nothing is stored. Where the marked
 * file cannot be made, the answer says so beside what was stored.
 */
export async function takeUpload(
  deps: Deps,
  { caller, bytes, mode, locale, receivedAt = deps.clock() }: UploadInput,
  giveBack: typeof returnWorkbook = returnWorkbook,
): Promise<UploadAnswer> {
  const read = await readWorkbookFile(bytes);
  if (!read.ok) throw new Refused(read.refusal);
  const { workbook } = read;

  const { asker, school, schoolYears } = await schoolNow(deps, { caller });
  const taken: TakenWithLocks[] = [];
  // One after the other: what one part stores another may build on.
  for (const part of workbook.parts) {
    taken.push(
      await takePart(deps, {
        caller,
        asker,
        schoolCodes: school.codes,
        schoolYears,
        kind: workbook.kind,
        part,
        mode,
        locale,
        receivedAt,
      }),
    );
  }
  const [first] = taken;
  if (first && taken.every(({ refused }) => refused !== null)) throw new Refused(first.refused!);

  // By now it is stored, whatever becomes of the file.
  const file = await giveBack(bytes, returnOf(taken, workbook.issues, locale)).catch((error: unknown) => {
    deps.log.error({ error: errorFacts(error) }, 'a workbook could not be given back');
    return null;
  });
  const answer = presentUpload(taken, workbook.issues, file, { mode, locale });
  if (mode !== 'check') return answer;
  const foreseen = await withForeseen(deps, caller, answer.parts, taken);
  return { ...answer, parts: await withEndings(deps, caller, foreseen, taken) };
}

const schoolNow = lookAcross({
  run: async ({ db, clock, asker }, _: { readonly caller: Caller }) => {
    const [school, years] = await Promise.all([loadSchoolEver(db, clock()), livingYears({ db, clock })]);
    return { asker, school, schoolYears: years.map(({ id }) => id) };
  },
});

/** What sending the file would end (decision 14); only year-end values are signed. */
function withEndings(
  deps: Deps,
  caller: Caller,
  parts: readonly UploadPart[],
  taken: readonly TakenPart[],
): Promise<UploadPart[]> {
  return Promise.all(
    parts.map(async (part, i): Promise<UploadPart> => {
      const changes = taken[i]?.checked?.changes ?? [];
      if (!isRecordSheet(part.period) || changes.length === 0) return part;
      const { classId } = part;
      return { ...part, endings: await readEndings(deps, { caller, classId, values: typedValues(changes) }) };
    }),
  );
}

/** Where sending the file would meet another's newer value, as the pane finds it from the same answer. */
function withForeseen(
  deps: Deps,
  caller: Caller,
  parts: readonly UploadPart[],
  taken: readonly TakenPart[],
): Promise<UploadPart[]> {
  return Promise.all(
    parts.map(async (part, i): Promise<UploadPart> => {
      const one = taken[i];
      if (!one?.checked || one.checked.changes.length === 0) return part;
      const { classId, period } = part;
      const sheet = await readSheet(deps, { caller, classId, period, since: oldestBase(one.part) });
      return { ...part, foreseen: foreseeConflicts(one, sheet) };
    }),
  );
}
