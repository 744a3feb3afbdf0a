/**
 * Of the rules a projection is made by, beside the tables of a law: a digest of their code, comments aside. A test says what it
 * has to be (`rules-stamp.test.ts`); with another one every projection is made anew.
 */
export const RULES = 'aaab544743e90c85';
