/** Where the register stands below the pupils, in place of a pupil's code. */
export const REGISTER = 'so-ban-giay';
