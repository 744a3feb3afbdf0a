import type { z } from 'zod';
import type { importedListSchema } from '../../../core/contract/certificates.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import { ListUnreadable, readRevocationList } from '../../../core/signing/revocation.js';
import { audit } from './parts/act.js';
import { auditRegister } from './parts/audit-refusal.js';
import { fromBase64, toBase64 } from './parts/load-trust.js';
import { outsideAuthorities } from './parts/outside-authorities.js';
import { shownAt } from './parts/shown-at.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';

export interface ImportRevocationListInput {
  readonly caller: Caller;
  /** Base64 of the list. */
  readonly der: string;
}

type ImportedList = z.input<typeof importedListSchema>;

/**
 * Bring in the newest revocation list of an authority elsewhere, or a part of it; the one before it of the same part is
 * replaced, the same one again changes nothing. Refuses with list-unreadable, list-of-nobody, list-foreign, list-doubtful,
 * list-ended, list-older.
 */
export const importRevocationList = (deps: Deps, input: ImportRevocationListInput): Promise<ImportedList> =>
  auditRegister(deps, { caller: input.caller, act: 'list', brought: input.der }, () => bringIn(deps, input));

async function bringIn(deps: Deps, { caller, der }: ImportRevocationListInput): Promise<ImportedList> {
  const { db, clock } = deps;
  const bytes = fromBase64(der);
  const list = await read(bytes, await outsideAuthorities(deps));
  if (!list) throw refuse('list-of-nobody');
  if (typeof list === 'string') throw refuse(`list-${list}`);
  const { madeAt, nextUpdate, part } = list;
  const now = clock().toISOString();
  if (nextUpdate !== null && nextUpdate < now) throw refuse('list-ended', { at: shownAt(nextUpdate) });
  const { fingerprint: authority } = await readCertificate(list.authority);
  return db.writes.run(async (transaction) => {
    const known = await db.outsideLists.findOne({
      where: { authority, part },
      attributes: ['madeAt'],
      raw: true,
      transaction,
    });
    if (known?.madeAt === madeAt) return { madeAt, nextUpdate };
    if (known && known.madeAt > madeAt) throw refuse('list-older', { at: shownAt(known.madeAt) });
    const row = { authority, part, madeAt, nextUpdate, der: toBase64(bytes), addedAt: now, addedBy: caller.userId };
    await db.outsideLists.upsert(row, { transaction });
    const digest = sha256(bytes);
    await audit(deps, transaction, caller, 'administrator', { kind: 'crl.imported', authority, madeAt, digest });
    return { madeAt, nextUpdate };
  });
}

async function read(der: Uint8Array, authorities: readonly Uint8Array[]): ReturnType<typeof readRevocationList> {
  try {
    return await readRevocationList(der, authorities);
  } catch (error) {
    if (error instanceof ListUnreadable) throw refuse('list-unreadable');
    throw error;
  }
}
