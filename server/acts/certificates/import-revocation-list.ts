import type { z } from 'zod';
import type { importedListSchema } from '../../../core/contract/certificates.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import { refusedOnRegister } from './parts/refused-on-register.js';
import { fromBase64, toBase64 } from './parts/load-trust.js';
import { outsideAuthorities } from './parts/outside-authorities.js';
import { dropOldAnswers } from './parts/drop-old-answers.js';
import { requireStillSays, takesItsPlace } from './parts/which-list-stays.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { sha256 } from '../../ground/digests.js';
import { refuse, Refused } from '../../ground/refused.js';
import { readListInWorker } from '../../files/verify-in-worker.js';

export interface ImportRevocationListInput {
  readonly caller: Caller;
  /** Base64 of the list. */
  readonly der: string;
}

type ImportedList = z.input<typeof importedListSchema>;

/** Clocks of authorities may be so far ahead, ms. */
const AHEAD = 10 * 60_000;

/**
 * Bring in the newest revocation list of an authority elsewhere, a part of it, or its answer about one certificate (OCSP); the one before it
 * of the same part is replaced, the same one again changes nothing. Resolves to the times of what is kept. Refuses with
 * list-unreadable, list-of-nobody, list-foreign, list-doubtful, list-ended, list-older, list-contradicts.
 */
export const importRevocationList = act({
  act: 'import-revocation-list',
  prepare: async (at, { der }: ImportRevocationListInput) => {
    const bytes = fromBase64(der);
    const read = await readListInWorker({ bytes, authorities: await at.read(outsideAuthorities) });
    if (!read.ok) throw new Refused(read.refusal);
    const { list } = read;
    if (!list) throw refuse('list-of-nobody');
    if (typeof list === 'string') throw refuse(`list-${list}`);
    return { bytes, list, authority: await readCertificate(list.authority) };
  },
  run: async (at, { caller }, { prepared: { bytes, list, authority } }): Promise<ImportedList> => {
    const { madeAt, nextUpdate, part } = list;
    const now = at.clock();
    const brought = { madeAt, nextUpdate, der: toBase64(bytes) };
    requireStillSays(brought, now);
    // One of a time to come would keep out all that are made until then.
    if (Date.parse(madeAt) > now.getTime() + AHEAD) throw refuse('list-doubtful');
    // Who stands above somebody here may have changed while the list was read.
    const outside = await outsideAuthorities(at);
    if (!outside.some((der) => toBase64(der) === toBase64(list.authority))) throw refuse('list-of-nobody');
    const { fingerprint } = authority;
    const known = await at.db.outsideLists.findOne({
      where: { authority: fingerprint, part },
      attributes: ['der', 'madeAt', 'nextUpdate'],
      raw: true,
    });
    if (known && !takesItsPlace(brought, known)) return { madeAt: known.madeAt, nextUpdate: known.nextUpdate };
    const row = { part, ...brought, addedAt: now.toISOString(), addedBy: caller.userId };
    await at.db.outsideLists.upsert({ authority: fingerprint, ...row });
    await dropOldAnswers(at);
    await at.note({ kind: 'crl.imported', authority: fingerprint, madeAt, digest: sha256(bytes) });
    return { madeAt, nextUpdate };
  },
  refused: refusedOnRegister('list', ({ der }) => der),
});
