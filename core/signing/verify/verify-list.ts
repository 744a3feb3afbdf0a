/** A subject teacher's signed list (KY_MON_HOC). */
import { subjectListIds } from '../../record/subject-list.js';
import type { XmlElement } from '../../xml/element.js';
import { LIST_SHAPE } from './document-shapes.js';
import { signatureIds } from './expected-ids.js';
import { below, textBelow } from './places.js';
import type { Verification, VerifyOptions } from './steps.js';
import { verifySingle } from './verify-single.js';

export function verifyList(root: XmlElement, options: VerifyOptions): Promise<Verification> {
  const code = (root.attributes['Id'] ?? '').slice(subjectListIds('').document.length);
  const ids = subjectListIds(code);
  const said = (...path: readonly string[]): string => textBelow(root, 'DANH_SACH', ...path);
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
    line: said('NGUOI_KY', 'NGAY_KY'),
    wanted: {
      schoolCode: said('MA_TRUONG'),
      // The list names its school by the code alone.
      schoolName: '',
      person: {
        name: said('NGUOI_KY', 'HO_VA_TEN'),
        personalIds: [said('NGUOI_KY', 'SO_CCCD')].filter((one) => one !== ''),
      },
    },
  });
}
