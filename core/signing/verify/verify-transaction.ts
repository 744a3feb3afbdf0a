/** A transaction (DANH_SACH_HOC_BA): the school's signature over all, and every record by itself. */
import { batchId } from '../../transcript/batch.js';
import { SPEC_VERSIONS, specOf } from '../../transcript/spec-for.js';
import type { XmlElement } from '../../xml/element.js';
import { transactionShape } from './document-shapes.js';
import { signatureIds } from './expected-ids.js';
import { childrenNamed } from './places.js';
import { failed, passed, type Step, unsaid, verdictOf, type Verification, type VerifyOptions } from './steps.js';
import { verifyRecord } from './verify-record.js';
import { verifySingle } from './verify-single.js';

export async function verifyTransaction(root: XmlElement, options: VerifyOptions): Promise<Verification> {
  const code = (root.attributes['id'] ?? '').slice(batchId('').length);
  // The list's own form is the same in every version so far.
  const spec = specOf(SPEC_VERSIONS[0]!);
  const { batch, record } = spec.groups;
  const own = await verifySingle(root, options, {
    kind: 'transaction',
    code,
    shape: transactionShape(spec),
    ids: [{ id: batchId(code), place: batch }, ...signatureIds('transaction', code)],
    inside: ({ place }) => place.startsWith(`${batch}/${record}`),
    covered: (signature) => ({
      transaction: () => ({ ...root, children: root.children.filter((child) => child !== signature) }),
    }),
    line: null,
  });
  const records: Verification[] = [];
  // One after another: hundreds at once would only wait for each other. A code's state is asked for each by itself.
  const { codeState: _, ...each } = options;
  for (const element of childrenNamed(root, record)) records.push(await verifyRecord(element, each));
  const steps = [...own.steps, recordsStep(records)];
  return { ...own, steps, verdict: verdictOf(steps), records };
}

function recordsStep(records: readonly Verification[]): Step {
  const codes = (verdict: string): string =>
    records.flatMap((one) => (one.verdict === verdict ? [one.code] : [])).join(' ');
  const [invalid, unknown] = [codes('invalid'), codes('unknown')];
  if (invalid !== '') return failed('records', 'records-invalid', invalid);
  return unknown === '' ? passed('records', String(records.length)) : unsaid('records', 'records-unknown', unknown);
}
