import { presentTaken } from '../../../../core/words/present-taken.js';
import type { TakenPart } from '../../../../core/check/taken-part.js';
import type { UploadAnswer } from '../../../../core/contract/sheet.js';
import { refusal } from '../../../../core/codes/refusal.js';
import { type Locale, refusalBody } from '../../../../core/words/render.js';
import type { PlacedIssue } from '../../../../core/workbook/read-types.js';
import { fileName, periodWords } from '../../sheets/workbook/file-name.js';

/** What became of a file, in words, with the file that goes back; null where it could not be made. */
export function presentUpload(
  taken: readonly TakenPart[],
  loose: readonly PlacedIssue[],
  file: Uint8Array | null,
  locale: Locale,
): UploadAnswer {
  const names = taken.map(({ part }) => `${part.context.class.name} ${periodWords(part.context.period)}`).slice(0, 3);
  const became = presentTaken(taken, loose, locale);
  if (!file) return { ...became, file: null, noFile: refusalBody(refusal('file-not-returned'), locale) };
  return {
    ...became,
    file: { name: fileName(names.join(' ')), base64: Buffer.from(file).toString('base64') },
  };
}
