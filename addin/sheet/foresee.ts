/** Before a push: which signatures it would end, and whose values are closed (decision 14). Only year-end values are signed. */
import { typedValues } from '../../core/check/typed-values.js';
import type { TakenPart } from '../../core/check/taken-part.js';
import type { UploadPart } from '../../core/contract/sheet.js';
import type { Send } from '../api/transport.js';
import type { SheetAnswer } from './sheet-state.js';

/** The answer with what each part would end. Throws what the server says: she sees it first, or nothing is sent. */
export async function foresee(
  answer: SheetAnswer,
  taken: readonly TakenPart[],
  call: Send,
  signal: AbortSignal,
): Promise<SheetAnswer> {
  const parts = await Promise.all(
    answer.parts.map(async (part): Promise<UploadPart> => {
      const changes = changesOf(part, taken);
      if (part.period !== 'year-end' || changes.length === 0) return part;
      const body = { values: typedValues(changes) };
      return { ...part, endings: await call('endings', { params: { classId: part.classId }, body }, { signal }) };
    }),
  );
  return { ...answer, parts };
}

const changesOf = ({ classId, period }: UploadPart, taken: readonly TakenPart[]) =>
  taken.find(({ part: { context } }) => context.class.id === classId && context.period === period)?.checked?.changes ??
  [];
