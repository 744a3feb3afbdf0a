import type { z } from 'zod';
import type { signTransactionSchema } from '../../../core/contract/sealing.js';
import { momentWords } from '../../../core/words/present-flags.js';
import type { Locale } from '../../../core/words/render.js';
import { prepareTransactionSignature } from '../../../core/signing/sign-transaction.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { isReleased, stateOf } from '../../../core/record/record-states.js';
import { batchText } from '../../../core/record/batch.js';
import { refuseTime } from '../../../core/record/signing-time.js';
import { appendAuditEvent } from '../../runner/append-audit-event.js';
import { writerOf } from '../../store/reader.js';
import type { Caller } from '../../runner/caller.js';
import { signingCertificate } from '../certificates/parts/signing-certificate.js';
import type { Deps } from '../../runner/deps.js';
import { sha256Base64 } from '../../ground/digests.js';
import { auditSealing } from '../trail/audit-sealing.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import { withoutTransaction } from '../prints/parts/open-seals.js';
import { doubtAbout, tellDoubt } from '../prints/parts/proven.js';
import { loadProver } from '../prints/parts/prover.js';
import { requirePrinting } from '../prints/parts/print-right.js';
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
export function signTransaction(deps: Deps, input: SignTransactionInput): Promise<{ transactionId: string }> {
  const { caller, classId, transactionId } = input;
  return auditSealing(deps, { caller, classId, what: 'transaction' }, async () => {
    await requirePrinting(deps, caller, classId);
    // Before the queue, for it takes a while; what is stored there is compared with what was proven.
    const sentAgain = (await deps.db.transactions.count({ where: { id: transactionId } })) > 0;
    const proven = sentAgain ? new Map<string, string>() : await provenTexts(deps, input);
    await deps.db.writes.run(async (transaction) => {
      const known = await deps.db.transactions.findByPk(transactionId, { raw: true, transaction });
      const value = new Uint8Array(Buffer.from(input.signature, 'base64'));
      if (known) {
        if (known.classId === classId && holdsValue(known.xml, value)) return;
        throw refuse('transaction-taken');
      }
      await store(deps, input, { value, proven }, transaction);
    });
    return { transactionId };
  });
}

/** Texts of the sealed ones among these, by pupil. Refuses with what `requireProven` says. */
async function provenTexts(
  deps: Deps,
  { caller, classId, pupils, certificate }: SignTransactionInput,
): Promise<ReadonlyMap<string, string>> {
  await signingCertificate(deps, 'organisation', certificate, deps.clock());
  const prints = await loadClassPrints(deps, classId, null);
  const prover = await loadProver(deps);
  const texts = new Map<string, string>();
  for (const pupil of new Set(pupils)) {
    if (!prints || !isReleased(stateOf(prints.year.records.get(pupil)))) continue;
    const code = await doubtAbout(prover, prints, pupil);
    if (code) {
      await tellDoubt(deps, caller, { prints, pupil, what: 'transaction', code });
      throw refuse(code);
    }
    texts.set(pupil, prints.textOf(pupil));
  }
  return texts;
}

async function store(
  deps: Deps,
  { caller, classId, transactionId, certificate, signedAt, pupils, locale }: SignTransactionInput,
  { value, proven }: { readonly value: Uint8Array; readonly proven: ReadonlyMap<string, string> },
  transaction: Parameters<typeof appendAuditEvent>[1],
): Promise<void> {
  const { db } = deps;
  const now = deps.clock();
  const { der } = await signingCertificate({ db: writerOf(deps.db, transaction) }, 'organisation', certificate, now);
  const prints = await loadClassPrints(deps, classId, null);
  if (!prints) throw refuse('not-found');
  const open = new Map((await withoutTransaction(deps, classId)).map((record) => [record.pupil, record]));
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
  const xml = batchText(transactionId, recordTexts, prepared.finish(value));
  const madeAt = now.toISOString();
  await db.transactions.create(
    { id: transactionId, classId, signer: caller.userId, certificate, signedAt, madeAt, xml },
    { transaction },
  );
  await db.transactionRecords.bulkCreate(
    records.map(({ id, version }) => ({ transactionId, recordId: id, version })),
    { transaction },
  );
  await appendAuditEvent(deps, transaction, {
    at: madeAt,
    actor: caller.userId,
    hat: 'clerk',
    from: caller.from,
    data: {
      kind: 'transaction.signed',
      classId,
      transactionId,
      certificate,
      records: records.map(({ id, version }) => ({ record: id, version })),
      digest: sha256Base64(xml),
    },
  });
}
