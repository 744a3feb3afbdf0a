import { isFinal, isInForce, isRecalled, type RecordState } from './record-states.js';

/** What whoever asks about a released unit hears first (H10); said of units, while signatures are valid or not. */
export const VALIDITIES = ['in-effect', 'not-final', 'replaced', 'recalled'] as const;
export type Validity = (typeof VALIDITIES)[number];

/** Null for a unit that was never released, which is nobody else's business. */
export function validityOf(unit: { readonly state: RecordState; readonly replaced: boolean }): Validity | null {
  if (unit.replaced) return 'replaced';
  if (isRecalled(unit.state)) return 'recalled';
  if (!isInForce(unit.state)) return null;
  return isFinal(unit.state) ? 'in-effect' : 'not-final';
}

/** Whether a unit in this state is spoken of to people outside: it was released, whatever became of it since. */
export const isPublic = (state: RecordState): boolean => validityOf({ state, replaced: false }) !== null;

/** Whether its content still counts for anything, and may be shown to who has a right to ask. */
export const showsContent = (validity: Validity): boolean => validity === 'in-effect' || validity === 'not-final';
