/** What the portal keeps of a unit it accepted: who it is about, what may be shown, and what its seal signed. */
import { dayOfMonth, type Day } from '../../../core/codes/day.js';
import { factOf } from '../../../core/lookup/second-fact.js';
import { maskedName, type ShownContent } from '../../../core/lookup/shown-unit.js';
import { lastFourOf } from '../../../core/lookup/typed-question.js';
import { RECALL_TAGS, type RecallItem } from '../../../core/record/recall-item.js';
import { recordIds } from '../../../core/record/record-ids.js';
import { SPEC_V1 } from '../../../core/record/spec-v1.js';
import type { XmlElement } from '../../../core/xml/element.js';
import { below, childrenNamed, textBelow } from '../../../core/signing/verify/places.js';

export interface UnitRead {
  readonly code: string;
  readonly schoolCode: string;
  readonly schoolYear: string;
  readonly pupilCode: string;
  readonly pupilName: string;
  readonly personalId: string;
  /** Base64 of the Reference `#hoc-ba-{code}`. */
  readonly digest: string;
  /** What a request to recall it must say alike. */
  readonly said: RecallItem;
  readonly shown: ShownContent;
  /** As `factOf` makes them: by the pupil's code, by her number. */
  readonly facts: readonly [string, string];
}

const { groups } = SPEC_V1;
const general = (root: XmlElement, tag: string): string => textBelow(root, groups.data, groups.general, tag);

/** Only what stands in `Thông tin chung`, for a unit that may not be in order. */
export const pupilOf = (root: XmlElement) => ({
  code: root.attributes['Id']?.slice(recordIds('').record.length) ?? '',
  pupilCode: general(root, 'MA_HOC_SINH'),
  pupilName: general(root, 'HO_VA_TEN'),
  personalId: general(root, 'SO_CCCD'),
  schoolCode: general(root, 'MA_TRUONG'),
  schoolYear: general(root, 'TEN_NAM_HOC'),
});

/** Of a record whose form is in order and that carries its seal. */
export function readUnit(root: XmlElement): UnitRead {
  const pupil = pupilOf(root);
  const said = Object.fromEntries(
    RECALL_TAGS.flatMap((tag) => (general(root, tag) === '' ? [] : [[tag, general(root, tag)]])),
  ) as RecallItem;
  const birthDay = dayOf(general(root, 'NGAY_SINH'));
  const fact = (number: string): string => factOf({ birthDay, lastFour: lastFourOf(number) ?? '' });
  return {
    ...pupil,
    digest: sealedDigest(root, pupil.code),
    said,
    shown: shownOf(root),
    facts: [fact(pupil.pupilCode), fact(pupil.personalId)],
  };
}

function shownOf(root: XmlElement): ShownContent {
  const leader = (tag: string): string => textBelow(root, groups.data, groups.leader, tag);
  const signedOn = (slot: 'homeroom' | 'principal' | 'seal'): Day =>
    textBelow(root, groups.signers, groups.slots[slot], 'NGAY_KY').slice(0, 10);
  const school = general(root, 'TEN_TRUONG');
  return {
    name: maskedName(general(root, 'HO_VA_TEN')),
    schoolYear: general(root, 'TEN_NAM_HOC'),
    className: general(root, 'TEN_LOP'),
    school,
    result: textBelow(root, groups.data, groups.summary, 'KET_QUA_XEP_LOAI') || null,
    signers: [
      { part: 'homeroom', name: general(root, 'TEN_GIAO_VIEN_CHU_NHIEM'), office: null, day: signedOn('homeroom') },
      {
        part: 'principal',
        name: leader('TEN_GIAM_HIEU_KY_HOC_BA'),
        office: leader('CHUC_VU_GIAM_HIEU_KY_HOC_BA') || null,
        day: signedOn('principal'),
      },
      { part: 'school', name: school, office: null, day: signedOn('seal') },
    ],
  };
}

/** `dd/MM/yyyy`, as the package writes days; empty for what is none. */
function dayOf(text: string): Day {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  try {
    return dayOfMonth(Number(year), Number(month), Number(day));
  } catch {
    return '';
  }
}

/** What the seal's signature says of the whole record; it was checked against it. */
function sealedDigest(root: XmlElement, code: string): string {
  const { signature, record } = recordIds(code);
  const seal = childrenNamed(root, 'ds:Signature').find(({ attributes }) => attributes['Id'] === signature.seal);
  const info = below(seal, 'ds:SignedInfo');
  const references = info === undefined ? [] : childrenNamed(info, 'ds:Reference');
  return textBelow(
    references.find(({ attributes }) => attributes['URI'] === `#${record}`),
    'ds:DigestValue',
  );
}
