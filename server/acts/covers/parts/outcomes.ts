/** Covers of one request, each taken or refused by itself. */
import type { CoverOutcomes } from '../../../../core/contract/covers.js';
import { type Refusal, refusal } from '../../../../core/codes/refusal.js';
import { type CoverAct, coverMove } from '../../../../core/covers/cover-states.js';
import { type Locale, refusalBody } from '../../../../core/words/render.js';
import { coverStateWords } from '../../../../core/words/cover-words.js';
import type { ClassCovers, CoverNow } from './class-covers.js';

export interface CoverSent {
  readonly pupil: string;
}

export type Outcome<Taken> = { readonly taken: Taken } | { readonly refused: Refusal };

export const no = (refused: Refusal): { readonly refused: Refusal } => ({ refused });

/** The cover an act is about, where it may be done to it as it stands; a pupil named twice is judged by her first place. */
export function coverFor(
  { covers }: ClassCovers,
  { pupil }: CoverSent,
  act: CoverAct,
  locale: Locale,
): { readonly cover: CoverNow } | { readonly refused: Refusal } {
  const cover = covers.get(pupil);
  if (!cover) return no(refusal('cover-other-class'));
  if (!coverMove(cover.state, act)) return no(refusal('cover-state', { state: coverStateWords(cover.state, locale) }));
  return { cover };
}

/** Each in its order; the second of one pupil is refused. */
export async function judgeEach<Sent extends CoverSent, Taken>(
  sent: readonly Sent[],
  judge: (one: Sent) => Promise<Outcome<Taken>> | Outcome<Taken>,
): Promise<Outcome<Taken>[]> {
  const known = new Set<string>();
  return Promise.all(
    sent.map(async (one) => {
      if (known.has(one.pupil)) return no(refusal('cover-moved-on'));
      known.add(one.pupil);
      return judge(one);
    }),
  );
}

export const takenOf = <Taken>(outcomes: readonly Outcome<Taken>[]): Taken[] =>
  outcomes.flatMap((one) => ('taken' in one ? [one.taken] : []));
export const codesOf = (outcomes: readonly Outcome<unknown>[]): string[] =>
  outcomes.flatMap((one) => ('refused' in one ? [one.refused.code] : []));

export const shown = (
  sent: readonly CoverSent[],
  outcomes: readonly Outcome<unknown>[],
  locale: Locale,
): CoverOutcomes => ({
  covers: sent.map(({ pupil }, at) => {
    const one = outcomes[at]!;
    return { pupil, refused: 'refused' in one ? refusalBody(one.refused, locale) : null };
  }),
});
