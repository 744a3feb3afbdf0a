/** A school's file for checkers (KIEM_TRA). */
import type { XmlElement } from '../../xml/element.js';
import { CHECKERS_VERSIONS, checkersIds } from '../checkers/checkers-file.js';
import { signatureIds } from './expected-ids.js';
import { below, textBelow } from './places.js';
import { many, maybe, one, type Shape } from './shape.js';
import type { Verification, VerifyOptions } from './steps.js';
import { verifySingle } from './verify-single.js';

const leaf = (name: string): Shape => ({ name, content: 'text' });
const PERIOD = [one(leaf('TU_NGAY')), maybe(leaf('DEN_NGAY'))];

const CHECKERS_SHAPE: Shape = {
  name: 'KIEM_TRA',
  attributes: ['Id'],
  content: [
    one({
      name: 'DANH_SACH',
      attributes: ['Id'],
      content: [
        ...['PHIEN_BAN', 'MA_TRUONG', 'TEN_TRUONG', 'SO_THU_TU', 'NGAY_KY'].map((name) => one(leaf(name))),
        many({
          name: 'TRUONG_CU',
          content: ['MA_TRUONG', 'TEN_TRUONG', 'DEN_HET_NGAY'].map((name) => one(leaf(name))),
        }),
        many({
          name: 'NOI_CAP',
          content: [...['VAN_TAY', 'TEN', 'NOI_BO'].map((name) => one(leaf(name))), ...PERIOD],
        }),
        many({
          name: 'DANH_SACH_THU_HOI',
          content: [...['VAN_TAY', 'NOI_CAP', 'NGAY_LAP'].map((name) => one(leaf(name))), maybe(leaf('NGAY_TIEP'))],
        }),
        many({ name: 'CON_DAU', content: [one(leaf('VAN_TAY')), ...PERIOD] }),
        many({
          name: 'NGUOI_KY',
          content: [one(leaf('VAN_TAY')), one(leaf('HO_VA_TEN')), maybe(leaf('SO_CCCD')), ...PERIOD],
        }),
      ],
    }),
    maybe({ name: 'ds:Signature' }),
  ],
};

export function verifyCheckers(root: XmlElement, options: VerifyOptions): Promise<Verification> {
  const code = (root.attributes['Id'] ?? '').slice(checkersIds('').document.length);
  const ids = checkersIds(code);
  const said = (tag: string): string => textBelow(root, 'DANH_SACH', tag);
  return verifySingle(root, options, {
    kind: 'checkers',
    code,
    shape: CHECKERS_SHAPE,
    ids: [
      { id: ids.document, place: 'KIEM_TRA' },
      { id: ids.list, place: 'KIEM_TRA/DANH_SACH' },
      ...signatureIds('checkers', code),
    ],
    covered: () => ({ checkers: () => below(root, 'DANH_SACH') }),
    line: said('NGAY_KY'),
    wanted: { schoolCode: said('MA_TRUONG'), schoolName: said('TEN_TRUONG'), person: null },
    version: { said: said('PHIEN_BAN'), known: CHECKERS_VERSIONS },
  });
}
