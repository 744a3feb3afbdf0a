/** A subject teacher's signed list (KY_MON_HOC). */
import { subjectListIds } from '../../transcript/subject-list.js';
import type { XmlElement } from '../../xml/element.js';
import { LIST_SHAPE } from './document-shapes.js';
import { signatureIds } from './expected-ids.js';
import { below, textBelow } from './places.js';
import type { Verification, VerifyOptions } from './steps.js';
import { verifySingle } from './verify-single.js';

export function verifyList(root: XmlElement, options: VerifyOptions): Promise<Verification> {
  const code = (root.attributes['Id'] ?? '').slice(subjectListIds('').document.length);
  const ids = subjectListIds(code);
  return verifySingle(root, options, {
    kind: 'subject-list',
    code,
    shape: LIST_SHAPE,
    ids: [
      { id: ids.document, place: 'KY_MON_HOC' },
      { id: ids.list, place: 'KY_MON_HOC/DANH_SACH' },
      ...signatureIds('subject-list', code),
    ],
    covered: () => ({ list: () => below(root, 'DANH_SACH') }),
    line: textBelow(root, 'DANH_SACH', 'NGUOI_KY', 'NGAY_KY'),
  });
}
