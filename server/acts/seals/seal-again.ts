import { readerOf, writerOf } from '../../store/reader.js';
import type { Transaction } from 'sequelize';
import type { z } from 'zod';
import type { signedRecordsSchema, signRecordsSchema } from '../../../core/contract/signing.js';
import { refusal, type Refusal } from '../../../core/codes/refusal.js';
import { type Locale, refusalBody } from '../../../core/words/render.js';
import { refuseActor } from '../../../core/rights/record-policy.js';
import { refuse, Refused } from '../../ground/refused.js';
import { insertRows, places, select, write } from '../../store/sql.js';
import type { Caller } from '../../runner/caller.js';
import { signingCertificate } from '../certificates/parts/signing-certificate.js';
import type { Deps } from '../../runner/deps.js';
import { auditSealing } from '../trail/audit-sealing.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import { loadProver } from '../prints/parts/prover.js';
import { requirePrinting } from '../prints/parts/print-right.js';
import { beforeClass } from '../records/signing/before-class.js';
import { loadSignatureTexts } from '../records/signing/load-records.js';
import { appendAuditEvent } from '../../runner/append-audit-event.js';
import { type AgainRequest, judgeAgain, type SealedAgain } from './parts/judge-again.js';

export interface SealAgainInput extends z.output<typeof signRecordsSchema> {
  readonly caller: Caller;
  readonly classId: string;
  readonly locale: Locale;
}

/**
 * Put another seal of the school on released units, each taken or refused by itself: the same content, place and day under
 * another certificate (decision 37). It is in force from then on, and a print with the seal before it no more. A seal sent
 * again is taken again. Refuses as a whole with what certificates refuse, not-found and not-allowed.
 */
export function sealAgain(deps: Deps, input: SealAgainInput): Promise<z.output<typeof signedRecordsSchema>> {
  const { caller, classId, locale } = input;
  return auditSealing(deps, { caller, classId, what: 'seals' }, async () => {
    const request = await openRequest(deps, input);
    const judged = await Promise.all(input.records.map((sent) => judgeAgain(deps, request, sent)));
    const refusals = await deps.db.writes.run(async (transaction) => {
      // Once more where it is written: it may have been revoked meanwhile.
      await signingCertificate({ db: readerOf(deps.db, transaction) }, 'organisation', input.certificate, deps.clock());
      return store(deps, input, judged, transaction);
    });
    return {
      records: input.records.map(({ pupil }, at) => {
        const no = refusals[at]!;
        return { pupil, refused: no && refusalBody(no, locale) };
      }),
    };
  });
}

async function openRequest(
  deps: Deps,
  { caller, classId, certificate, locale }: SealAgainInput,
): Promise<AgainRequest> {
  await requirePrinting(deps, caller, classId);
  const prints = await loadClassPrints(deps, classId, null);
  if (!prints) throw refuse('not-found');
  const who = beforeClass(prints.year, caller, null);
  const no = refuseActor(who, 'seal-again');
  if (no) throw new Refused(no);
  const school = await signingCertificate(deps, 'organisation', certificate, deps.clock());
  const [prover, texts] = await Promise.all([loadProver(deps), loadSignatureTexts(deps.db, classId)]);
  return { who, prints, prover, texts, certificate: school, locale };
}

const SEALS = 'unit_seals (unit_id, number, signer, certificate, signed_at, received_at, signature)';
const IN_FORCE = 'UPDATE units SET seal = $1, print = NULL WHERE id = $2';

/** What became of each, by its place. */
async function store(
  deps: Deps,
  { caller, classId, certificate }: SealAgainInput,
  judged: readonly (SealedAgain | Refusal | null)[],
  transaction: Transaction,
): Promise<(Refusal | null)[]> {
  const { db } = deps;
  const made = judged.flatMap((one) => (isMade(one) ? [one] : []));
  const now = await sealsNow(deps, made, transaction);
  const taken: SealedAgain[] = [];
  const outcome = judged.map((one) => {
    if (!isMade(one)) return one;
    const { stored, number } = one;
    // Somebody else sealed it meanwhile, or it stands twice in the request.
    if (now.get(stored.unitId) !== number - 1) return refusal('record-moved-on', { state: stored.state });
    now.delete(stored.unitId);
    taken.push(one);
    return null;
  });
  const refused = outcome.flatMap((no) => (no ? [no.code] : []));
  if (taken.length === 0 && refused.length === 0) return outcome;
  const at = deps.clock().toISOString();
  const writer = writerOf(db, transaction);
  await insertRows(
    writer,
    SEALS,
    taken.map(({ stored, number, signedAt, signature }) => [
      ...[stored.unitId, number, caller.userId, certificate, signedAt, at, signature],
    ]),
  );
  for (const { stored, number } of taken) await write(writer, IN_FORCE, [number, stored.unitId]);
  await appendAuditEvent(deps, transaction, {
    at,
    actor: caller.userId,
    hat: 'clerk',
    from: caller.from,
    data: {
      kind: 'units.sealed-again',
      classId,
      certificate,
      units: taken.map(({ stored: { id, unitId, version }, number }) => ({
        ...{ unit: unitId, number, record: id, version },
      })),
      refused,
    },
  });
  return outcome;
}

const isMade = (one: SealedAgain | Refusal | null): one is SealedAgain => one !== null && 'stored' in one;

/** Numbers of the seals in force, by unit. */
async function sealsNow(
  { db }: Pick<Deps, 'db'>,
  made: readonly SealedAgain[],
  transaction: Transaction,
): Promise<Map<number, number>> {
  if (made.length === 0) return new Map();
  const ids = made.map(({ stored }) => stored.unitId);
  const seals = `SELECT id, seal FROM units WHERE id IN (${places(1, ids)})`;
  const lines = await select<{ id: number; seal: number }>(db, seals, ids, transaction);
  return new Map(lines.map(({ id, seal }) => [id, seal]));
}
