import { shortNote } from '../../../core/audit/signed-note.js';
import type { TrailFinding } from '../../../core/audit/trail-finding.js';
import type { TrailState } from '../../../core/contract/trail.js';
import { foundWords } from '../../../core/words/present-found.js';
import type { Locale } from '../../../core/words/render.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { auditVerifier } from '../../ground/audit-key.js';
import { originOf } from '../../trail/notes/write-note.js';

interface StateInput {
  readonly caller: Caller;
  readonly locale: Locale;
}

interface Check {
  readonly at: string;
  readonly events: number;
  readonly found: string;
  readonly more: number;
}

const CHECK = 'SELECT at, events, found, more FROM trail_checks ORDER BY at DESC, id LIMIT 1';
const NOTES = 'SELECT size, at, root, note AS text FROM trail_notes ORDER BY size DESC LIMIT 10';

/** What the last looking over found, and the newest notes. */
export const readTrailState = look({
  act: 'read-trail',
  run: async ({ db }, { locale }: StateInput): Promise<TrailState> => {
    const [check] = await select<Check>(db, CHECK, []);
    const notes = await select<{ size: number; at: string; root: string; text: string }>(db, NOTES, []);
    const origin = notes.length === 0 ? null : await originOf(db);
    return {
      checked: check
        ? {
            ...{ at: check.at, events: check.events, more: check.more },
            findings: (JSON.parse(check.found) as TrailFinding[]).map((finding) => foundWords(finding, locale)),
          }
        : null,
      notes: notes.map(({ size, at, root, text }) => ({ size, at, text, short: shortNote({ size, root }) })),
      key: origin === null ? null : auditVerifier(db.trailFolder.dir, origin),
    };
  },
});
