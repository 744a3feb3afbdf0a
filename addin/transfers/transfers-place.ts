/** Where transfers stand below the pupils, in place of a pupil's code. */
export const TRANSFERS = 'chuyen-truong';
