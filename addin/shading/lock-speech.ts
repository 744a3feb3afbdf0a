/** The words of locks for a screen. */
import type { LockSpeech } from '../../core/words/lock-words.js';
import type { Words } from '../words/words.js';

export const lockSpeech = ({ t, locale }: Pick<Words, 't' | 'locale'>): LockSpeech => ({
  locale,
  // The codes are known to be some of the translator's; their parameters are the sentence's to give.
  say: t as unknown as LockSpeech['say'],
});
