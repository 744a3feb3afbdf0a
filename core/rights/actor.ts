import type { SubjectCode } from '../fields/subjects.js';

/** Hats a person may wear; teachers' duties come from dated assignments (decision 18). */
export const HATS = ['teacher', 'principal', 'vice-principal', 'clerk', 'administrator', 'inspector'] as const;
export type Hat = (typeof HATS)[number];

/** What a person does in one class, already filtered to the day asked about. */
export type Duty = {
  readonly classId: string;
  /** She enters along with the one who answers for it, and does not sign (decision 2). */
  readonly shared?: true;
} & ({ readonly kind: 'homeroom' } | { readonly kind: 'subject'; readonly subject: SubjectCode });

export interface Actor {
  readonly userId: string;
  readonly hats: readonly Hat[];
  readonly duties: readonly Duty[];
}
