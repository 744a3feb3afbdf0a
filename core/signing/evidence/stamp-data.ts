/** What the stamp of a renewal takes along: how long it counts, and by what it and the one before it are judged later. */
import { checkChain, type ChainInput } from '../chain.js';
import {
  byForm,
  type ChainAsked,
  type DataLacking,
  MOST_DATA,
  sizeOf,
  type ValidationData,
  validationDataOf,
} from '../long-term/validation-data.js';
import type { Link } from '../path/link.js';
import { STAMPS } from '../path/purposes.js';
import { checkStamp, stampedBy } from '../timestamp.js';
import { keepInToken } from './token-data.js';

export interface KeptStamp {
  /** DER of the token with what it is judged by in it. */
  readonly token: Uint8Array;
  readonly at: Date;
  /** The earliest end of a certificate on its way, the anchor's included. */
  readonly ends: Date;
  /** Why what judges it, or the stamp before, could not be taken along as a whole; null where it was. */
  readonly lacking: DataLacking['fault'] | null;
}

export interface NewStamp {
  /** DER, or BER as its authority writes it. */
  readonly token: Uint8Array;
  readonly stamped: Uint8Array;
  /** The stamp this one renews, where there is one. */
  readonly before: Uint8Array | null;
  readonly trust: Omit<ChainInput, 'at' | 'use'>;
}

/**
 * Null for a token that is not one of these bytes by somebody trusted, or cannot stand in an evidence record. That the authority of
 * the stamp before was not revoked until now is said by lists of now (RFC 4998 section 5.3): they are taken along, too. Lists
 * alone: a token with answers (OCSP) in it is none to openssl, by which strangers are to check it.
 */
export async function keptStamp({ token, stamped, before, trust }: NewStamp): Promise<KeptStamp | null> {
  const by = await stampedBy(token);
  if (by === null) return null;
  const { at, certificate, along } = by;
  const past = before && (await stampedBy(before));
  const own = { der: certificate, along, at, use: STAMPS };
  const asked = past ? [[own, { ...own, der: past.certificate, along: past.along }], [own]] : [[own]];
  const listed = { ...trust, crls: byForm(trust.crls).lists };
  let [data, lacking]: [ValidationData, KeptStamp['lacking']] = [{ certificates: [], lists: [] }, null];
  for (const one of asked) {
    const found = await validationDataOf(one, listed);
    const fault = 'fault' in found ? found.fault : sizeOf(found) > MOST_DATA ? 'validation-data-too-large' : null;
    if (fault === null) data = found as ValidationData;
    else lacking ??= fault;
    if (fault === null) break;
  }
  try {
    const kept = keepInToken(token, data);
    // Encoded anew it has to be what it was.
    if ((await checkStamp(kept, stamped, trust)).ok !== 'yes') return null;
    return { token: kept, at, ends: await endOf(own, trust), lacking };
  } catch {
    return null;
  }
}

async function endOf({ der, along, at, use }: ChainAsked, trust: NewStamp['trust']): Promise<Date> {
  let ends: readonly number[] = [];
  const taken = (path: readonly Link[]): void => void (ends = path.map(({ form }) => form.notAfter.getTime()));
  await checkChain(der, { ...trust, intermediates: [...trust.intermediates, ...along], at, use: use!, taken });
  return new Date(Math.min(...ends));
}
