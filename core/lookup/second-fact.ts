import type { PupilOnRecord } from '../record/year-record.js';
import { lastFourOf, type LookupQuestion } from './typed-question.js';

/** What knows the child besides the code, as one text to be hashed and compared. */
export const factOf = ({ birthDay, lastFour }: Omit<LookupQuestion, 'code'>): string => `${birthDay}\n${lastFour}`;

/**
 * The facts that are right for a pupil, by what stands on her paper: of her code and of her personal number. Always two, so that
 * comparing takes as long whoever has none.
 */
export const factsOf = ({ birthDate, id, personalId }: PupilOnRecord): readonly [string, string] => {
  const fact = (number: string | null) => factOf({ birthDay: birthDate, lastFour: lastFourOf(number ?? '') ?? '' });
  return [fact(id), fact(personalId)];
};
