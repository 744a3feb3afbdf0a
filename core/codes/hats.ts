/** Hats a person may wear; `head`: tổ trưởng chuyên môn, of grades or subjects; teachers' duties come from dated assignments (decision 18). */
export const HATS = ['teacher', 'head', 'principal', 'vice-principal', 'clerk', 'administrator', 'inspector'] as const;
export type Hat = (typeof HATS)[number];
