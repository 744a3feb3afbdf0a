import type { PushAnswer } from '../contract/push.js';
import type { FieldKey } from '../fields/field-key.js';
import type { Refusal } from '../codes/refusal.js';
import type { ReadPart } from '../workbook/read-types.js';
import type { CheckedPart } from './check-part.js';

/** What became of one class sheet of a workbook: refused as a whole, or judged and perhaps pushed. */
export type TakenPart =
  | { readonly part: ReadPart; readonly refused: Refusal; readonly checked: null; readonly answer: null }
  | {
      readonly part: ReadPart;
      readonly refused: null;
      readonly checked: CheckedPart;
      readonly answer: PushAnswer | null;
      /** Whether a field is the sender's to enter; every field where nobody was asked. */
      readonly mayEnter?: (field: FieldKey) => boolean;
    };
