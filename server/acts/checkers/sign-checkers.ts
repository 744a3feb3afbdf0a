import type { z } from 'zod';
import type { signCheckersSchema } from '../../../core/contract/checkers.js';
import { momentWords } from '../../../core/words/present-flags.js';
import type { Locale } from '../../../core/words/render.js';
import { buildCheckersFile } from '../../../core/signing/checkers/checkers-file.js';
import { prepareCheckersSignature } from '../../../core/signing/checkers/sign-checkers.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { refuseTime } from '../../../core/record/signing-time.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { signingCertificate } from '../certificates/parts/signing-certificate.js';
import { factsDigest } from './parts/checkers-facts.js';
import { checkersState } from './parts/checkers-state.js';
import { sha256Base64 } from '../../ground/digests.js';
import { fetchStamps, stampFor } from '../stamps/fetch-stamps.js';
import { refuse, Refused } from '../../ground/refused.js';
import { holdsValue } from '../records/signing/same-signature.js';

export interface SignCheckersInput extends z.output<typeof signCheckersSchema> {
  readonly caller: Caller;
  readonly locale: Locale;
}

/**
 * Publish the file for checkers with the school's signature; what it says is made anew from the register and the released
 * records. The same signature sent again is taken again. Refuses with what certificates refuse, checkers-moved-on,
 * signature-wrong (also where anything changed since it was shown) and the refusals of a claimed time.
 */
export const signCheckers = act({
  act: 'publish-checkers',
  prepare: (at, { signature }: SignCheckersInput) => fetchStamps(at, [signature]),
  run: async (at, input, { prepared: stamps }): Promise<{ number: number }> => {
    const { caller, fileId, number, certificate, signedAt, locale } = input;
    const value = new Uint8Array(Buffer.from(input.signature, 'base64'));
    const known = await at.db.checkersFiles.findByPk(fileId, { raw: true });
    if (known && holdsValue(known.xml, value)) return { number: known.number };
    const now = at.clock();
    const { der } = await signingCertificate(at, 'organisation', certificate, now);
    const { newest, facts } = await checkersState(at);
    if (known || number !== (newest?.number ?? 0) + 1) throw refuse('checkers-moved-on');
    const late = refuseTime({
      signedAt,
      now: now.toISOString(),
      changedAt: null,
      previous: newest?.signedAt,
      show: (instant) => momentWords(instant, locale),
    });
    if (late) throw new Refused(late);
    const checkers = { fileId, number, signedAt, ...facts };
    const prepared = await prepareCheckersSignature(checkers, der);
    if (!(await checkSignatureValue(prepared.toSign, value, der))) throw refuse('signature-wrong');
    const xml = buildCheckersFile(checkers, prepared.finish(value, stampFor(stamps, input.signature)));
    const madeAt = now.toISOString();
    await at.db.checkersFiles.create({
      ...{ id: fileId, number, madeAt, signer: caller.userId, certificate, signedAt, facts: factsDigest(facts), xml },
    });
    await at.note({ kind: 'checkers.signed', number, certificate, digest: sha256Base64(xml) }, { at: madeAt });
    return { number };
  },
  refused: (_, code) => ({ kind: 'sealing.refused', classId: null, what: 'checkers', code }),
});
