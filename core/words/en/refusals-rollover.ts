import type { ROLLOVER_REFUSALS } from '../../codes/refusals/rollover.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of taking a year's pupils over into the next, which the server says. */
export const rolloverRefusals: RefusalWordsOf<typeof ROLLOVER_REFUSALS> = {
  'rollover-not-opened': {
    reason: 'School year {year} has not been opened, so no pupil can be taken over into it.',
    remedy: 'Ask the principal to open {year} under School years and dates, then do it again.',
  },
  'rollover-done': {
    reason: 'This part was taken over before; nothing has changed this time.',
    remedy: 'Load the page again to see who did it and when.',
  },
  'rollover-moved-on': {
    reason: 'Since you opened the page, results, decisions or classes of some pupils have changed.',
    remedy: 'Look at the list just loaded, then carry it out. Nobody has been taken over.',
  },
  'rollover-to-choose': {
    reason: 'Some pupils have no class in the next year: {names}.',
    remedy: 'Choose a class for each (or say that she has left), then carry it out.',
  },
  'rollover-nothing': {
    reason: 'No class and no pupil has been chosen.',
    remedy: 'Choose at least one class.',
  },
  'rollover-grade': {
    reason: '{name} cannot be placed in this grade: it follows from the result and the principal’s decision.',
    remedy: 'Choose a class of another grade, or ask the principal to decide on going up first.',
  },
  'rollover-placed': {
    reason: '{name} has a class in the next year already.',
    remedy: 'To change it, undo her part, or move her under Pupils.',
  },
  'rollover-class': {
    reason: 'This class name cannot be used for the chosen grade.',
    remedy: 'Begin it with the grade’s number (5A), 20 characters at most. A combined class is written 4+5A.',
  },
  'rollover-undone': {
    reason: 'This part has been undone.',
    remedy: 'Load the page again to see how things stand.',
  },
  'rollover-built-on': {
    reason: 'It cannot be undone: {what} come since, of {names}.',
    remedy: 'Set pupils right one by one: move them or let them leave under Pupils.',
  },
  'rollover-not-decided': {
    reason: 'The place of {name} is still provisional: there is no result, or no decision of the principal’s.',
    remedy: 'Wait for the supplementary assessment and her decision on going up, then settle it.',
  },
  'year-not-next': {
    reason: 'Only the year after the present one can begin, once it has been opened.',
    remedy: 'Open the next year under School years and dates, then begin it.',
  },
  'year-not-over': {
    reason: 'The present school year lasts to the end of {day}.',
    remedy: 'Begin the next year from the day after. Pupils can be taken over before that.',
  },
};
