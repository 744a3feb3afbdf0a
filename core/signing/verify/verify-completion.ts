/** A principal's Báo cáo hoàn tất (BAO_CAO_HOAN_TAT). */
import { COMPLETION_TAGS, COMPLETION_VERSION, completionIds } from '../../reports/completion.js';
import type { XmlElement } from '../../xml/element.js';
import { signatureIds } from './expected-ids.js';
import { below, textBelow } from './places.js';
import { many, maybe, one, type Shape } from './shape.js';
import type { Verification, VerifyOptions } from './steps.js';
import { verifySingle } from './verify-single.js';

const { document, content, signer, class: ofClass, recalled, late, decided } = COMPLETION_TAGS;
const leaves = (...names: readonly string[]) => names.map((name) => one({ name, content: 'text' }));
const PUPIL = leaves('MA_HOC_SINH', 'HO_VA_TEN', 'TEN_LOP');

const SHAPE: Shape = {
  name: document,
  attributes: ['Id'],
  content: [
    one({
      name: content,
      attributes: ['Id'],
      content: [
        ...leaves('PHIEN_BAN', 'MA_TRUONG', 'TEN_TRUONG', 'TEN_NAM_HOC', 'DOT', 'HET_NGAY', 'SO_THU_TU'),
        one({ name: signer, content: leaves('HO_VA_TEN', 'SO_CCCD', 'CHUC_VU', 'NGAY_KY') }),
        ...leaves('SO_HOC_SINH', 'SO_DA_CHOT', 'SO_THU_HOI', 'SO_THAY_THE', 'SO_TRE'),
        many({ name: ofClass, content: leaves('TEN_LOP', 'SO_HOC_SINH', 'SO_DA_CHOT') }),
        many({
          name: recalled,
          content: [
            ...PUPIL,
            ...leaves('MA_TRA_CUU_UUID', 'NGAY_THU_HOI'),
            maybe({ name: 'MA_THAY_THE', content: 'text' }),
          ],
        }),
        many({ name: late, content: [...PUPIL, ...leaves('LY_DO')] }),
        many({ name: decided, content: [...PUPIL, ...leaves('KET_QUA_XEP_LOAI', 'DUOC_LEN_LOP')] }),
      ],
    }),
    maybe({ name: 'ds:Signature' }),
  ],
};

export function verifyCompletion(root: XmlElement, options: VerifyOptions): Promise<Verification> {
  const code = (root.attributes['Id'] ?? '').slice(completionIds('').document.length);
  const ids = completionIds(code);
  const said = (...path: readonly string[]): string => textBelow(root, content, ...path);
  return verifySingle(root, options, {
    kind: 'completion',
    code,
    shape: SHAPE,
    ids: [
      { id: ids.document, place: document },
      { id: ids.content, place: `${document}/${content}` },
      ...signatureIds('completion', code),
    ],
    covered: () => ({ completion: () => below(root, content) }),
    line: said(signer, 'NGAY_KY'),
    wanted: {
      schoolCode: said('MA_TRUONG'),
      schoolName: said('TEN_TRUONG'),
      person: { name: said(signer, 'HO_VA_TEN'), personalIds: [said(signer, 'SO_CCCD')] },
    },
    version: { said: said('PHIEN_BAN'), known: [COMPLETION_VERSION] },
  });
}
