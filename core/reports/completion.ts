/**
 * Báo cáo hoàn tất (article 4.3, last dash; G10): what became of a group's pupils once its dates have passed, made from the data,
 * signed by the principal for the office above. Our own document: no specification names its tags.
 */
import type { Day } from '../codes/day.js';
import { around } from '../record/record-xml.js';
import type { LeaderOnRecord } from '../record/year-record.js';
import { canonicalText } from '../xml/canonical.js';
import { element, type XmlElement } from '../xml/element.js';

export const COMPLETION_GROUPS = ['first', 'second'] as const;
export type CompletionGroup = (typeof COMPLETION_GROUPS)[number];
export const COMPLETION_VERSION = '1.0';

export interface PupilNamed {
  /** Mã học sinh. */
  readonly pupil: string;
  readonly name: string;
  readonly className: string;
}

/** What the data say; `late` without the reasons, which are the principal's. */
export interface CompletionFacts {
  readonly school: { readonly code: string; readonly name: string };
  readonly schoolYear: string;
  readonly group: CompletionGroup;
  /** The named day on which the group ended. */
  readonly ends: Day;
  readonly classes: readonly { readonly className: string; readonly pupils: number; readonly finalised: number }[];
  /** Units taken back, whether by the school or by the office; `replacedBy`: the code of what was released in its place. */
  readonly recalled: readonly (PupilNamed & {
    readonly code: string;
    readonly on: Day;
    readonly replacedBy: string | null;
  })[];
  /** Pupils of the group without a finalised record. */
  readonly late: readonly PupilNamed[];
  /** Of the second group: what was decided, in the record's own words. */
  readonly decided: readonly (PupilNamed & { readonly result: string; readonly promoted: string })[];
}

export interface Completion extends CompletionFacts {
  /** UUID v4. */
  readonly id: string;
  /** From 1 within the group; a later one says what changed since. */
  readonly number: number;
  /** Why each late one is late, by mã học sinh. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly leader: LeaderOnRecord;
  /** The moment claimed, with its offset. */
  readonly signedAt: string;
}

export const completionIds = (id: string) => ({
  document: `bao-cao-hoan-tat-${id}`,
  content: `noi-dung-hoan-tat-${id}`,
  signature: `chu-ky-hoan-tat-${id}`,
});

export const COMPLETION_TAGS = {
  document: 'BAO_CAO_HOAN_TAT',
  content: 'NOI_DUNG',
  signer: 'NGUOI_KY',
  class: 'LOP',
  recalled: 'THU_HOI',
  late: 'TRE',
  decided: 'QUYET_DINH',
} as const;

export interface CompletionTotals {
  readonly pupils: number;
  readonly finalised: number;
  readonly recalled: number;
  readonly replaced: number;
  readonly late: number;
}

export const totalsOf = ({ classes, recalled, late }: CompletionFacts): CompletionTotals => ({
  pupils: classes.reduce((sum, { pupils }) => sum + pupils, 0),
  finalised: classes.reduce((sum, { finalised }) => sum + finalised, 0),
  recalled: recalled.length,
  replaced: recalled.filter(({ replacedBy }) => replacedBy !== null).length,
  late: late.length,
});

type Tags = readonly (readonly [tag: string, text: string | null])[];
const leaves = (tags: Tags): XmlElement[] =>
  tags.flatMap(([tag, text]) => (text === null ? [] : [element(tag, {}, [text])]));
const named = ({ pupil, name, className }: PupilNamed): Tags => [
  ['MA_HOC_SINH', pupil],
  ['HO_VA_TEN', name],
  ['TEN_LOP', className],
];

/** The signed part, NOI_DUNG. */
export function completionElement(completion: Completion): XmlElement {
  const { id, number, school, schoolYear, group, ends, leader, signedAt, classes, reasons } = completion;
  const totals = totalsOf(completion);
  const { class: ofClass, recalled, late, decided, signer, content } = COMPLETION_TAGS;
  return element(content, { Id: completionIds(id).content }, [
    ...leaves([
      ['PHIEN_BAN', COMPLETION_VERSION],
      ['MA_TRUONG', school.code],
      ['TEN_TRUONG', school.name],
      ['TEN_NAM_HOC', schoolYear],
      ['DOT', group === 'first' ? '1' : '2'],
      ['HET_NGAY', ends],
      ['SO_THU_TU', String(number)],
    ]),
    element(
      signer,
      {},
      leaves([
        ['HO_VA_TEN', leader.name],
        ['SO_CCCD', leader.personalId],
        ['CHUC_VU', leader.office],
        ['NGAY_KY', signedAt],
      ]),
    ),
    ...leaves([
      ['SO_HOC_SINH', String(totals.pupils)],
      ['SO_DA_CHOT', String(totals.finalised)],
      ['SO_THU_HOI', String(totals.recalled)],
      ['SO_THAY_THE', String(totals.replaced)],
      ['SO_TRE', String(totals.late)],
    ]),
    ...classes.map((one) =>
      element(
        ofClass,
        {},
        leaves([
          ['TEN_LOP', one.className],
          ['SO_HOC_SINH', String(one.pupils)],
          ['SO_DA_CHOT', String(one.finalised)],
        ]),
      ),
    ),
    ...completion.recalled.map((one) =>
      element(
        recalled,
        {},
        leaves([
          ...named(one),
          ['MA_TRA_CUU_UUID', one.code],
          ['NGAY_THU_HOI', one.on],
          ['MA_THAY_THE', one.replacedBy],
        ]),
      ),
    ),
    ...completion.late.map((one) => element(late, {}, leaves([...named(one), ['LY_DO', reasons[one.pupil] ?? null]]))),
    ...completion.decided.map((one) =>
      element(decided, {}, leaves([...named(one), ['KET_QUA_XEP_LOAI', one.result], ['DUOC_LEN_LOP', one.promoted]])),
    ),
  ]);
}

/** The whole document, canonical; `signature` is the canonical text of its ds:Signature. */
export const completionText = (completion: Completion, signature: string): string =>
  around(
    COMPLETION_TAGS.document,
    { Id: completionIds(completion.id).document },
    canonicalText(completionElement(completion)) + signature,
  );
