/** Where answers to one's own reports stand first. */
export const ANSWERS = 'answers';
