/**
 * Whether a signed XML document is what it says, in named steps: a record, a cover, a subject teacher's list, a
 * transaction, the listing of a transfer or what a school says of one, a school's file for checkers or a Báo cáo hoàn tất.
 * Nothing but the text, the certificates and the moment is asked; the server is not needed.
 */
import { COMPLETION_TAGS } from '../../reports/completion.js';
import { COVER_GROUPS } from '../../covers/cover-xml.js';
import { SPEC_VERSIONS, specOf } from '../../record/spec-for.js';
import { TRANSFER_ROOT } from '../../transfer/transfer-list.js';
import { STATEMENT_ROOT } from '../../transfer/transfer-statement.js';
import type { XmlElement } from '../../xml/element.js';
import { parseXml, SMALL_XML, XML_LIMITS, XmlRefused } from '../parse-xml.js';
import { nameOf } from './places.js';
import { failed, type StepReason, type Verification, type VerifyOptions, withBudget } from './steps.js';
import { verifyCover } from './verify-cover.js';
import { verifyCompletion } from './verify-completion.js';
import { verifyCheckers } from './verify-checkers.js';
import { verifyList } from './verify-list.js';
import { verifyRecord } from './verify-record.js';
import { verifyStatement } from './verify-statement.js';
import { verifyTransaction } from './verify-transaction.js';
import { verifyTransfer } from './verify-transfer.js';
import { type NoXmlText, xmlText } from './xml-text.js';

export type { Step, Verification, VerifyOptions } from './steps.js';

const { record, batch } = specOf(SPEC_VERSIONS[0]!).groups;
const KINDS: Readonly<Record<string, (root: XmlElement, options: VerifyOptions) => Promise<Verification>>> = {
  [record]: verifyRecord,
  [batch]: verifyTransaction,
  [TRANSFER_ROOT]: verifyTransfer,
  [STATEMENT_ROOT]: verifyStatement,
  KY_MON_HOC: verifyList,
  KIEM_TRA: verifyCheckers,
  [COMPLETION_TAGS.document]: verifyCompletion,
  [COVER_GROUPS.cover]: verifyCover,
};

/** What holds many documents, or whole revocation lists. */
const LARGE: ReadonlySet<string> = new Set([batch, 'KIEM_TRA']);

/** Never rejects for anything that stands in the document; `document` is its text, or its bytes in UTF-8 or UTF-16. */
export async function verifyXml(document: string | Uint8Array, options: VerifyOptions): Promise<Verification> {
  let root: XmlElement;
  try {
    root = parseXml(typeof document === 'string' ? document : xmlText(document), (name) =>
      LARGE.has(name) ? XML_LIMITS : SMALL_XML,
    );
  } catch (error) {
    if (error instanceof XmlRefused) return refused(error.code, error.detail);
    return refused((error as NoXmlText).problem, '');
  }
  const verify = Object.hasOwn(KINDS, nameOf(root)) ? KINDS[nameOf(root)] : undefined;
  return verify === undefined
    ? refused('unknown-document', nameOf(root).slice(0, 200))
    : verify(root, withBudget(options));
}

const refused = (reason: StepReason, detail: string): Verification => ({
  verdict: 'invalid',
  kind: null,
  code: null,
  standing: null,
  steps: [failed('structure', reason, detail)],
  signers: [],
  about: null,
  records: [],
});
