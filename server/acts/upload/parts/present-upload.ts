import { presentTaken } from '../../../../core/words/present-taken.js';
import type { TakenPart } from '../../../../core/check/taken-part.js';
import type { UploadAnswer } from '../../../../core/contract/sheet.js';
import type { Locale } from '../../../../core/words/render.js';
import type { PlacedIssue } from '../../../../core/workbook/read-types.js';
import { fileName, periodWords } from '../../sheets/workbook/file-name.js';

/** What became of a file, in words, with the file that goes back. */
export function presentUpload(
  taken: readonly TakenPart[],
  loose: readonly PlacedIssue[],
  file: Uint8Array,
  locale: Locale,
): UploadAnswer {
  const names = taken.map(({ part }) => `${part.context.class.name} ${periodWords(part.context.period)}`).slice(0, 3);
  return {
    ...presentTaken(taken, loose, locale),
    file: { name: fileName(names.join(' ')), base64: Buffer.from(file).toString('base64') },
  };
}
