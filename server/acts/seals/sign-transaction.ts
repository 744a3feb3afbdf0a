import type { z } from 'zod';
import type { signTransactionSchema } from '../../../core/contract/sealing.js';
import { momentWords } from '../../../core/words/present-flags.js';
import type { Locale } from '../../../core/words/render.js';
import { prepareTransactionSignature } from '../../../core/signing/sign-transaction.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { isReleased, stateOf } from '../../../core/record/record-states.js';
import { batchText } from '../../../core/record/batch.js';
import { refuseTime } from '../../../core/record/signing-time.js';
import { act, type Acting, type Preparing } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { signingCertificate } from '../certificates/parts/signing-certificate.js';
import { sha256Base64 } from '../../ground/digests.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import { withoutTransaction } from '../prints/parts/open-seals.js';
import { doubtAbout, tellDoubt } from '../prints/parts/proven.js';
import { loadProver } from '../prints/parts/prover.js';
import { type FetchedStamps, fetchStamps, NO_STAMPS } from '../stamps/fetch-stamps.js';
import { refuse, Refused } from '../../ground/refused.js';
import { holdsValue } from '../records/signing/same-signature.js';

export interface SignTransactionInput extends z.output<typeof signTransactionSchema> {
  readonly caller: Caller;
  readonly classId: string;
  readonly locale: Locale;
}

/**
 * The signed list of sealed records they will be submitted in; the list is made anew from what is stored. The same
 * signature sent again is taken again. Refuses with what certificates refuse, not-found, record-not-sealed,
 * transaction-taken, signature-wrong, what `requireProven` says, and the refusals of a claimed time.
 */
export const signTransaction = act({
  act: 'sign-transaction',
  place: ({ classId }: SignTransactionInput) => ({ classId }),
  // Before the queue, for it takes a while; what is stored there is compared with what was proven.
  prepare: async (at, input): Promise<Ready> => {
    const sentAgain = await at.read(({ db }) => db.transactions.count({ where: { id: input.transactionId } }));
    if (sentAgain > 0) return { proven: new Map(), stamps: NO_STAMPS };
    return { proven: await provenTexts(at, input), stamps: await fetchStamps(at, [input.signature]) };
  },
  run: async (at, input, { prepared }): Promise<{ transactionId: string }> => {
    const { classId, transactionId } = input;
    const known = await at.db.transactions.findByPk(transactionId, { raw: true });
    const value = new Uint8Array(Buffer.from(input.signature, 'base64'));
    if (!known) await store(at, input, { value, ...prepared });
    else if (known.classId !== classId || !holdsValue(known.xml, value)) throw refuse('transaction-taken');
    return { transactionId };
  },
  refused: ({ classId }, code) => ({ kind: 'sealing.refused', classId, what: 'transaction', code }),
});

interface Ready {
  /** By pupil. */
  readonly proven: ReadonlyMap<string, string>;
  readonly stamps: FetchedStamps;
}

/** Texts of the sealed ones among these, by pupil. Refuses with what `requireProven` says. */
async function provenTexts(
  at: Preparing,
  { classId, pupils, certificate }: SignTransactionInput,
): Promise<ReadonlyMap<string, string>> {
  const { prints, prover } = await at.read(async (looking) => {
    await signingCertificate(looking, 'organisation', certificate, at.clock());
    return { prints: await loadClassPrints(looking, classId, null), prover: await loadProver(looking) };
  });
  const texts = new Map<string, string>();
  for (const pupil of new Set(pupils)) {
    if (!prints || !isReleased(stateOf(prints.year.records.get(pupil)))) continue;
    const code = await doubtAbout(prover, prints, pupil);
    if (code) {
      await tellDoubt(at, { prints, pupil, what: 'transaction' }, code);
      throw refuse(code);
    }
    texts.set(pupil, prints.textOf(pupil));
  }
  return texts;
}

async function store(
  at: Acting,
  { caller, classId, transactionId, certificate, signedAt, signature, pupils, locale }: SignTransactionInput,
  { value, proven, stamps }: Ready & { readonly value: Uint8Array },
): Promise<void> {
  const { db } = at;
  const now = at.clock();
  const { der } = await signingCertificate(at, 'organisation', certificate, now);
  const prints = await loadClassPrints(at, classId, null);
  if (!prints) throw refuse('not-found');
  const open = new Map((await withoutTransaction(at, classId)).map((record) => [record.pupil, record]));
  const records = pupils.map((pupil) => {
    if (!isReleased(stateOf(prints.year.records.get(pupil)))) throw refuse('record-not-sealed');
    const record = open.get(pupil);
    // Named twice, it is taken by its own first place.
    if (!record || !open.delete(pupil)) throw refuse('transaction-taken');
    return record;
  });
  const seals = pupils.map((pupil) => prints.year.records.get(pupil)!.signatures.get('seal')!.signedAt);
  const late = refuseTime({
    signedAt,
    now: now.toISOString(),
    changedAt: null,
    previous: seals.reduce((latest, at) => (Date.parse(at) > Date.parse(latest) ? at : latest)),
    show: (instant) => momentWords(instant, locale),
  });
  if (late) throw new Refused(late);
  const recordTexts = pupils.map((pupil) => prints.textOf(pupil));
  if (recordTexts.some((text, at) => proven.get(pupils[at]!) !== text)) throw refuse('record-altered');
  const prepared = await prepareTransactionSignature({ transactionId, recordTexts, signedAt, certificate: der });
  if (!(await checkSignatureValue(prepared.toSign, value, der))) throw refuse('signature-wrong');
  const xml = batchText(transactionId, recordTexts, prepared.finish(value, stamps.tokens.get(signature)));
  const madeAt = now.toISOString();
  await db.transactions.create({
    ...{ id: transactionId, classId, signer: caller.userId, certificate, signedAt, madeAt, xml },
  });
  await db.transactionRecords.bulkCreate(records.map(({ id, version }) => ({ transactionId, recordId: id, version })));
  await at.note(
    {
      kind: 'transaction.signed',
      classId,
      transactionId,
      certificate,
      records: records.map(({ id, version }) => ({ record: id, version })),
      digest: sha256Base64(xml),
    },
    { at: madeAt },
  );
}
