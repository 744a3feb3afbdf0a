import type { z } from 'zod';
import type { CoverOutcomes, signCoversSchema } from '../../../core/contract/covers.js';
import { ACT_OF_COVER_SLOT, coverMove, type CoverSlot } from '../../../core/covers/cover-states.js';
import type { Locale } from '../../../core/words/render.js';
import { sha256 } from '../../ground/digests.js';
import { insertRows, places, write } from '../../store/sql.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { type Holder, signingCertificate } from '../certificates/parts/signing-certificate.js';
import { signingLeader } from '../records/signing/signing-leader.js';
import { fetchStamps } from '../stamps/fetch-stamps.js';
import { loadClassCovers } from './parts/class-covers.js';
import { judgeCover, type CoverRequest, type TakenCover } from './parts/judge-cover.js';
import { codesOf, judgeEach, shown, takenOf } from './parts/outcomes.js';

export interface SignCoversInput extends z.output<typeof signCoversSchema> {
  readonly caller: Caller;
  readonly classId: string;
  readonly by: CoverSlot;
  readonly locale: Locale;
}

/**
 * Ký chốt bìa: the principal's signatures, then the school's seal, each cover taken or refused by itself; a signature sent again
 * is taken again. The bytes are made anew of what is stored, never taken from the request. Refuses as a whole with what
 * certificates refuse, not-found, not-allowed, no-delegation and signer-personal-id-missing.
 */
export const signCovers = act({
  act: ({ by }: SignCoversInput) => ACT_OF_COVER_SLOT[by],
  place: ({ classId }) => ({ classId }),
  prepare: (at, { covers }) =>
    fetchStamps(
      at,
      covers.map(({ signature }) => signature),
    ),
  run: async (at, input, { prepared: stamps }): Promise<CoverOutcomes> => {
    const { caller, classId, by, locale, lateReason } = input;
    const now = at.clock();
    const loaded = await loadClassCovers(at, classId);
    const holder: Holder = by === 'seal' ? 'organisation' : { userId: caller.userId };
    const { der, fingerprint } = await signingCertificate(at, holder, input.certificate, now);
    const leader = by === 'principal' ? await signingLeader(at, loaded.who) : null;
    const request = { loaded, slot: by, fingerprint, certificate: der, leader, lateReason, stamps, now, locale };
    const outcomes = await judgeEach(input.covers, (sent) => judgeCover(request, caller.userId, sent));
    await store(at, request, takenOf(outcomes), codesOf(outcomes));
    return shown(input.covers, outcomes, locale);
  },
  refused: ({ classId, by }, code) => ({
    kind: 'covers.refused',
    classId,
    what: by === 'seal' ? 'seal' : 'sign',
    code,
  }),
});

const SIGNATURES = `cover_signatures (cover_id, number, slot, document, signer, delegation_id, certificate, signed_at,
  received_at, leader, late_reason, signature)`;

async function store(
  { db, note, caller, permit }: Acting,
  request: CoverRequest,
  judged: readonly TakenCover[],
  refused: readonly string[],
): Promise<void> {
  const { loaded, slot, fingerprint, leader, lateReason, now } = request;
  const taken = judged.filter(({ again }) => !again);
  if (taken.length === 0 && refused.length === 0) return;
  const receivedAt = now.toISOString();
  const delegationId = permit.delegated ? loaded.who.delegationId : null;
  const reason = slot === 'principal' && loaded.late ? lateReason : null;
  if (taken.length > 0) {
    const { to } = coverMove(taken[0]!.stored.state, ACT_OF_COVER_SLOT[slot])!;
    const ids = taken.map(({ stored }) => stored.id!);
    await write(db, `UPDATE covers SET state = $1 WHERE id IN (${places(2, ids)})`, [to, ...ids]);
    await insertRows(
      db,
      SIGNATURES,
      taken.map(({ stored, cover, signedAt, signature }) => [
        ...[stored.id!, stored.number, slot, JSON.stringify(cover), caller.userId, delegationId, fingerprint, signedAt],
        ...[receivedAt, leader && JSON.stringify(leader), reason, signature],
      ]),
    );
  }
  await note(
    {
      kind: 'covers.signed',
      classId: loaded.year.context.class.id,
      slot,
      certificate: fingerprint,
      covers: taken.map(({ stored }) => ({ cover: stored.id!, number: stored.number })),
      refused: [...refused],
      delegationId,
      late: slot === 'principal' && loaded.late,
      reasonDigest: reason === null ? null : sha256(reason),
    },
    { at: receivedAt },
  );
}
