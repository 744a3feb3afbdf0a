import type { Looks } from '../../../core/contract/families.js';
import type { Locale } from '../../../core/words/render.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { kindWords } from '../trail/reading/present-events.js';
import { looksOf } from './parts/looks-of.js';
import { oneRequest } from './parts/one-request.js';

interface LooksInput {
  readonly caller: Caller;
  readonly request: string;
  readonly locale: Locale;
}

/** For a request to see them that was granted, and an event each time. Refuses with not-found and family-not-granted. */
export const readLooks = act({
  act: 'enter-family-request',
  run: async (at, { request, locale }: LooksInput): Promise<Looks> => {
    const { kind, state, pupil, name } = await oneRequest(at.db, request);
    if (kind !== 'looks' || state !== 'granted') throw refuse('family-not-granted');
    const words = kindWords(locale);
    const looks = (await looksOf(at.db, pupil)).map(({ kind: what, ...line }) => ({
      ...line,
      what: words[what] ?? what,
    }));
    await at.note({ kind: 'family.looks-shown', request, pupilId: pupil, looks: looks.length });
    return { name, looks };
  },
  refused: ({ request }, code) => ({ kind: 'family.refused', request, code }),
});
