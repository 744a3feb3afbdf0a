/** Whether a record's state lets an act pass; core/record knows the states, this asks it. */
import { mayChangeValues, moveOf, type RecordAct, type RecordState } from '../record/record-states.js';

/** A move of the record itself, or a change of what it will say. */
export type StateGate = RecordAct | 'change-values';

export const passesState = (gate: StateGate, state: RecordState): boolean =>
  gate === 'change-values' ? mayChangeValues(state) : moveOf(state, gate) !== null;
