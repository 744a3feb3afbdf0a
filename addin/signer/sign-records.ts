/**
 * Sign the records of a class for one slot: their bytes are made here from what is shown, only signature values go out
 * (decision 15). Sent in several calls, so that stopping in between leaves each record signed or not.
 */
import type { RefusalBody } from '../../core/contract/cells.js';
import type { RecordsToSign, RecordToSign } from '../../core/contract/signing.js';
import type { SignedSlots } from '../../core/record/record-xml.js';
import type { Slot } from '../../core/record/record-states.js';
import type { Send } from '../api/transport.js';
import { Stopped } from '../api/failures.js';
import { loadKit } from './load-kit.js';
import type { OpenedKey } from './opened-key.js';
import type { Signing } from './prepared.js';
import { papersToSign, signWithPaper } from './with-paper.js';
import { momentInVietnam } from '../../core/codes/day.js';

/** Records in the first call, few enough that progress is soon seen on any line, and at most in one. */
const FIRST = 10;
const MOST = 50;
/** How long a call may take, in milliseconds: a quick line takes a class in two, a slow one is not made to wait. */
const CALL_LASTS = 500;

export interface RecordsAct {
  readonly call: Send;
  readonly classId: string;
  readonly slot: Slot;
  /** As `recordsToSign` gave it and the screen shows it; leave out records that are not to be signed. */
  readonly toSign: RecordsToSign;
  readonly key: OpenedKey;
  /** Heeded between calls, and while the key's owner is asked. */
  readonly signal: AbortSignal;
  readonly onAsking?: Signing['onAsking'];
  readonly onProgress: (done: number, of: number) => void;
  /** `refused` is null where the record is signed. */
  readonly onResult: (pupil: string, refused: RefusalBody | null) => void;
  readonly now?: () => Date;
}

/** Rejects with SigningRefused, Stopped or what the server says; records told by `onResult` until then stand. */
export async function signRecords(act: RecordsAct): Promise<void> {
  const { call, classId, slot, toSign, key, signal, onProgress, onResult, now = () => new Date() } = act;
  const { records } = toSign;
  const kit = await loadKit();
  onProgress(0, records.length);
  const signedAt = momentInVietnam(now());
  const unitOf = (record: RecordToSign) => ({
    record: record.record,
    signed: slotsFor(slot, record, toSign, signedAt) as Required<SignedSlots>,
    signedAt,
    certificate: key.signer.certificate,
  });
  const prepared = await Promise.all(
    records.map(async (record) => {
      const { toSign: bytes, dataDigest } = await kit.prepareRecordSignature(slot, {
        record: record.record,
        signed: slotsFor(slot, record, toSign, signedAt),
        subjectRows: record.subjectRows,
        certificate: key.signer.certificate,
      });
      return { pupil: record.pupil, version: record.version, toSign: bytes, digest: dataDigest };
    }),
  );
  const papers = slot === 'seal' && toSign.paper ? await papersToSign(records.map(unitOf)) : [];
  if (signal.aborted) throw new Stopped();
  const signed = signWithPaper(
    act,
    prepared.map((one, i) => ({ ...one, paper: papers[i] ?? null })),
  );
  let size = FIRST;
  for (let at = 0; at < signed.length;) {
    const part = await Promise.all(signed.slice(at, at + size));
    if (signal.aborted) throw new Stopped();
    const sentAt = now().getTime();
    const answer = await call('signRecords', {
      params: { classId, slot },
      body: {
        certificate: key.certificate.fingerprint,
        records: part.map(({ pupil, version, digest, signature, paper }) => ({
          pupil,
          version,
          signedAt,
          digest,
          signature: kit.toBase64(signature),
          ...(paper && { paper: kit.toBase64(paper) }),
        })),
      },
    });
    for (const { pupil, refused } of answer.records) onResult(pupil, refused);
    at += part.length;
    onProgress(at, records.length);
    const lasted = Math.max(1, now().getTime() - sentAt);
    size = Math.min(MOST, Math.max(FIRST, Math.floor((part.length * CALL_LASTS) / lasted)));
  }
}

/** What stands on the record when this slot's signer signs: earlier signatures as they are, hers still without one. */
function slotsFor(slot: Slot, record: RecordToSign, { leader, place }: RecordsToSign, signedAt: string) {
  const { homeroom, principal } = record;
  if (slot === 'homeroom') return { homeroom: { signedAt } };
  const first = homeroom ? { homeroom } : {};
  if (slot === 'principal') return { ...first, ...(leader && { principal: { signedAt, leader } }) };
  const { identityPaper } = record;
  const issue = {
    place: place ?? '',
    day: signedAt.slice(0, 10),
    ...(identityPaper !== undefined && { identityPaper }),
  };
  return { ...first, ...(principal && { principal }), seal: { signedAt, issue } };
}
