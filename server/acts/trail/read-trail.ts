import type { Trail } from '../../../core/contract/trail.js';
import type { Locale } from '../../../core/words/render.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { findEvents, type TrailFilter } from './reading/find-events.js';
import { kindWords, presentEvents, trailNames } from './reading/present-events.js';

interface ReadInput {
  readonly caller: Caller;
  readonly locale: Locale;
  readonly filter: TrailFilter;
}

/** Events an answer holds. */
const PAGE = 50;

/** The trail to read, newest first. */
export const readTrail = look({
  act: 'read-trail',
  run: async ({ db }, { locale, filter }: ReadInput): Promise<Trail> => {
    const lines = await findEvents(db, filter, PAGE + 1);
    const names = await trailNames(db);
    return {
      events: await presentEvents(db, lines.slice(0, PAGE), names, locale),
      more: lines.length > PAGE,
      people: [...names.people],
      classes: [...names.classes],
      kinds: Object.entries(kindWords(locale)).map(([kind, name]) => ({ kind, name: name! })),
    };
  },
});
