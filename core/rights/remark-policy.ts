/** Who may read and keep the phrases of the remark bank. */
import type { PhraseScope } from '../remarks/scope.js';
import type { Hat } from '../codes/hats.js';
import type { Actor } from './actor.js';

const KEEPERS: Readonly<Record<PhraseScope, ReadonlySet<Hat>>> = {
  own: new Set(['teacher']),
  school: new Set(['principal', 'vice-principal']),
};

/** The banks somebody keeps: her own as a teacher, the school's as who leads it. */
export const keepsRemarks = ({ hats }: Pick<Actor, 'hats'>): readonly PhraseScope[] =>
  (['own', 'school'] as const).filter((scope) => hats.some((hat) => KEEPERS[scope].has(hat)));

/** Phrases are for who writes remarks and who leads; nobody else has a use for them. */
export const mayReadRemarks = (actor: Pick<Actor, 'hats'>): boolean => keepsRemarks(actor).length > 0;
