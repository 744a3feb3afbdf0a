/**
 * Decision 12's proof: what a subject teacher signed of one pupil, from the pupil's record, the row with its salt, and the
 * teacher's list. Of the other children the list shows a salted digest each and no mark.
 */
import { recordIds } from '../../record/record-ids.js';
import { type SubjectRowValues, subjectRowElement } from '../../record/subject-row.js';
import { canonicalText } from '../../xml/canonical.js';
import { childElements } from '../../xml/element.js';
import { toBase64 } from '../base64.js';
import { parseXml } from '../parse-xml.js';
import { sha256, utf8 } from '../platform.js';
import { below, childrenNamed, everyElement, textBelow } from './places.js';
import { type Verdict, type Verification, type VerifyOptions, withBudget } from './steps.js';
import { verifyXml } from './verify-xml.js';

export interface RowProof {
  /** Signed XML of the record, by its homeroom teacher at least. */
  readonly record: string;
  /** The list exactly as it was signed and stored: the record names it by the digest of its text. */
  readonly list: string;
  readonly row: SubjectRowValues;
  /** Base64, as it went into the row's digest. */
  readonly salt: string;
}

/** Why the three do not prove each other. */
export type RowReason =
  | 'record-invalid'
  | 'list-invalid'
  | 'another-pupil'
  | 'subject-not-in-record'
  | 'row-unlike-record'
  | 'another-list'
  | 'another-subject'
  | 'row-not-on-list';

export interface RowVerdict {
  /** `unknown` where all fits, and a certificate of record or list cannot be judged. */
  readonly verdict: Verdict;
  readonly reason: RowReason | null;
  readonly record: Verification;
  readonly list: Verification;
}

/** Never rejects for anything that stands in the documents. `options.slots`: of the record, as for `verifyXml`. */
export async function verifyRow(proof: RowProof, asked: VerifyOptions): Promise<RowVerdict> {
  const options = withBudget(asked);
  const [record, list] = await Promise.all([verifyXml(proof.record, options), verifyXml(proof.list, options)]);
  const reason = await reasonAgainst(proof, record, list);
  const sure = record.verdict === 'valid' && list.verdict === 'valid';
  return { verdict: reason !== null ? 'invalid' : sure ? 'valid' : 'unknown', reason, record, list };
}

async function reasonAgainst(
  { record, list, row, salt }: RowProof,
  recordFound: Verification,
  listFound: Verification,
): Promise<RowReason | null> {
  if (recordFound.kind !== 'record' || recordFound.verdict === 'invalid') return 'record-invalid';
  if (listFound.kind !== 'subject-list' || listFound.verdict === 'invalid') return 'list-invalid';
  // What is read from here on stood in parts that the signatures cover, each in its one place.
  const root = parseXml(record);
  if (textBelow(root, 'DU_LIEU_HOC_BA', 'THONG_TIN_CHUNG', 'MA_HOC_SINH') !== row.pupil) return 'another-pupil';
  const rowsId = recordIds(recordFound.code!).subjectRows;
  const rows = everyElement(root).find(({ attributes }) => attributes['Id'] === rowsId)!;
  const lines = childElements(rows).flatMap(childElements);
  const named = lines.find(({ attributes }) => attributes['subject'] === row.subject)?.attributes;
  if (named === undefined) return 'subject-not-in-record';
  const digest = await digestOf(canonicalText(subjectRowElement(row, salt)));
  if (named['digest'] !== digest) return 'row-unlike-record';
  if (named['list'] !== (await digestOf(list))) return 'another-list';
  const signed = below(parseXml(list), 'DANH_SACH')!;
  if (textBelow(signed, 'MA_MON_HOC') !== row.subject) return 'another-subject';
  const own = childrenNamed(signed, 'DONG').find((line) => textBelow(line, 'MA_HOC_SINH') === row.pupil);
  return textBelow(own, 'GIA_TRI_BAM') === digest ? null : 'row-not-on-list';
}

const digestOf = async (text: string): Promise<string> => toBase64(await sha256(utf8(text)));
