/** What names a pupil who has no personal number on a record that is released without one (H14). */
export const IDENTITY_PAPERS = ['passport', 'birth-certificate', 'residence-card', 'other', 'none'] as const;
export type IdentityPaperKind = (typeof IDENTITY_PAPERS)[number];

export interface IdentityPaper {
  readonly kind: IdentityPaperKind;
  /** Empty where she has no paper at all. Of another kind, with what it is called. */
  readonly number: string;
}

/** As the record writes it. */
const KIND_WORDS: Readonly<Record<IdentityPaperKind, string>> = {
  passport: 'Hộ chiếu số',
  'birth-certificate': 'Giấy khai sinh số',
  'residence-card': 'Thẻ thường trú, tạm trú số',
  other: 'Giấy tờ khác:',
  none: 'Chưa có giấy tờ tùy thân',
};

export const identityPaperWords = ({ kind, number }: IdentityPaper): string =>
  kind === 'none' ? KIND_WORDS.none : `${KIND_WORDS[kind]} ${number}`;
