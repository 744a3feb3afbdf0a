/** Who may print transcripts and class sheets: whoever leads the school or keeps its seal, and the class's own homeroom teacher. */
import type { Actor } from './actor.js';

const PRINTS_SCHOOL = new Set(['principal', 'vice-principal', 'clerk']);

/** Every class. */
export const mayPrintSchool = ({ hats }: Pick<Actor, 'hats'>): boolean => hats.some((hat) => PRINTS_SCHOOL.has(hat));

export const mayPrintClass = (actor: Actor, classId: string): boolean =>
  mayPrintSchool(actor) || actor.duties.some((duty) => duty.kind === 'homeroom' && duty.classId === classId);
