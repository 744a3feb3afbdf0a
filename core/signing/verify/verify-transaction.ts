/** A transaction (DANH_SACH_HOC_BA): the school's signature over all, and every record by itself. */
import { batchId } from '../../record/batch.js';
import { SPEC_VERSIONS, specOf } from '../../record/spec-for.js';
import { CanonicalTexts } from '../../xml/canonical.js';
import type { XmlElement } from '../../xml/element.js';
import { transactionShape } from './document-shapes.js';
import { signatureIds } from './expected-ids.js';
import { childrenNamed, textBelow } from './places.js';
import { isBefore } from './order.js';
import { weakest } from './standing.js';
import { failed, passed, type Step, unsaid, verdictOf, type Verification, type VerifyOptions } from './steps.js';
import { verifyRecord } from './verify-record.js';
import { verifySingle } from './verify-single.js';

/** Of the largest schools all children at once, which the limit of characters does not hold by far. */
const MOST_RECORDS = 3000;

const tooMany = (code: string, count: number): Verification => ({
  verdict: 'invalid',
  kind: 'transaction',
  code,
  standing: null,
  steps: [failed('structure', 'too-large', `${count}`)],
  signers: [],
  about: null,
  records: [],
});

export async function verifyTransaction(root: XmlElement, options: VerifyOptions): Promise<Verification> {
  const code = (root.attributes['id'] ?? '').slice(batchId('').length);
  // The list's own form is the same in every version so far.
  const spec = specOf(SPEC_VERSIONS[0]!);
  const { batch, record } = spec.groups;
  const elements = childrenNamed(root, record);
  // An empty one costs its checker ten times what it costs its writer.
  if (elements.length > MOST_RECORDS) return tooMany(code, elements.length);
  /** What every record says alike; empty where they do not. */
  const ofAll = (tag: string): string => {
    const said = new Set(elements.map((one) => textBelow(one, spec.groups.data, spec.groups.general, tag)));
    return said.size === 1 ? [...said][0]! : '';
  };
  const records: Verification[] = [];
  // One after another: hundreds at once would only wait for each other. A code's state is asked for each by itself.
  const { codeState: _, ...each } = options;
  const texts = new CanonicalTexts();
  for (const element of elements) {
    const own = new CanonicalTexts();
    records.push(await verifyRecord(element, each, own));
    texts.take(element, own);
  }
  const own = await verifySingle(root, options, {
    kind: 'transaction',
    code,
    shape: transactionShape(spec),
    ids: [{ id: batchId(code), place: batch }, ...signatureIds('transaction', code)],
    inside: ({ place }) => place.startsWith(`${batch}/${record}`),
    covered: (signature) => ({
      transaction: () => ({ ...root, children: root.children.filter((child) => child !== signature) }),
    }),
    texts,
    line: null,
    wanted: { schoolCode: ofAll('MA_TRUONG'), schoolName: ofAll('TEN_TRUONG'), person: null },
  });
  const order = afterRecords(own, records);
  const steps = [...own.steps.map((step) => (step.code === 'order' ? (order ?? step) : step)), recordsStep(records)];
  const verdict = verdictOf(steps);
  const standing = verdict === 'valid' ? weakest([own.standing, ...records.map((one) => one.standing)]) : null;
  return { ...own, steps, verdict, standing, records };
}

/** A transaction holds what was sealed before it; null where nothing it claims says otherwise. */
function afterRecords({ signers }: Verification, records: readonly Verification[]): Step | null {
  const [signer] = signers;
  return signer !== undefined && isBefore(Date.parse(signer.signedAt), records)
    ? failed('order', 'time-backwards', signer.signedAt)
    : null;
}

function recordsStep(records: readonly Verification[]): Step {
  const codes = (verdict: string): string =>
    records.flatMap((one) => (one.verdict === verdict ? [one.code] : [])).join(' ');
  const [invalid, unknown] = [codes('invalid'), codes('unknown')];
  if (invalid !== '') return failed('records', 'records-invalid', invalid);
  return unknown === '' ? passed('records', String(records.length)) : unsaid('records', 'records-unknown', unknown);
}
