import type { FIRST_RUN_REFUSALS } from '../../codes/refusals/first-run.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of a school’s beginning and of its years. */
export const firstRunRefusals: RefusalWordsOf<typeof FIRST_RUN_REFUSALS> = {
  'no-school-yet': {
    reason: 'This server has no school yet.',
    remedy: 'Open the address with the one-time code that the server printed when it started, and set up the school.',
  },
  'school-begun': {
    reason: 'A school has been set up on this server; that is done once.',
    remedy: 'Sign in as its administrator. If it is not your school, ask at once whoever keeps the server.',
  },
  'first-run-code-wrong': {
    reason: 'The one-time code is not right.',
    remedy: 'Type the code from the server’s window; with or without hyphens.',
  },
  'first-run-code-ended': {
    reason: 'The one-time code has run out.',
    remedy: 'Stop the server (Ctrl+C) and run npm start -- --new again: it prints a new one.',
  },
  'school-name-odd': {
    reason: 'The school’s name needs letters, at most 200 characters.',
    remedy: 'Give its full name as on its stamp.',
  },
  'school-code-odd': {
    reason: 'A school code has 3 to 20 digits or plain letters.',
    remedy: 'Take it from the sector’s database.',
  },
  'authority-odd': {
    reason: 'The authority above needs letters, at most 200 characters.',
    remedy: 'Give the first line of the school’s letters, such as the commune’s People’s Committee.',
  },
  'place-odd': {
    reason: 'The place needs letters, at most 100 characters.',
    remedy: 'Give the place that stands before the date in the school’s letters.',
  },
  'accounts-same': {
    reason: 'Administrator and principal have to be two people with accounts of different names.',
    remedy: 'Change one of the two account names.',
  },
  'clock-odd': {
    reason: 'The server’s time is {now}, which is in no school year there is law for.',
    remedy: 'Set the server’s date and time right and try again; what you typed is still on this page.',
  },
  'year-odd': {
    reason: 'This school year cannot be opened now.',
    remedy: 'Choose the present school year or the next.',
  },
  'year-exists': {
    reason: 'The school year {year} is there already.',
    remedy: 'Reload the page; change its dates where they are wrong.',
  },
  'year-past': {
    reason: 'The school year {year} is over; its dates change no more.',
    remedy: 'Change dates of the present year or a later one.',
  },
};
