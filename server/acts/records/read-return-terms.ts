import type { z } from 'zod';
import type { returnTermsSchema } from '../../../core/contract/locks.js';
import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { refuse } from '../../ground/refused.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { returnTerms } from '../orders/return-terms.js';
import { loadSheetContext } from '../sheets/load-sheet-context.js';

interface ReadReturnTermsInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly pupil: string;
}

/** Until when a return would open a pupil's values, and what stays closed all the same (H8). Refuses with not-found. */
export const readReturnTerms = look({
  act: 'return',
  place: ({ classId }: ReadReturnTermsInput) => ({ classId }),
  run: async (at, { classId, pupil }): Promise<z.input<typeof returnTermsSchema>> => {
    const context = await loadSheetContext(at, classId, RECORD_SHEET);
    if (!context?.pupils.some(({ id }) => id === pupil)) throw refuse('not-found');
    const { until, latest, closed } = returnTerms(context, [pupil]);
    return {
      at: context.locks.at,
      schoolYear: context.schoolYear,
      until,
      latest,
      closed: closed.map((part) => ({ ...part, groups: [...part.groups], pupils: part.pupils && [...part.pupils] })),
    };
  },
});
