import type { SheetBody } from '../../../core/contract/sheet.js';
import { type SheetDocument, valuesOf } from '../../../core/merge/document.js';
import { changedSince } from '../../../core/merge/merge.js';
import { canAmong } from '../../../core/rights/allow.js';
import { type SheetPeriod, SUPPLEMENTARY } from '../../../core/codes/periods.js';
import { anewOf } from '../../../core/sheet/anew.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadDocument } from './load-document.js';
import { loadSheetContext } from './load-sheet-context.js';
import { nameAuthors } from './push/name-authors.js';
import type { Reader } from '../../store/reader.js';
import { ownFields } from './own-fields.js';
import { refuse } from '../../ground/refused.js';

export interface ReadSheetInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: SheetPeriod;
  /** Revision; which cells were set after it is then told too. */
  readonly since?: number | undefined;
}

const ON_SHEET = ['enter-class-values', 'enter-subject-values', 'see-profile', 'print-class', 'read-archive'] as const;

/** A class sheet with its values. Refuses with not-found where the class is none of the caller's. */
export const readSheet = look({
  act: 'see-class',
  place: ({ classId }: ReadSheetInput) => ({ classId }),
  run: async (at, { caller, classId, period, since }): Promise<SheetBody> => {
    const [context, { id, document }] = await Promise.all([
      loadSheetContext(at, classId, period),
      loadDocument(at.db, classId, period),
    ]);
    if (!context) throw refuse('not-found');
    return {
      schoolYear: context.schoolYear,
      classId,
      className: context.class.name,
      ...(context.class.practice && { practice: true as const }),
      period,
      revision: document.revision,
      pupils: context.pupils.map((one) => {
        const { supplementary: _, ...pupil } = one;
        const anew = period === SUPPLEMENTARY ? anewOf(one) : undefined;
        return anew ? { ...pupil, anew: { ...anew, fields: [...anew.fields] } } : pupil;
      }),
      own: ownFields(context, at.asker),
      can: canAmong(at.asker, ON_SHEET, { classId }),
      values: valuesOf(document),
      closed: [...context.closed].map(([pupil, state]) => ({ pupil, state })),
      ...(since !== undefined && { changed: await changedCells(at.db, id, document, since, caller.userId) }),
    };
  },
});

async function changedCells(
  db: Reader,
  sheetId: number | null,
  document: SheetDocument,
  since: number,
  userId: string,
): Promise<NonNullable<SheetBody['changed']>> {
  const cells = changedSince(document, since, []);
  const authors = await nameAuthors(
    db,
    sheetId,
    cells.map(({ revision }) => revision),
  );
  return cells.map(({ pupil, field, revision }) => {
    const by = authors.get(revision);
    return { pupil, field, revision, author: by?.name ?? '', at: by?.at ?? '', own: by?.userId === userId };
  });
}
