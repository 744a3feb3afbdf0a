/** How an entry cell looks and what it offers, by its field alone, so that a returned workbook can be set right again. */
import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import { WIDEST } from '../law/widest.js';
import type { PlanCell, PlanList } from './plan.js';

export type EntryCell = Pick<PlanCell, 'style' | 'open' | 'list' | 'whole'>;

const LISTS: Readonly<Record<string, PlanList>> = {
  'subject-level': 'subject-level',
  'trait-level': 'trait-level',
  tick: 'tick',
};

/** `grey`: others' columns are told apart from own ones; false where nobody types (a reader's copy). */
export function entryCell(field: FieldKey, own: boolean, grey: boolean): EntryCell {
  const { kind } = fieldSpec(field);
  const isText = kind === 'remark' || kind === 'text';
  const style = own || !grey ? (isText ? 'own-text' : 'own') : isText ? 'others-text' : 'others';
  if (!own) return { style };
  const list = LISTS[kind];
  if (list) return { style, open: true, list };
  if (kind === 'score') return { style, open: true, whole: [WIDEST.leastScore, WIDEST.mostScore] };
  if (kind === 'count') return { style, open: true, whole: [0, WIDEST.absences] };
  return { style, open: true };
}
