import type { Hat } from '../codes/hats.js';
import type { SubjectCode } from '../fields/subjects.js';

export { HATS, type Hat } from '../codes/hats.js';

/** What a person does in one class, already filtered to the day asked about. */
export type Duty = {
  readonly classId: string;
  /** She enters along with the one who answers for it, and does not sign (decision 2). */
  readonly shared?: true;
} & ({ readonly kind: 'homeroom' } | { readonly kind: 'subject'; readonly subject: SubjectCode });

/** A class a head of tổ is set over: by its grade, or by a subject taught in it. */
export interface Oversight {
  readonly classId: string;
  readonly by: 'grade' | 'subject';
}

/** `whole`: no class of its years is left out. */
export interface Covered {
  readonly classes: readonly string[];
  readonly whole: boolean;
}

/** A class outside every count (G17); one that is over is there for nobody any more. */
export interface PracticeClass {
  readonly classId: string;
  readonly open: boolean;
}

export interface Actor {
  readonly userId: string;
  readonly hats: readonly Hat[];
  readonly duties: readonly Duty[];
  /** Of the day asked about; none where nothing is said. */
  readonly over?: readonly Oversight[];
  /** What the decisions on her inspections cover today; absent where nobody bounded what she inspects. */
  readonly inspects?: Covered;
  /** Named to carry out orders in the administrator's place. */
  readonly deputy?: boolean;
  /** Every practice class the school has had: hers and everybody's; none where nothing is said. */
  readonly practice?: readonly PracticeClass[];
}
