import type { z } from 'zod';
import type { signTransferSchema } from '../../../core/contract/transfers.js';
import { refuseTime } from '../../../core/record/signing-time.js';
import { prepareTransferSignature } from '../../../core/signing/sign-transfer.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { type TransferList, transferListText } from '../../../core/transfer/transfer-list.js';
import { momentWords } from '../../../core/words/present-flags.js';
import type { Locale } from '../../../core/words/render.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse, Refused } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import { signingCertificate } from '../certificates/parts/signing-certificate.js';
import { fetchStamps, stampFor } from '../stamps/fetch-stamps.js';
import { requireInForce } from './parts/in-force.js';
import type { TransferInput } from './parts/transfer-input.js';

type SignInput = TransferInput & z.output<typeof signTransferSchema> & { readonly locale: Locale };

/** The clerk puts the school's seal on a transfer's listing. Refuses with not-found, transfer-moved-on, transfer-recalled, signature-wrong, what certificates refuse, and the refusals of a claimed time. */
export const signTransfer = act({
  act: 'sign-transfer',
  prepare: (at, { signature }: SignInput) => fetchStamps(at, [signature]),
  run: async (
    at,
    { transfer, certificate, signedAt, signature, locale },
    { prepared: stamps },
  ): Promise<Record<string, never>> => {
    const now = at.clock();
    const row = await at.db.transfers.findByPk(transfer, { attributes: ['list', 'state'], raw: true });
    if (!row) throw refuse('not-found');
    if (row.state !== 'made') throw refuse('transfer-moved-on');
    const { der } = await signingCertificate(at, 'organisation', certificate, now);
    const show = (instant: string): string => momentWords(instant, locale);
    const late = refuseTime({ signedAt, now: now.toISOString(), changedAt: null, previous: undefined, show });
    if (late) throw new Refused(late);
    const list = JSON.parse(row.list) as TransferList;
    await requireInForce(at.db, list);
    const prepared = await prepareTransferSignature({ list, signedAt, certificate: der });
    const value = new Uint8Array(Buffer.from(signature, 'base64'));
    if (!(await checkSignatureValue(prepared.toSign, value, der))) throw refuse('signature-wrong');
    const signedList = transferListText(list, prepared.finish(value, stampFor(stamps, signature)));
    const signer = at.caller.userId;
    await at.db.transfers.update(
      { signedList, signer, certificate, signedAt, state: 'signed' },
      { where: { id: transfer } },
    );
    await at.note({ kind: 'transfer.signed', transfer, certificate, digest: sha256Base64(signedList) });
    return {};
  },
  refused: ({ transfer }, code) => ({ kind: 'transfer.refused', transfer, code }),
});
