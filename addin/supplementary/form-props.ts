import type { Supplementary, SupplementaryPupil } from '../../core/contract/supplementary.js';

export interface OfPupil {
  readonly sheet: Supplementary;
  readonly one: SupplementaryPupil;
  /** Something was stored: what the screen shows is asked for anew. */
  readonly onDone: () => void;
}

export interface FormProps extends OfPupil {
  readonly onBack: () => void;
}
