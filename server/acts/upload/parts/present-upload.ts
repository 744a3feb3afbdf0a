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
  { mode, locale }: { readonly mode: 'check' | 'push'; readonly locale: Locale },
): UploadAnswer {
  const names = taken.map(({ part }) => `${part.context.class.name} ${periodWords(part.context.period)}`).slice(0, 3);
  const years = [...new Set(taken.map(({ part }) => part.context.schoolYear))];
  const became = presentTaken(taken, loose, locale);
  if (!file) {
    // Only what was sent is stored.
    const why = refusal(mode === 'check' ? 'file-not-marked' : 'file-not-returned');
    return { ...became, file: null, noFile: refusalBody(why, locale) };
  }
  return {
    ...became,
    file: { name: fileName([...names, ...years].join(' ')), base64: Buffer.from(file).toString('base64') },
  };
}
