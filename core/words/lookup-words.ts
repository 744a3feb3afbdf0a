/** The words of the page where a code is looked up. `{name}` stands for a parameter. */
import type { LookupFault, TypedQuestion } from '../lookup/typed-question.js';
import type { Validity } from '../record/validity.js';

export interface LookupWords {
  readonly title: string;
  readonly lead: string;
  readonly fields: Readonly<Record<keyof TypedQuestion, { readonly label: string; readonly hint: string }>>;
  readonly faults: Readonly<Record<keyof TypedQuestion, Readonly<Record<LookupFault, string>>>>;
  readonly faultsTitle: string;
  readonly ask: string;
  readonly askAgain: string;
  readonly privacy: string;
  readonly validity: Readonly<Record<Validity, { readonly first: string; readonly meaning: string }>>;
  readonly notFound: { readonly first: string; readonly meaning: string };
  readonly held: { readonly first: string; readonly meaning: string };
  readonly rests: { readonly first: string; readonly meaning: string };
  readonly trouble: string;
  readonly since: string;
  readonly pupil: string;
  readonly schoolYear: string;
  readonly className: string;
  readonly school: string;
  readonly result: string;
  readonly signed: Readonly<Record<'homeroom' | 'principal' | 'school', string>>;
  readonly signedOn: string;
  readonly compare: string;
  readonly copies: string;
  readonly copy: string;
  readonly signatures: string;
  readonly softCopy: string;
  readonly otherLanguage: string;
}
