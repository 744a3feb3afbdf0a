/** The list a subject teacher signs for a class: a digest a pupil. Our own document; the Ministry's package has none. */
import { SUBJECT_NAMES, type SubjectCode } from '../fields/subjects.js';
import type { SchoolYear } from '../law/law-for.js';
import { canonicalText } from '../xml/canonical.js';
import { element, type XmlElement } from '../xml/element.js';
import { around } from './record-xml.js';

export interface SubjectList {
  /** UUID v4. */
  readonly listId: string;
  readonly schoolCode: string;
  readonly schoolYear: SchoolYear;
  readonly classId: string;
  readonly className: string;
  readonly subject: SubjectCode;
  /** From 1 within class and subject: a later list ends the rows of the pupils it names again. */
  readonly number: number;
  readonly signer: { readonly name: string; readonly personalId: string | null };
  /** The moment claimed, with its offset. */
  readonly signedAt?: string;
  /** Base64 of the SHA-256 of each row's canonical text, salt included. */
  readonly rows: readonly { readonly pupil: string; readonly digest: string }[];
}

export interface SubjectListIds {
  readonly document: string;
  /** What the signature refers to. */
  readonly list: string;
  readonly signature: string;
}

export const subjectListIds = (listId: string): SubjectListIds => ({
  document: `ky-mon-hoc-${listId}`,
  list: `danh-sach-${listId}`,
  signature: `chu-ky-mon-hoc-${listId}`,
});

/** The signed part, DANH_SACH. */
export function subjectListElement(list: SubjectList): XmlElement {
  const { signer } = list;
  return element('DANH_SACH', { Id: subjectListIds(list.listId).list }, [
    ...tags([
      ['MA_TRUONG', list.schoolCode],
      ['TEN_NAM_HOC', list.schoolYear],
      ['MA_LOP', list.classId],
      ['TEN_LOP', list.className],
      ['MA_MON_HOC', list.subject],
      ['TEN_MON_HOC', SUBJECT_NAMES[list.subject]],
      ['SO_THU_TU', String(list.number)],
    ]),
    element(
      'NGUOI_KY',
      {},
      tags([
        ['HO_VA_TEN', signer.name],
        ['SO_CCCD', signer.personalId],
        ['NGAY_KY', list.signedAt ?? null],
      ]),
    ),
    ...list.rows.map(({ pupil, digest }) =>
      element(
        'DONG',
        {},
        tags([
          ['MA_HOC_SINH', pupil],
          ['GIA_TRI_BAM', digest],
        ]),
      ),
    ),
  ]);
}

const tags = (values: readonly (readonly [string, string | null])[]): XmlElement[] =>
  values.flatMap(([name, text]) => (text === null ? [] : [element(name, {}, [text])]));

/** The whole document, canonical; `signature` is the canonical text of its ds:Signature. */
export const subjectListText = (list: SubjectList, signature = ''): string =>
  around(
    'KY_MON_HOC',
    { Id: subjectListIds(list.listId).document },
    canonicalText(subjectListElement(list)) + signature,
  );
