/** The one line over a workbook's table that says what is closed and until when. */
import type { LockPart } from '../locks/lock-parts.js';
import { fill } from '../text/fill.js';
import { locks as vietnamese } from './vi/ui-locks.js';
import { lockMoment, lockSentences, type LockSpeech, type LockTelling } from './lock-words.js';

export interface LockNote {
  readonly whole: string;
  /** The same without the moment it was true at: two notes with the same rest say the same. */
  readonly rest: string;
}

export function lockNote(
  { at, parts }: { readonly at: string; readonly parts: readonly LockPart[] },
  telling: LockTelling,
  speech: LockSpeech,
): LockNote {
  const { say } = speech;
  const sentences = lockSentences(parts, telling, speech);
  const shaded = parts.some(({ open, groups }) => !open && groups.some((group) => telling.groups.has(group)));
  const rest = [...sentences, ...(shaded ? [say('locks.shaded')] : [])].join(' ');
  return { whole: `${say('locks.state-at', { when: lockMoment(at, speech) })} ${rest}`, rest };
}

/** Forms are Vietnamese, whoever takes them. */
export const FORM_SPEECH: LockSpeech = { locale: 'vi', say: (code, params = {}) => fill(vietnamese[code], params) };

/** How a note begins in a workbook, by which it is found again. */
export const NOTE_BEGINS = 'Tình trạng khóa lúc ';
