/** Where the requests of families stand below the pupils, in place of a pupil's code. */
export const FAMILIES = 'yeu-cau-gia-dinh';
