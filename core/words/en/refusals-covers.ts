import type { COVER_REFUSALS } from '../../codes/refusals/covers.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of covers. */
export const coverRefusals: RefusalWordsOf<typeof COVER_REFUSALS> = {
  'cover-state': {
    reason: 'This cover is at the step “{state}”: this cannot be done yet, or not again.',
    remedy: 'Open the covers again and see what comes next.',
  },
  'cover-moved-on': {
    reason: 'What the cover says has changed since you looked, or since the homeroom teacher confirmed it.',
    remedy: 'Load the page again and look; the homeroom teacher confirms it again before it is signed.',
  },
  'cover-lacking': {
    reason: 'The cover still lacks: {fields}.',
    remedy: 'Fill these in on the class’s profile sheet, send it, and confirm the cover.',
  },
  'cover-late': {
    reason: '{day}, the lawful day for covers to be signed, is over.',
    remedy: 'Say why it is signed late and sign; the reason is kept with the signature.',
  },
  'cover-not-settled': {
    reason: 'This cover has not been signed by the principal and sealed yet.',
    remedy: 'Sign and seal it, then download it.',
  },
  'cover-other-class': {
    reason: 'This pupil is not in the class today.',
    remedy: 'Open her cover in the class she is in.',
  },
};
