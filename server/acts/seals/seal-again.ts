import type { Reader } from '../../store/reader.js';
import type { z } from 'zod';
import type { signedRecordsSchema, signRecordsSchema } from '../../../core/contract/signing.js';
import { refusal, type Refusal } from '../../../core/codes/refusal.js';
import { type Locale, refusalBody } from '../../../core/words/render.js';
import { refuse } from '../../ground/refused.js';
import { allows, moveOf, type RecordState } from '../../../core/record/record-states.js';
import { insertRows, places, select, write } from '../../store/sql.js';
import type { Caller } from '../../runner/caller.js';
import { signingCertificate } from '../certificates/parts/signing-certificate.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import { missedPrints } from '../prints/parts/missed-prints.js';
import { loadProver } from '../prints/parts/prover.js';
import { beforeClass } from '../records/signing/before-class.js';
import { loadSignatureTexts } from '../records/signing/load-records.js';
import { act, type Acting, type Preparing } from '../../runner/act.js';
import { archiveSeals } from '../stamps/archive-seals.js';
import { fetchStamps, longTermFor } from '../stamps/fetch-stamps.js';
import { type AgainRequest, finished, judgeAgain, type SealedAgain } from './parts/judge-again.js';

export interface SealAgainInput extends z.output<typeof signRecordsSchema> {
  readonly caller: Caller;
  readonly classId: string;
  readonly locale: Locale;
}

/**
 * Put another seal of the school on released units, each taken or refused by itself: the same content, place and day under
 * another certificate (decision 37), or with the time stamp that was missed. It is in force from then on, and a print with the seal before it no more. A seal sent
 * again is taken again. Refuses as a whole with what certificates refuse, not-found and not-allowed.
 */
export const sealAgain = act({
  act: 'seal-again',
  place: ({ classId }: SealAgainInput) => ({ classId }),
  prepare: async (at, input) => {
    const [stamps, request] = await Promise.all([
      fetchStamps(
        at,
        input.records.map(({ signature }) => signature),
      ),
      openRequest(at, input),
    ]);
    const judged = await Promise.all(input.records.map((sent) => judgeAgain(at, { ...request, stamps }, sent)));
    const kept = await archiveSeals(
      at,
      stamps,
      judged.filter(isMade).map(({ seal }) => seal),
    );
    return judged.map((one) => {
      if (!isMade(one)) return one;
      // Without what it lacked it would be no better than the one that is there, or worse.
      const isNoBetter = one.wantsArchive && !longTermFor(kept, one.seal.sent)?.archive;
      return isNoBetter ? refusal('seal-stamp-missed') : { ...one, ...finished(one, kept) };
    });
  },
  run: async (at, input, { prepared }): Promise<z.output<typeof signedRecordsSchema>> => {
    // Once more where it is written: it may have been revoked meanwhile.
    await signingCertificate(at, 'organisation', input.certificate, at.clock());
    const refusals = await store(at, input, prepared);
    return {
      records: input.records.map(({ pupil }, i) => {
        const no = refusals[i]!;
        return { pupil, refused: no && refusalBody(no, input.locale) };
      }),
    };
  },
  refused: ({ classId }, code) => ({ kind: 'sealing.refused', classId, what: 'seals', code }),
});

const openRequest = (
  at: Preparing,
  { classId, certificate, locale }: SealAgainInput,
): Promise<Omit<AgainRequest, 'stamps'>> =>
  at.read(async (looking) => {
    const prints = await loadClassPrints(looking, classId, null);
    if (!prints) throw refuse('not-found');
    const who = beforeClass(prints.year, { ...at.caller, hats: looking.asker.hats }, null);
    const school = await signingCertificate(looking, 'organisation', certificate, at.clock());
    const [prover, texts, missed] = await Promise.all([
      loadProver(looking),
      loadSignatureTexts(looking.db, classId),
      missedPrints(looking, classId),
    ]);
    return { who, prints, prover, texts, certificate: school, missedPrints: missed, locale };
  });

const SEALS = 'unit_seals (unit_id, number, signer, certificate, signed_at, received_at, signature, paper_code, stamp)';
const IN_FORCE = 'UPDATE units SET seal = $1, print = NULL, state = $2 WHERE id = $3';

/** What became of each, by its place. */
async function store(
  { db, clock, note }: Acting,
  { caller, classId, certificate }: SealAgainInput,
  judged: readonly (Finished | Refusal | null)[],
): Promise<(Refusal | null)[]> {
  const made = judged.flatMap((one) => (isMade(one) ? [one] : []));
  const now = await sealsNow(db, made);
  const taken: Finished[] = [];
  const outcome = judged.map((one) => {
    if (!isMade(one)) return one;
    const { stored, number } = one;
    // Somebody else sealed or reported it meanwhile, or it stands twice in the request.
    const unit = now.get(stored.unitId);
    if (unit?.seal !== number - 1 || !allows(unit.state, 'seal-again'))
      return refusal('record-moved-on', { state: stored.state });
    now.delete(stored.unitId);
    taken.push(one);
    return null;
  });
  const refused = outcome.flatMap((no) => (no ? [no.code] : []));
  if (taken.length === 0 && refused.length === 0) return outcome;
  const at = clock().toISOString();
  await insertRows(
    db,
    SEALS,
    taken.map(({ stored, number, signedAt, signature, paper, stamp }) => [
      ...[stored.unitId, number, caller.userId, certificate, signedAt, at, signature, paper, stamp],
    ]),
  );
  for (const { stored, number } of taken) {
    // What the office refused for its seal waits to be reported anew.
    await write(db, IN_FORCE, [number, moveOf(stored.state, 'seal-again')!.to, stored.unitId]);
  }
  await note(
    {
      kind: 'units.sealed-again',
      classId,
      certificate,
      units: taken.map(({ stored: { id, unitId, version }, number }) => ({
        ...{ unit: unitId, number, record: id, version },
      })),
      refused,
    },
    { at },
  );
  return outcome;
}

type Finished = SealedAgain & ReturnType<typeof finished>;

const isMade = <One extends SealedAgain>(one: One | Refusal | null): one is One => one !== null && 'stored' in one;

interface UnitNow {
  readonly id: number;
  readonly seal: number;
  readonly state: RecordState;
}

/** Numbers of the seals in force, and where units stand. */
async function sealsNow(db: Reader, made: readonly SealedAgain[]): Promise<Map<number, UnitNow>> {
  if (made.length === 0) return new Map();
  const ids = made.map(({ stored }) => stored.unitId);
  const seals = `SELECT id, seal, state FROM units WHERE id IN (${places(1, ids)})`;
  const lines = await select<UnitNow>(db, seals, ids);
  return new Map(lines.map((line) => [line.id, line]));
}
