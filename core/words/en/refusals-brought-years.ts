import type { BROUGHT_REFUSALS } from '../../codes/refusals/brought-years.js';
import type { RefusalWordsOf } from '../words.js';

export const broughtRefusals: RefusalWordsOf<typeof BROUGHT_REFUSALS> = {
  'brought-year-year': {
    reason: 'A year brought along is written like 2024-2025, and is not after the class’s own year {year}.',
    remedy: 'Look at the year on the transcript and enter it again.',
  },
  'brought-year-period': {
    reason: 'Of an earlier year its end is entered; of {year} what came before the pupil did.',
    remedy: 'Choose the assessment time that the source has.',
  },
  'brought-year-grade': {
    reason: 'The pupil is in grade {grade}: a year brought along cannot be of a higher one.',
    remedy: 'Look at the grade on the transcript.',
  },
  'brought-year-since': {
    reason: 'The day of coming is no day, or is after the school year {year}.',
    remedy: 'Write it as the course of study on the paper has it; leave it empty where the paper does not say.',
  },
  'brought-year-own': {
    reason: 'The school has released this pupil’s transcript of {year} itself.',
    remedy: 'Do not enter this year. If what was released is wrong, recall it and release it anew.',
  },
  'brought-year-waiting': {
    reason: 'Somebody has entered {year} of this pupil, and it waits for a second look.',
    remedy: 'Confirm or drop what waits, then enter another.',
  },
  'brought-year-value': {
    reason: '“{typed}” ({what}) cannot be read.',
    remedy: 'Levels are T, H, C (qualities and competences: T, Đ, C), scores whole numbers from 0 to 10.',
  },
  'brought-year-result': { reason: 'A year has one overall result.', remedy: 'Choose one.' },
  'brought-year-empty': {
    reason: 'Nothing of this year has been entered.',
    remedy: 'Enter what the paper transcript says, at least one field.',
  },
  'brought-year-file': {
    reason: 'The scan of a paper transcript is a PDF, JPG or PNG of at most {kb} KB.',
    remedy:
      'Scan it in black and white, or take a photo (photos are made smaller by themselves), and choose that file.',
  },
  'brought-year-unreadable': {
    reason: 'This is no signed XML of a transcript, or one that cannot be read by machine.',
    remedy: 'Choose the XML the former school sent. If it is that file, type the fields and send it along.',
  },
  'brought-year-forged': {
    reason: 'The signatures do not fit the file: it was changed after it was signed.',
    remedy: 'Ask the former school for the original. The page that checks transcripts shows what is wrong.',
  },
  'brought-year-other-pupil': {
    reason: 'This is the transcript of {name}, born {day}, not of the pupil chosen.',
    remedy: 'Choose the right pupil. If the school has her name or birth date wrong, correct it first.',
  },
  'brought-year-decided': {
    reason: 'This entry was confirmed or dropped before.',
    remedy: 'Load the page again. To change a confirmed year enter it anew: the newer one counts.',
  },
  'brought-year-second': {
    reason: 'Whoever entered it does not confirm it.',
    remedy: 'Ask somebody else to hold it against the source.',
  },
  'brought-year-altered': {
    reason: 'The stored file is no longer the one that was entered.',
    remedy: 'Ask the administrator to check the trail, and enter it again from the source.',
  },
};
