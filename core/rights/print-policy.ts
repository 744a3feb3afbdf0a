/** Printing transcripts and class sheets, as the table of rights has it. */
import type { Actor } from './actor.js';
import { may, mayAnywhere } from './allow.js';

/** Every class. */
export const mayPrintSchool = (actor: Actor): boolean => may({ ...actor, delegated: false }, 'print-school');

export const mayPrintClass = (actor: Actor, classId: string): boolean =>
  may({ ...actor, delegated: false }, 'print-class', { classId });

/** Some class. */
export const mayPrint = (actor: Actor): boolean => mayAnywhere({ ...actor, delegated: false }, 'print-class');
