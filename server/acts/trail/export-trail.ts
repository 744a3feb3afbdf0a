import { dayInVietnam, momentInVietnam } from '../../../core/codes/day.js';
import { csv } from '../../../core/text/csv.js';
import type { Locale } from '../../../core/words/render.js';
import * as en from '../../../core/words/en/trail-file.js';
import { trailHats as enHats } from '../../../core/words/en/trail-details.js';
import { trailHats as viHats } from '../../../core/words/vi/trail-details.js';
import * as vi from '../../../core/words/vi/trail-file.js';
import { work } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { findEvents, type TrailFilter } from './reading/find-events.js';
import { presentEvents, trailNames } from './reading/present-events.js';

interface ExportInput {
  readonly caller: Caller;
  readonly locale: Locale;
  readonly filter: Omit<TrailFilter, 'before'>;
}

/** Events a file holds: some MB, which every spreadsheet opens; a longer trail is taken day by day. */
const MOST = 20_000;
/** Read and put into words at a time. */
const TOGETHER = 2000;

/**
 * The newest events as a file, as the screen shows them: no event holds a mark. Where there are more than fit, the last line
 * says so. Taking it away is an event, which is there before the file goes.
 */
export const exportTrail = work({
  act: 'export-trail',
  run: async ({ read, note, clock }, { locale, filter }: ExportInput): Promise<IssuedWorkbook> => {
    const words = (locale === 'vi' ? vi : en).trailFile;
    const hats: Readonly<Partial<Record<string, string>>> = locale === 'vi' ? viHats : enHats;
    const rows: string[][] = [[...words.columns]];
    let before: number | undefined;
    let events = 0;
    for (let going = true; going && events < MOST;) {
      const part = await read(async ({ db }) => {
        const lines = await findEvents(db, { ...filter, ...(before !== undefined && { before }) }, TOGETHER);
        return presentEvents(db, lines, await trailNames(db), locale);
      });
      for (const { seq, at, by, hat, what, className, pupil, details } of part) {
        const who = [by ?? words.system, hat === null ? '' : (hats[hat] ?? hat)];
        const about = [className ?? '', pupil ?? '', details.join('; ')];
        rows.push([String(seq), momentInVietnam(new Date(at)), ...who, what, ...about]);
      }
      events += part.length;
      before = part.at(-1)?.seq;
      going = part.length === TOGETHER;
      if (going && events >= MOST) rows.push([words.more]);
    }
    await note({ kind: 'trail.exported', events, filter: Object.keys(filter) });
    const name = `${words.name}-${dayInVietnam(clock())}.csv`;
    return { name, bytes: new TextEncoder().encode(csv(rows)) };
  },
});
