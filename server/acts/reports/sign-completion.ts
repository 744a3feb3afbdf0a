import type { z } from 'zod';
import { canonicalJson } from '../../../core/audit/event.js';
import { endsAt, shownDay } from '../../../core/codes/day.js';
import type { signCompletionSchema } from '../../../core/contract/completions.js';
import { type Completion, completionText } from '../../../core/reports/completion.js';
import { refuseTime } from '../../../core/record/signing-time.js';
import { prepareCompletionSignature } from '../../../core/signing/sign-completion.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { momentWords } from '../../../core/words/present-flags.js';
import type { Locale } from '../../../core/words/render.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse, Refused } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { write } from '../../store/sql.js';
import { signingCertificate } from '../certificates/parts/signing-certificate.js';
import { holdsValue } from '../records/signing/same-signature.js';
import { fetchStamps, stampFor } from '../stamps/fetch-stamps.js';
import { nextCompletion } from './completion-to-sign.js';
import { completionById } from './parts/signed-completions.js';

export interface SignCompletionInput extends z.output<typeof signCompletionSchema> {
  readonly caller: Caller;
  readonly locale: Locale;
}

const INSERT = `
  INSERT INTO completions (id, school_year_id, law_group, number, document, xml, signer, certificate, signed_at, received_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/**
 * The principal signs a group's Báo cáo hoàn tất once its day has passed; what it says is made anew from the data, her reasons for
 * who is late are hers. The same signature sent again is taken again. Refuses with not-found, completion-early,
 * completion-nothing, completion-not-final, completion-reason, completion-same, completion-moved-on, signature-wrong (also where
 * anything changed since it was shown), what certificates refuse, and the refusals of a claimed time.
 */
export const signCompletion = act({
  act: 'sign-completion',
  prepare: (at, { signature }: SignCompletionInput) => fetchStamps(at, [signature]),
  run: async (at, input, { prepared: stamps }): Promise<{ number: number }> => {
    const { caller, id, certificate, signedAt, locale } = input;
    const value = new Uint8Array(Buffer.from(input.signature, 'base64'));
    const known = await completionById(at.db, id);
    if (known && holdsValue(known.xml, value)) return { number: known.completion.number };
    const completion = await completionNow(at, input);
    if (known || input.number !== completion.number) throw refuse('completion-moved-on');
    const now = at.clock();
    const show = (instant: string): string => momentWords(instant, locale);
    const late = refuseTime({ signedAt, now: now.toISOString(), changedAt: null, previous: undefined, show });
    if (late) throw new Refused(late);
    const { der } = await signingCertificate(at, { userId: caller.userId }, certificate, now);
    const prepared = await prepareCompletionSignature(completion, der);
    if (!(await checkSignatureValue(prepared.toSign, value, der))) throw refuse('signature-wrong');
    const xml = completionText(completion, prepared.finish(value, stampFor(stamps, input.signature)));
    const receivedAt = now.toISOString();
    const { schoolYear, group, number } = completion;
    await write(at.db, INSERT, [
      ...[id, schoolYear, group, number, canonicalJson(completion), xml],
      ...[caller.userId, certificate, signedAt, receivedAt],
    ]);
    await at.note(
      {
        kind: 'completion.signed',
        ...{ completion: id, schoolYear, group, number, certificate, digest: sha256Base64(xml) },
      },
      { at: receivedAt },
    );
    return { number };
  },
  refused: (_, code) => ({ kind: 'report.refused', report: null, code }),
});

async function completionNow(at: Acting, input: SignCompletionInput): Promise<Completion> {
  const { facts, notFinal, number, leader, before } = await nextCompletion(at, input);
  if (at.clock().toISOString() < endsAt(facts.ends)) throw refuse('completion-early', { day: shownDay(facts.ends) });
  if (facts.classes.length === 0) throw refuse('completion-nothing');
  if (notFinal.length > 0) throw refuse('completion-not-final', { names: notFinal.join(', ') });
  const lacking = facts.late.filter(({ pupil }) => input.reasons[pupil] === undefined);
  if (lacking.length > 0) throw refuse('completion-reason', { names: lacking.map(({ name }) => name).join(', ') });
  // Reasons of who is not late any more are nobody's business.
  const reasons = Object.fromEntries(facts.late.map(({ pupil }) => [pupil, input.reasons[pupil]!]));
  const { id, signedAt } = input;
  const completion: Completion = { ...facts, id, number, reasons, leader, signedAt };
  if (before && saysOf(before) === saysOf(completion)) throw refuse('completion-same');
  return completion;
}

/** All but whose it is and when. */
const saysOf = ({ id: _, number: __, leader: ___, signedAt: ____, ...says }: Completion): string => canonicalJson(says);
