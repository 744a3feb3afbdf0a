import type { z } from 'zod';
import type { signedRecordsSchema, signRecordsSchema } from '../../../core/contract/signing.js';
import { type Locale, refusalBody } from '../../../core/words/render.js';
import { ACT_OF_SLOT, moveOf, type RecordState, type Slot } from '../../../core/record/record-states.js';
import { refusal } from '../../../core/codes/refusal.js';
import { unitText } from '../../../core/record/record-xml.js';
import type { IssueOnRecord } from '../../../core/record/year-record.js';
import { sha256Base64 } from '../../ground/digests.js';
import type { Writer } from '../../store/reader.js';
import { heldPupils } from '../../trail/holds/held-pupils.js';
import { insertRows, places, write } from '../../store/sql.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { type Holder, signingCertificate } from '../certificates/parts/signing-certificate.js';
import { archiveSeals } from '../stamps/archive-seals.js';
import { type FetchedStamps, fetchStamps } from '../stamps/fetch-stamps.js';
import { delegationFor, openClass } from './signing/before-class.js';
import { classSigning } from './signing/class-signing.js';
import { judgeRecord, type Judged, type SlotRequest, type TakenSignature } from './signing/judge-record.js';
import { identityPapers } from './signing/number-waivers.js';
import { keepReleased } from './signing/keep-released.js';
import { loadSignatureTexts } from './signing/load-records.js';
import { beginMovedOn } from './signing/moved-on.js';
import { requireLook } from './signing/require-look.js';
import { requireSlot } from './signing/require-slot.js';
import { sealsToKeep } from './signing/seals-to-keep.js';
import { signingLeader } from './signing/signing-leader.js';

export interface SignRecordsInput extends z.output<typeof signRecordsSchema> {
  readonly caller: Caller;
  readonly classId: string;
  readonly slot: Slot;
  readonly locale: Locale;
}
type SignedRecords = z.output<typeof signedRecordsSchema>;

/**
 * Put signatures on records (decision 13), each taken or refused by itself, the taken ones in one transaction; a signature
 * sent again is taken again. The bytes are made anew from the values of that moment or the stored version, never taken
 * from the request. Refuses as a whole with what certificates refuse, not-found, not-allowed, no-delegation,
 * signer-personal-id-missing and look-missing.
 */
export const signRecords = act({
  act: ({ slot }: SignRecordsInput) => ACT_OF_SLOT[slot],
  place: ({ classId }) => ({ classId }),
  prepare: async (at, input) => {
    const values = input.records.map(({ signature }) => signature);
    const stamps = await fetchStamps(at, values);
    if (input.slot !== 'seal' || stamps.tokens.size === 0) return stamps;
    return archiveSeals(at, stamps, await at.read((looking) => sealsToKeep(looking, input)));
  },
  run: async (at, input, { prepared: stamps }): Promise<SignedRecords> => {
    // Judged where it is written: nobody changes a value, a state or a delegation in between.
    const request = await openSlot(at, input, stamps);
    const known = new Set<string>();
    const judged = await Promise.all(
      input.records.map(async (sent): Promise<Judged> => {
        if (known.has(sent.pupil)) return { kind: 'refused', refusal: refusal('record-moved-on') };
        known.add(sent.pupil);
        return judgeRecord(request, sent);
      }),
    );
    await store(at, request, judged);
    return {
      records: input.records.map(({ pupil }, i) => {
        const one = judged[i]!;
        return { pupil, refused: one.kind === 'refused' ? refusalBody(one.refusal, input.locale) : null };
      }),
    };
  },
  refused: ({ classId, slot }, code) => ({ kind: 'signing.refused', classId, slot, code }),
});

async function openSlot(at: Acting, input: SignRecordsInput, stamps: FetchedStamps): Promise<SlotRequest> {
  const { caller, classId, slot, locale } = input;
  const now = at.clock();
  const { year, who } = await openClass(at, classId);
  requireSlot(who, slot);
  const holder: Holder = slot === 'seal' ? 'organisation' : { userId: caller.userId };
  const { der, fingerprint } = await signingCertificate(at, holder, input.certificate, now);
  if (slot === 'seal') await requireLook(at, year, caller);
  return {
    signing: classSigning(year),
    who,
    slot,
    texts: await loadSignatureTexts(at.db, classId),
    fingerprint,
    certificate: der,
    papers: slot === 'seal' ? await identityPapers(at.db, year) : NO_PAPERS,
    held: slot === 'seal' ? await heldPupils(at.db) : NOBODY,
    leader: slot === 'principal' ? await signingLeader(at, who) : null,
    stamps,
    now,
    locale,
  };
}

const NOBODY: ReadonlySet<string> = new Set();
const NO_PAPERS: ReadonlyMap<string, string> = new Map();

/** Versions, signatures, states and one event for all. */
async function store({ db, note }: Acting, request: SlotRequest, judged: readonly Judged[]): Promise<void> {
  const taken = judged.flatMap((one) => (one.kind === 'taken' ? [one.taken] : []));
  const refused = judged.flatMap((one) => (one.kind === 'refused' ? [one.refusal.code] : []));
  if (taken.length === 0 && refused.length === 0) return;
  const receivedAt = request.now.toISOString();
  if (taken.length > 0) await storeSignatures(db, request, taken, receivedAt);
  const { who, slot, fingerprint, signing } = request;
  if (slot === 'homeroom' && taken.length > 0) await beginMovedOn(db, signing.year.context);
  const records = taken.map(({ stored, toSign }) => ({ record: stored.id, version: toSign.version }));
  if (slot === 'seal') await keepReleased(db, records);
  await note(
    {
      kind: 'records.signed',
      classId: signing.year.context.class.id,
      slot,
      certificate: fingerprint,
      records,
      refused,
      delegationId: delegationFor(who, ACT_OF_SLOT[slot]),
      // Decision 18: who leads the class and also approves is marked.
      ownClass: slot !== 'homeroom' && who.homeroom,
    },
    { at: receivedAt },
  );
}

const SEALS = 'unit_seals (unit_id, number, signer, certificate, signed_at, received_at, signature, paper_code, stamp)';
const VERSIONS = 'record_versions (record_id, version, made_at, document, subject_rows)';
const SIGNATURES = `record_signatures (record_id, version, slot, signer, delegation_id, certificate, signed_at, received_at,
  brought, signature)`;

/** A statement for all, however many: the units of a version move together. */
async function storeSignatures(
  writer: Writer,
  request: SlotRequest,
  taken: readonly TakenSignature[],
  receivedAt: string,
): Promise<void> {
  const { who, slot, fingerprint } = request;
  const { to } = moveOf(taken[0]!.stored.state, ACT_OF_SLOT[slot])!;
  const delegationId = delegationFor(who, ACT_OF_SLOT[slot]);
  const by = [who.caller.userId, delegationId, fingerprint] as const;
  const made = slot === 'homeroom' ? taken : [];
  const moved = new Map<number, number[]>();
  // A seal's move comes with what it releases: a released unit changes by its moves alone, and statements are not in turn.
  for (const { stored, toSign } of slot === 'seal' ? [] : taken)
    moved.set(toSign.version, [...(moved.get(toSign.version) ?? []), stored.unitId]);
  await Promise.all([
    insertRows(
      writer,
      VERSIONS,
      made.map(({ stored, toSign: { version, record, subjectRows } }) => [
        stored.id,
        version,
        receivedAt,
        JSON.stringify(record),
        JSON.stringify(subjectRows),
      ]),
    ),
    ...[...moved].map(([version, ids]) => {
      const move = `UPDATE units SET state = $1, version = $2 WHERE id IN (${places(3, ids)})`;
      return write(writer, move, [to, version, ...ids]);
    }),
    ...(slot === 'seal' ? storeSeals(writer, request, { taken, receivedAt, to }) : []),
    insertRows(
      writer,
      SIGNATURES,
      (slot === 'seal' ? [] : taken).map(({ stored, toSign, signedAt, signature, brought }) => [
        stored.id,
        toSign.version,
        slot,
        ...by,
        signedAt,
        receivedAt,
        JSON.stringify(brought),
        signature,
      ]),
    ),
  ]);
}

const RELEASE = `
  UPDATE units SET state = $1, version = $2, digest = $3, issue = $4, released_at = $5, seal = 1 WHERE id = $6`;

/** The first seal of a unit, which releases it and makes it what replaces the one before it: what it says of place, day and moment every later one signs again. */
const storeSeals = (
  db: Writer,
  { who, fingerprint }: SlotRequest,
  {
    taken,
    receivedAt,
    to,
  }: { readonly taken: readonly TakenSignature[]; readonly receivedAt: string; readonly to: RecordState },
): Promise<void>[] => [
  insertRows(
    db,
    SEALS,
    taken.map(({ stored, signedAt, signature, paper, stamp }) => [
      ...[stored.unitId, 1, who.caller.userId, fingerprint, signedAt, receivedAt, signature, paper, stamp],
    ]),
  ),
  ...taken.map(({ stored, toSign: { version, record, before }, signedAt, brought }) => {
    const issue = brought as IssueOnRecord;
    const digest = sha256Base64(unitText(record, before, { signedAt, issue }));
    return write(db, RELEASE, [to, version, digest, JSON.stringify(issue), signedAt, stored.unitId]);
  }),
  write(
    db,
    `UPDATE units SET replaced_by = (SELECT n.id FROM units n WHERE n.replaces = units.id)
     WHERE id IN (SELECT n.replaces FROM units n WHERE n.id IN (${places(
       1,
       taken.map(({ stored }) => stored.unitId),
     )}))`,
    taken.map(({ stored }) => stored.unitId),
  ),
];
