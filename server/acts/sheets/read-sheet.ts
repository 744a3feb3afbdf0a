import type { SheetBody } from '../../../core/contract/sheet.js';
import { valuesOf } from '../../../core/merge/document.js';
import { maySeeClass } from '../../../core/rights/sheet-policy.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { loadActor } from '../sessions/load-actor.js';
import { loadDocument } from './load-document.js';
import { loadSheetContext } from './load-sheet-context.js';
import { ownFields } from './own-fields.js';
import { refuse } from '../../ground/refused.js';

export interface ReadSheetInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: SheetPeriod;
}

/** A class sheet with its values. Refuses with not-found where the class is none of the caller's. */
export async function readSheet(deps: Deps, { caller, classId, period }: ReadSheetInput): Promise<SheetBody> {
  const actor = await loadActor(deps, caller);
  if (!maySeeClass(actor, classId)) throw refuse('not-found');
  const [context, { document }] = await Promise.all([
    loadSheetContext(deps, classId, period),
    loadDocument(deps.db, classId, period),
  ]);
  if (!context) throw refuse('not-found');
  return {
    schoolYear: context.schoolYear,
    classId,
    className: context.class.name,
    period,
    revision: document.revision,
    pupils: context.pupils.map((pupil) => ({ ...pupil })),
    own: ownFields(context, actor),
    values: valuesOf(document),
    closed: [...context.closed].map(([pupil, state]) => ({ pupil, state })),
  };
}
