import { zipSync } from 'fflate';
import { dayInVietnam, momentInVietnam, shownDay } from '../../../core/codes/day.js';
import { isInForce, isReleased } from '../../../core/record/record-states.js';
import { foreignPath } from '../../../core/transfer/transfer-files.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Reader } from '../../store/reader.js';
import { select, write } from '../../store/sql.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import { documentOf } from '../prints/parts/prove-record.js';
import { requireProven } from '../prints/parts/proven.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { copySlip } from './parts/copy-slip.js';
import { oneRequest, type StoredRequest } from './parts/one-request.js';

interface CopyInput {
  readonly caller: Caller;
  readonly request: string;
}

const LAST = 'SELECT MAX(number) AS last FROM soft_copies WHERE year = $1';
const INSERT = `
  INSERT INTO soft_copies (year, number, request_id, codes, digest, taken_by, taken_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`;
/** Where her records are found from, also once she has left: every year she has here hangs on the newest class. */
const CLASS = `
  SELECT e.class_id AS "classId" FROM enrolments e WHERE e.pupil_id = $1 ORDER BY e.from_day DESC, e.id DESC LIMIT 1`;

/**
 * Her records in force, byte for byte with their signatures, for the person the request was granted to: numbered, and an event each time
 * (G5). Refuses with not-found, family-not-granted, family-copy-withdrawn, family-copy-over, family-nothing-issued and what `requireProven` says.
 */
export const takeSoftCopy = act({
  act: 'enter-family-request',
  prepare: async (at, { request }: CopyInput) => {
    const { asked, prints } = await at.read(async (looking) => {
      const one = await oneRequest(looking.db, request);
      requireOpen(one, dayInVietnam(at.clock()));
      const [found] = await select<{ classId: string }>(looking.db, CLASS, [one.pupil]);
      return { asked: one, prints: found ? await loadClassPrints(looking, found.classId, null) : null };
    });
    const units = prints?.unitsOf(asked.pupil).filter(({ state }) => isReleased(state) && isInForce(state)) ?? [];
    if (prints === null || units.length === 0) throw refuse('family-nothing-issued');
    await requireProven(at, { prints, pupil: asked.pupil, what: 'export' });
    return { codes: units.map(({ lookupCode }) => lookupCode), texts: units.map(documentOf) };
  },
  run: async (at, { request }, { prepared: { codes, texts } }): Promise<IssuedWorkbook> => {
    const { db, clock, caller, note } = at;
    const now = clock();
    const today = dayInVietnam(now);
    const asked = await oneRequest(db, request);
    requireOpen(asked, today);
    // Proving takes a while: what was recalled meanwhile is given to nobody.
    const units = await db.units.findAll({ attributes: ['state'], where: { lookupCode: codes }, raw: true });
    if (units.length < codes.length || !units.every(({ state }) => isInForce(state)))
      throw refuse('family-nothing-issued');
    const year = Number(today.slice(0, 4));
    const number = await nextNumber(db, year);
    const slip = copySlip({ ...asked, number, year, until: asked.until!, at: momentInVietnam(now), codes });
    const files = Object.fromEntries(codes.map((code, place) => [foreignPath('unit', code), utf8(texts[place]!)]));
    const bytes = zipSync({ 'ban-mem.txt': utf8(slip), ...files }, { mtime: now });
    const digest = sha256Base64(bytes);
    await write(db, INSERT, [year, number, request, JSON.stringify(codes), digest, caller.userId, now.toISOString()]);
    const said = { request, pupilId: asked.pupil, year, copy: number, units: codes.length, digest };
    await note({ kind: 'family.copy-taken', ...said });
    return { name: `Ban-mem-hoc-ba-${number}-${year}.zip`, bytes };
  },
  refused: ({ request }, code) => ({ kind: 'family.refused', request, code }),
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function requireOpen({ kind, state, until, withdrawn }: StoredRequest, today: string): void {
  if (kind !== 'soft-copy' || state !== 'granted' || until === null) throw refuse('family-not-granted');
  if (withdrawn !== null) throw refuse('family-copy-withdrawn');
  if (until < today) throw refuse('family-copy-over', { day: shownDay(until) });
}

async function nextNumber(db: Reader, year: number): Promise<number> {
  const [found] = await select<{ last: number | null }>(db, LAST, [year]);
  return (found?.last ?? 0) + 1;
}
