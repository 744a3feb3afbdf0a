/** Words of the practice class. */
import type { practiceWords as vi } from '../vi/ui-practice.js';

export const practiceWords: Readonly<Record<keyof typeof vi, string>> = {
  'practice.title': 'Practice class',
  'practice.lead':
    'A class that is not real, outside every count, report and record. Every teacher can fill in, check and send; nobody can sign, approve or lock anything in it.',
  'practice.of': 'Practice class · {period}',
  'practice.open': 'Practice class',
  'practice.back': 'Back to what is missing',
  'practice.loading': 'Looking for the practice class…',
  'practice.none': 'The school has no practice class yet.',
  'practice.now': 'There is class {class}: grade {grade}, {n} made-up pupils.',
  'practice.grade': 'Grade to practise with',
  'practice.make': 'Make a practice class',
  'practice.anew': 'Make it anew, empty',
  'practice.anew-sure':
    'Make a new, empty practice class of grade {grade}? What was tried disappears from the screens; who has practised is kept.',
  'practice.anew-do': 'Make it anew',
  'practice.end': 'Take it away',
  'practice.end-sure': 'Take the practice class away? Teachers see it no more; who has practised is kept.',
  'practice.end-do': 'Take it away',
  'practice.not': 'Cancel',
  'practice.made': 'The practice class is there. Teachers find it among their tasks and in Excel.',
  'practice.ended': 'The practice class is gone.',
  'practice.done': 'Have practised: {n}',
  'practice.done-none': 'Nobody has sent anything yet.',
  'practice.not-yet': 'Have not yet: {n}',
  'practice.not-yet-none': 'Every teacher has practised.',
  'practice.person': '{name}: sent {n} times, last {when}',
  'practice.band': 'Practice class: try anything, nothing counts.',
  'practice.band-more': 'What is entered here goes into no record, report or count, and cannot be signed.',
};
