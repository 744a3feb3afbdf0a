import type { z } from 'zod';
import type { signRecallSchema } from '../../../core/contract/reports.js';
import { batchText } from '../../../core/record/batch.js';
import { refuseTime } from '../../../core/record/signing-time.js';
import { prepareTransactionSignature } from '../../../core/signing/sign-transaction.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { momentWords } from '../../../core/words/present-flags.js';
import type { Locale } from '../../../core/words/render.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse, Refused } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { write } from '../../store/sql.js';
import { signingCertificate } from '../certificates/parts/signing-certificate.js';
import { fetchStamps, stampFor } from '../stamps/fetch-stamps.js';
import { recallTexts } from './parts/recall-list.js';
import { sendSoon } from './send-due.js';

export interface SignRecallInput extends z.output<typeof signRecallSchema> {
  readonly caller: Caller;
  readonly report: string;
  readonly locale: Locale;
}

const SIGNED = `
  UPDATE reports SET content = $1, signer = $2, certificate = $3, signed_at = $4, next_at = $5 WHERE id = $6`;

/**
 * The clerk puts the school's signature on a recall's list, which is made anew from what is stored: from then on it is due.
 * Refuses with not-found, report-answered for a reply to what was decided meanwhile, signature-wrong, what certificates refuse, and
 * the refusals of a claimed time.
 */
const sign = act({
  act: 'sign-recall',
  prepare: (at, { signature }: SignRecallInput) => fetchStamps(at, [signature]),
  run: async (at, input, { prepared: stamps }): Promise<void> => {
    const { caller, report: id, certificate, signedAt, signature, locale } = input;
    const now = at.clock();
    const report = await at.db.reports.findByPk(id, { raw: true });
    if (report?.what !== 'recall' || report.content !== null) throw refuse('not-found');
    if (report.state === 'answered') throw refuse('report-answered');
    const { der } = await signingCertificate(at, 'organisation', certificate, now);
    const show = (instant: string): string => momentWords(instant, locale);
    const late = refuseTime({ signedAt, now: now.toISOString(), changedAt: null, previous: undefined, show });
    if (late) throw new Refused(late);
    const recordTexts = await recallTexts(at.db, id);
    const prepared = await prepareTransactionSignature({ transactionId: id, recordTexts, signedAt, certificate: der });
    const value = new Uint8Array(Buffer.from(signature, 'base64'));
    if (!(await checkSignatureValue(prepared.toSign, value, der))) throw refuse('signature-wrong');
    const content = batchText(id, recordTexts, prepared.finish(value, stampFor(stamps, signature)));
    await write(at.db, SIGNED, [content, caller.userId, certificate, signedAt, now.toISOString(), id]);
    await at.note({ kind: 'report.signed', report: id, certificate, digest: sha256Base64(content) });
  },
  refused: ({ report }, code) => ({ kind: 'report.refused', report, code }),
});

export async function signRecall(deps: Deps, input: SignRecallInput): Promise<void> {
  await sign(deps, input);
  sendSoon(deps);
}
