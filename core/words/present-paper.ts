/** A checked paper code in words: what the check cannot know comes first, whoever shows it. */
import { dayInVietnam, shownDay, timeInVietnam } from '../codes/day.js';
import { LEVEL_NAMES, RESULT_NAMES } from '../fields/level-names.js';
import { SUBJECT_NAMES } from '../fields/subjects.js';
import { TRAIT_NAMES, TRAITS } from '../fields/traits.js';
import type { PaperDoubt, PaperFault, PaperSubject, PaperValues } from '../record/paper-values.js';
import { fill } from '../text/fill.js';
import { paper as en } from './en/paper.js';
import type { PaperWords } from './paper-words.js';
import type { Locale } from './render.js';
import { paper as vi } from './vi/paper.js';

export const PAPER_WORDS: Readonly<Record<Locale, PaperWords>> = { vi, en };

/** What verifying gives (`core/signing/paper`), as far as words need it. */
export interface PaperToShow {
  readonly verdict: 'valid' | 'invalid' | 'unknown';
  readonly standing: 'licensed' | 'internal' | null;
  readonly values: PaperValues;
  readonly signedAt: Date;
  readonly doubt: PaperDoubt | null;
  readonly chain: { readonly ok: 'yes' | 'no' | 'unknown' } | null;
  readonly signer: string | null;
}

export interface ShownPaper {
  readonly tone: 'good' | 'bad' | 'open';
  readonly verdict: string;
  /** Why it is not valid, and what to do; null where it is. */
  readonly why: string | null;
  /** In the order of the page; the circular’s words are Vietnamese in every language. */
  readonly lines: readonly (readonly [label: string, value: string])[];
}

export const faultWords = (fault: PaperFault, locale: Locale): string => PAPER_WORDS[locale].faults[fault];

export function shownPaper(found: PaperToShow, locale: Locale): ShownPaper {
  const words = PAPER_WORDS[locale];
  const { verdict, standing, values, signedAt, signer } = found;
  const { labels } = words;
  const levels = TRAITS.flatMap((trait): [string, string][] => {
    const level = values.traits[trait];
    return level ? [[TRAIT_NAMES[trait], LEVEL_NAMES[level]]] : [];
  });
  return {
    tone: verdict === 'valid' && standing === 'licensed' ? 'good' : verdict === 'invalid' ? 'bad' : 'open',
    verdict: words.verdicts[verdict === 'valid' ? VALID[standing ?? 'none'] : verdict],
    why: whyNot(found, words),
    lines: [
      [labels.name, values.name],
      [labels.birthDay, shownDay(values.birthDay)],
      [labels.schoolYear, values.schoolYear],
      [labels.className, values.className],
      ...values.subjects.map((subject): [string, string] => [
        SUBJECT_NAMES[subject.code],
        subjectWords(subject, words),
      ]),
      ...levels,
      [labels.result, values.result === null ? words.none : RESULT_NAMES[values.result]],
      [labels.code, values.code],
      [labels.signer, signer ?? words.none],
      [
        labels.signedAt,
        fill(words.claimed, { when: `${timeInVietnam(signedAt)} ${shownDay(dayInVietnam(signedAt))}` }),
      ],
    ],
  };
}

const VALID = { licensed: 'valid', internal: 'internal', none: 'unplaced' } as const;

function whyNot({ verdict, doubt, chain }: PaperToShow, { doubts }: PaperWords): string | null {
  if (doubt !== null) return doubts[doubt];
  if (verdict === 'valid') return null;
  return chain?.ok === 'no' ? doubts['chain-wrong'] : doubts['chain-unknown'];
}

const subjectWords = ({ level, score }: PaperSubject, { score: both }: PaperWords): string => {
  if (level === null) return String(score ?? '');
  return score === null ? LEVEL_NAMES[level] : fill(both, { level: LEVEL_NAMES[level], score });
};
