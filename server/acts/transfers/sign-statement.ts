import type { z } from 'zod';
import type { signTransferSchema } from '../../../core/contract/transfers.js';
import { refuseTime } from '../../../core/record/signing-time.js';
import { prepareStatementSignature } from '../../../core/signing/sign-transfer.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { statementText } from '../../../core/transfer/transfer-statement.js';
import { momentWords } from '../../../core/words/present-flags.js';
import type { Locale } from '../../../core/words/render.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse, Refused } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import { signingCertificate } from '../certificates/parts/signing-certificate.js';
import { fetchStamps, stampFor } from '../stamps/fetch-stamps.js';
import { statementOf } from './parts/statement-of.js';
import type { TransferInput } from './parts/transfer-input.js';

type SignInput = TransferInput & z.output<typeof signTransferSchema> & { readonly locale: Locale };

/**
 * The clerk puts the school's seal on what it says of a transfer: a receipt, a withdrawal. Refuses with what `statementOf` says,
 * transfer-moved-on where it was sealed already, signature-wrong, what certificates refuse, and the refusals of a claimed time.
 */
export const signStatement = act({
  act: 'sign-transfer',
  prepare: (at, { signature }: SignInput) => fetchStamps(at, [signature]),
  run: async (at, { transfer, certificate, signedAt, signature, locale }, { prepared: stamps }) => {
    const { db, clock, caller, note } = at;
    const now = clock();
    const said = await statementOf(db, transfer);
    const { kind, pupil: pupilId } = said;
    const before = await db.transferStatements.count({ where: { transferId: transfer, kind } });
    if (before > 0) throw refuse('transfer-moved-on');
    const { der } = await signingCertificate(at, 'organisation', certificate, now);
    const show = (instant: string): string => momentWords(instant, locale);
    const late = refuseTime({ signedAt, now: now.toISOString(), changedAt: null, previous: undefined, show });
    if (late) throw new Refused(late);
    const statement = { ...said, at: signedAt };
    const prepared = await prepareStatementSignature({ statement, signedAt, certificate: der });
    const value = new Uint8Array(Buffer.from(signature, 'base64'));
    if (!(await checkSignatureValue(prepared.toSign, value, der))) throw refuse('signature-wrong');
    const text = statementText(statement, prepared.finish(value, stampFor(stamps, signature)));
    await db.transferStatements.create({
      ...{ transferId: transfer, kind, pupilId, text, certificate },
      ...{ toldBy: caller.userId, toldAt: now.toISOString() },
    });
    const digest = sha256Base64(text);
    await note({ kind: 'transfer.stated', transfer, statement: kind, pupilId, certificate, digest });
    return {};
  },
  refused: ({ transfer }, code) => ({ kind: 'transfer.refused', transfer, code }),
});
