/** A request to recall (DANH_SACH_HOC_BA of units by their identity alone), under the school's signature like a submission. */
import { batchId } from '../../record/batch.js';
import { RECALL_TAGS } from '../../record/recall-item.js';
import { SPEC_V1 } from '../../record/spec-v1.js';
import type { XmlElement } from '../../xml/element.js';
import { signatureIds } from './expected-ids.js';
import { childrenNamed, textBelow } from './places.js';
import { many, maybe, type Shape } from './shape.js';
import type { Verification, VerifyOptions } from './steps.js';
import { verifySingle } from './verify-single.js';

const { batch, record } = SPEC_V1.groups;

const SHAPE: Shape = {
  name: batch,
  attributes: ['id'],
  content: [
    many({ name: record, content: RECALL_TAGS.map((name) => maybe({ name, content: 'text' })) }, 1),
    maybe({ name: 'ds:Signature' }),
  ],
};

export function verifyRecallList(root: XmlElement, options: VerifyOptions): Promise<Verification> {
  const code = (root.attributes['id'] ?? '').slice(batchId('').length);
  const ofAll = (tag: string): string => {
    const said = new Set(childrenNamed(root, record).map((one) => textBelow(one, tag)));
    return said.size === 1 ? [...said][0]! : '';
  };
  return verifySingle(root, options, {
    kind: 'transaction',
    code,
    shape: SHAPE,
    ids: [{ id: batchId(code), place: batch }, ...signatureIds('transaction', code)],
    covered: (signature) => ({
      transaction: () => ({ ...root, children: root.children.filter((child) => child !== signature) }),
    }),
    line: null,
    wanted: { schoolCode: ofAll('MA_TRUONG'), schoolName: ofAll('TEN_TRUONG'), person: null },
  });
}
