/**
 * Of the rules a projection is made by, beside the tables of a law: a digest of their code, comments aside. A test says what it
 * has to be (`rules-stamp.test.ts`); with another one every projection is made anew.
 */
export const RULES = '0eb93c59d4e8e56e';
