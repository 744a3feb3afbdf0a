import type { Hat } from '../codes/hats.js';
import type { SubjectCode } from '../fields/subjects.js';

export { HATS, type Hat } from '../codes/hats.js';

/** What a person does in one class, already filtered to the day asked about. */
export type Duty =
  | { readonly classId: string; readonly kind: 'homeroom' }
  | { readonly classId: string; readonly kind: 'subject'; readonly subject: SubjectCode };

export interface Actor {
  readonly userId: string;
  readonly hats: readonly Hat[];
  readonly duties: readonly Duty[];
}
