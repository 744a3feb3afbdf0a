import type { z } from 'zod';
import { scanEnding } from '../../../core/codes/scans.js';
import {
  MOST_CHANGES,
  MOST_INCIDENTS,
  MOST_PICTURE,
  type reportIncidentSchema,
} from '../../../core/contract/incidents.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps, Reading } from '../../runner/deps.js';
import { select, write } from '../../store/sql.js';

type ReportInput = z.output<typeof reportIncidentSchema> & { readonly caller: Caller };

const DAY = 24 * 60 * 60 * 1000;
const BEFORE = `
  SELECT i.reported_by AS by, i.text, i.state,
    (SELECT COUNT(*) FROM incident_letters l WHERE l.incident_id = i.id) AS letters
  FROM incidents i WHERE i.id = $1`;
const LATELY = 'SELECT COUNT(*) AS n FROM incidents WHERE reported_by = $1 AND reported_at > $2';
const CHANGE = 'UPDATE incidents SET text = $1, diagnosis = $2, changed_at = $3 WHERE id = $4';
const INSERT = `
  INSERT INTO incidents (id, reported_by, reported_at, text, diagnosis, state, changed_at)
  VALUES ($1, $2, $3, $4, $5, 'new', $6)`;

interface Before {
  readonly by: string;
  readonly text: string;
  readonly state: string;
  readonly letters: number | string;
}

/**
 * Sent again, it is there once, in its later words: the first sending's answer was lost, and she wrote on. Refuses with
 * not-found for another's number, incident-answered, incidents-many, incident-changes and incident-picture.
 */
export const reportIncident = act({
  act: 'report-incident',
  run: async (at, { caller, id, text, diagnosis, picture }: ReportInput): Promise<Record<string, never>> => {
    const [before] = await select<Before>(at.db, BEFORE, [id]);
    if (before && before.by !== caller.userId) throw refuse('not-found');
    const bytes = picture === null ? null : pictureOf(picture);
    if (before) {
      if (before.text === text && (await hasPicture(at, id, bytes))) return {};
      if (Number(before.letters) > 0 || before.state !== 'new') throw refuse('incident-answered');
      await countChange(at, caller);
    } else if ((await reportedLately(at, caller)) >= MOST_INCIDENTS) {
      throw refuse('incidents-many', { limit: MOST_INCIDENTS });
    }
    const now = at.clock().toISOString();
    if (before) await write(at.db, CHANGE, [text, JSON.stringify(diagnosis), now, id]);
    else await write(at.db, INSERT, [id, caller.userId, now, text, JSON.stringify(diagnosis), now]);
    await at.db.incidentPictures.destroy({ where: { incidentId: id } });
    if (bytes !== null) await at.db.incidentPictures.create({ incidentId: id, bytes });
    await at.note({ kind: 'incident.reported', incident: id, picture: bytes !== null });
    return {};
  },
});

const MINUTE = 60 * 1000;

/** Counted where requests are: whoever writes a picture of a megabyte anew each second keeps everybody else waiting. */
async function countChange({ limits }: Pick<Deps, 'limits'>, { userId }: Caller): Promise<void> {
  const key = (window: string): string => `incident-changes ${window}\n${userId}`;
  const { hits: lately } = await limits.hit(key('minute'), MINUTE);
  if (lately > MOST_CHANGES.minute) throw refuse('incident-changes', { limit: MOST_CHANGES.minute });
  const { hits: today } = await limits.hit(key('day'), DAY);
  if (today > MOST_CHANGES.day) throw refuse('incident-changes', { limit: MOST_CHANGES.day });
}

/** She may have covered a name in it meanwhile. */
async function hasPicture({ db }: Reading, id: string, bytes: Buffer | null): Promise<boolean> {
  const there = await db.incidentPictures.findByPk(id, { raw: true });
  return bytes === null ? there === null : there !== null && bytes.equals(there.bytes);
}

async function reportedLately({ db, clock }: Reading, { userId }: Caller): Promise<number> {
  const since = new Date(clock().getTime() - DAY).toISOString();
  const [lately] = await select<{ n: number | string }>(db, LATELY, [userId, since]);
  return Number(lately!.n);
}

/** By its bytes, whatever it is called. Refuses with incident-picture. */
function pictureOf(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  const ending = scanEnding(bytes);
  if ((ending !== 'jpg' && ending !== 'png') || bytes.length > MOST_PICTURE)
    throw refuse('incident-picture', { kb: MOST_PICTURE / 2 ** 10 });
  return bytes;
}
