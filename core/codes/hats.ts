/** Hats a person may wear; teachers' duties come from dated assignments (decision 18). */
export const HATS = ['teacher', 'principal', 'vice-principal', 'clerk', 'administrator', 'inspector'] as const;
export type Hat = (typeof HATS)[number];
