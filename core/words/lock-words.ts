/** What is open and closed of a sheet, in sentences: the same on the page, in the pane and in a file. */
import { type Day, dayInVietnam, shownDay, timeInVietnam } from '../codes/day.js';
import { isSubject } from '../fields/subjects.js';
import type { LockGroup } from '../locks/lock-groups.js';
import { type LockPart, partsAbout } from '../locks/lock-parts.js';
import { subjectName } from './fields.js';
import type { Locale } from './render.js';
import type { locks } from './vi/ui-locks.js';

/** The language somebody is spoken to in; `say` fills a template of the words of locks. */
export interface LockSpeech {
  readonly locale: Locale;
  readonly say: (code: keyof typeof locks, params?: Readonly<Record<string, string | number>>) => string;
}

export const lockGroupText = (group: LockGroup, { locale, say }: LockSpeech): string =>
  isSubject(group) ? subjectName(group, locale) : say(`locks.group-${group}`);

/** `20:14 29/06/2027` in Viet Nam, where the server judges; `hết 25/06/2027` for the last moment of a day (decision 38). */
export function lockMoment(instant: string, { say }: LockSpeech): string {
  const at = new Date(instant);
  const time = timeInVietnam(at);
  if (time !== '00:00') return say('locks.at-time', { time, day: shownDay(dayInVietnam(at)) });
  return say('locks.end-of-day', { day: shownDay(dayInVietnam(new Date(at.getTime() - 1))) });
}

export interface SaidVerdict extends Pick<LockPart, 'open' | 'by' | 'until'> {
  readonly day: Day | null;
}

/** Why it is open or closed, and until when. */
export function verdictText({ open, by, until, day }: SaidVerdict, speech: LockSpeech): string {
  const { say } = speech;
  if (!open) return say(`locks.closed-by-${by as ClosedBy}`, { day: day === null ? '' : shownDay(day) });
  return say(`locks.open-by-${by as OpenBy}`, { when: until === null ? '' : lockMoment(until, speech) });
}

type CodeAfter<Start extends string> = keyof typeof locks extends infer Code
  ? Code extends `${Start}${infer Rest}`
    ? Rest
    : never
  : never;
type ClosedBy = CodeAfter<'locks.closed-by-'>;
type OpenBy = CodeAfter<'locks.open-by-'>;

/** Pupils named in a sentence; of more, the number says enough. */
const NAMED = 3;

export interface LockTelling {
  /** The columns it is told about; parts about none of them are left out. */
  readonly groups: ReadonlySet<LockGroup>;
  readonly nameOf: (pupil: string) => string;
}

/** A sentence for each part, what is closed first. */
export function lockSentences(parts: readonly LockPart[], telling: LockTelling, speech: LockSpeech): string[] {
  const about = partsAbout(parts, telling.groups);
  const named = new Set<LockGroup>();
  return about.map((part, at) => {
    // What is left after all that was said needs no list of its own.
    const last = at > 0 && at === about.length - 1 && part.pupils === null;
    const rest = last || (named.size > 0 && part.groups.length + named.size === telling.groups.size);
    if (part.pupils === null) for (const group of part.groups) named.add(group);
    return `${whatText(part, rest, telling, speech)}: ${verdictText(part, speech)}`;
  });
}

function whatText(
  { groups, pupils }: LockPart,
  rest: boolean,
  { groups: all, nameOf }: LockTelling,
  speech: LockSpeech,
): string {
  const { say } = speech;
  const whole = groups.length === all.size;
  const columns =
    groups.length === 1
      ? lockGroupText(groups[0]!, speech)
      : rest || whole
        ? say(whole ? 'locks.every-column' : 'locks.other-columns')
        : // A name may have a comma of its own.
          groups.map((group) => lockGroupText(group, speech)).join('; ');
  if (pupils === null) return columns;
  const names = pupils.slice(0, NAMED).map(nameOf).join(', ');
  const of = pupils.length > NAMED ? say('locks.and-more', { names, n: pupils.length - NAMED }) : names;
  return say('locks.columns-of', { columns, pupils: of });
}
