/** Keeping the phrases of the remark bank, as the table of rights has it. */
import type { PhraseScope } from '../remarks/scope.js';
import type { Hat } from '../codes/hats.js';
import { may } from './allow.js';

/** The act that keeps a bank. */
export const KEEPS = { own: 'keep-own-remarks', school: 'keep-school-remarks' } as const satisfies Record<
  PhraseScope,
  string
>;

/** The banks somebody keeps: her own as a teacher, the school's as who leads it. */
export const keepsRemarks = ({ hats }: { readonly hats: readonly Hat[] }): readonly PhraseScope[] =>
  (['own', 'school'] as const).filter((scope) => may({ userId: '', hats, duties: [], delegated: false }, KEEPS[scope]));
