/** Whose a phrase is: the school's, for everybody, or the teacher's own. */
export const PHRASE_SCOPES = ['school', 'own'] as const;
export type PhraseScope = (typeof PHRASE_SCOPES)[number];

/** Most phrases a bank holds, the school's and each teacher's. */
export const MOST_PHRASES = 2000;
