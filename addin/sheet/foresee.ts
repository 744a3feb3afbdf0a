/**
 * Before a push: which signatures it would end, whose values are closed (decision 14; only year-end values are signed), and
 * which cells somebody else has changed meanwhile.
 */
import { isRecordSheet } from '../../core/law/record-sheet.js';
import { typedValues } from '../../core/check/typed-values.js';
import type { TakenPart } from '../../core/check/taken-part.js';
import type { UploadPart } from '../../core/contract/sheet.js';
import type { Send } from '../api/transport.js';
import type { Compared } from './compare-with-system.js';
import type { SheetAnswer } from './sheet-state.js';

/** The answer with what each part would end and meet. Throws what the server says: she sees it first, or nothing is sent. */
export async function foresee(
  answer: SheetAnswer,
  { taken, foreseen }: Pick<Compared, 'taken' | 'foreseen'>,
  call: Send,
  signal: AbortSignal,
): Promise<SheetAnswer> {
  const parts = await Promise.all(
    answer.parts.map(async (part): Promise<UploadPart> => {
      const one = partOf(part, taken);
      const changes = one?.checked?.changes ?? [];
      if (!one || changes.length === 0) return part;
      const met = { ...part, foreseen: foreseen(one) };
      if (!isRecordSheet(part.period)) return met;
      const body = { values: typedValues(changes) };
      return { ...met, endings: await call('endings', { params: { classId: part.classId }, body }, { signal }) };
    }),
  );
  return { ...answer, parts };
}

const partOf = ({ classId, period }: UploadPart, taken: readonly TakenPart[]) =>
  taken.find(({ part: { context } }) => context.class.id === classId && context.period === period);
