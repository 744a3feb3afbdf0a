/**
 * Sign class-subjects: of each a list of salted row digests (decision 12), made here from the values that are shown; only
 * digests, salts and the signature value go out.
 */
import type { SubjectSheet } from '../../core/contract/signing.js';
import type { SubjectList } from '../../core/record/subject-list.js';
import { subjectRowElement } from '../../core/record/subject-row.js';
import { canonicalText } from '../../core/xml/canonical.js';
import type { Input } from '../api/call-types.js';
import { Refused, Stopped } from '../api/failures.js';
import type { Send } from '../api/transport.js';
import { type KeyKit, loadKit } from '../signer/load-kit.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { signAll, type Signing } from '../signer/prepared.js';
import { momentInVietnam } from '../../core/codes/day.js';
import type { RunSteps } from '../records/use-run.js';
import { type ClassSubject, keyOf } from './class-subject.js';

const SALT = 16;

type Body = Input<'signSubject'>['body'];

/** A list with its signature, ready to be sent; sent twice it is one list. */
export interface SignedList {
  readonly sheet: SubjectSheet;
  readonly body: Body;
}

/** Rejects with SigningRefused, Stopped, or ConnectionLost where the program does not come. */
export async function makeLists(
  sheets: readonly SubjectSheet[],
  asked: Signing,
  now = (): Date => new Date(),
): Promise<readonly SignedList[]> {
  const { key } = asked;
  const kit = await loadKit();
  const signedAt = momentInVietnam(now());
  const prepared = await Promise.all(sheets.map((sheet) => prepareList(kit, sheet, key, signedAt)));
  const signed = await signAll(asked, prepared);
  return signed.map(({ sheet, list, rows, signature }) => ({
    sheet,
    body: {
      listId: list.listId,
      number: list.number,
      signedAt,
      certificate: key.certificate.fingerprint,
      rows,
      signature: kit.toBase64(signature),
    },
  }));
}

/** Stopped between two lists. Rejects with Stopped or a failure of the connection; what `onResult` told until then stands. */
export async function sendLists(
  call: Send,
  lists: readonly SignedList[],
  { signal, onProgress, onResult }: RunSteps,
): Promise<void> {
  let done = 0;
  onProgress(done, lists.length);
  for (const { sheet, body } of lists) {
    if (signal.aborted) throw new Stopped();
    const { classId, subject } = sheet;
    try {
      await call('signSubject', { params: { classId, subject }, body });
      onResult(keyOf(sheet), null);
    } catch (cause) {
      // One list refused keeps no other from being signed.
      if (!(cause instanceof Refused) || cause.status >= 500) throw cause;
      onResult(keyOf(sheet), cause.body);
    }
    onProgress(++done, lists.length);
  }
}

async function prepareList(kit: KeyKit, sheet: SubjectSheet, key: OpenedKey, signedAt: string) {
  const { classId, className, subject, schoolCode, schoolYear, number, signer } = sheet;
  const rows = await Promise.all(readyRows(sheet).map((row) => digestRow(kit, row, subject)));
  const list: SubjectList = {
    listId: crypto.randomUUID(),
    schoolCode,
    schoolYear,
    classId,
    className,
    subject,
    number,
    signer,
    signedAt,
    rows: rows.map(({ pupil, digest }) => ({ pupil, digest })),
  };
  const { toSign } = await kit.prepareListSignature(list, key.signer.certificate, signedAt);
  return { sheet, list, rows, toSign };
}

async function digestRow(kit: KeyKit, row: SubjectSheet['rows'][number], subject: ClassSubject['subject']) {
  const { pupil, level, score, remark } = row;
  const salt = kit.toBase64(crypto.getRandomValues(new Uint8Array(SALT)));
  const text = canonicalText(subjectRowElement({ pupil, subject, level, score, remark }, salt));
  return { pupil, salt, digest: kit.toBase64(await kit.sha256(kit.utf8(text))) };
}

export const readyRows = ({ rows }: SubjectSheet): SubjectSheet['rows'] =>
  rows.filter(({ state }) => state === 'ready');
