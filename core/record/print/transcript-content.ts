/** The whole print of a pupil's transcript: cover and identity of the newest year, then a block for each year. */
import { shownDay } from '../../codes/day.js';
import { broughtSection } from './brought-year.js';
import { type Block, type Content, paragraph, type Section } from './content.js';
import { coverSection } from './cover.js';
import { copyFoot, copyNotice, copySection } from './paper-copy.js';
import type { PaperCopyMark } from './paper-copy-mark.js';
import { identitySection } from './identity.js';
import { isDraft, type ReleasedHold, type TranscriptPrint } from './printed-year.js';
import { yearSection } from './year-block.js';

export const DRAFT_WORDS = 'BẢN NHÁP';
export const SAMPLE_WORDS = 'DỮ LIỆU MẪU';

const DRAFT_NOTICE = 'Bản nháp: học bạ chưa đủ chữ ký số nên chưa có giá trị sử dụng.';
const SAMPLE_NOTICE = 'Dữ liệu mẫu: không phải học bạ của học sinh có thật.';

/** Throws RangeError for a print without a year. */
export function transcriptContent({
  years,
  cover,
  sample,
  lookupPage,
  copy,
  brought = [],
  releases = [],
}: TranscriptPrint): Content {
  const newest = years.at(-1);
  if (!newest) throw new RangeError('a print has at least one year');
  const { pupil, school, lookupCode } = newest.record;
  const about = (draft: boolean): { watermark: string | null; notices: Block[] } => ({
    watermark: [...(draft ? [DRAFT_WORDS] : []), ...(sample ? [SAMPLE_WORDS] : [])].join(' · ') || null,
    notices: [
      ...(copy ? [copyNotice(copy)] : []),
      ...(draft ? [notice(DRAFT_NOTICE)] : []),
      ...(sample ? [notice(SAMPLE_NOTICE)] : []),
    ],
  });
  const front = about(isDraft(newest));
  // Whoever signed a year, or nobody here: they stand in the order in which the child went through them.
  const before = [
    ...brought.map((year) => ({ of: year.schoolYear, section: broughtSection(year, about(false)) })),
    ...years.slice(0, -1).map((year) => ({
      ...{ of: year.record.schoolYear, section: yearSection(year, { ...about(isDraft(year)), lookupPage }) },
    })),
  ].sort((a, b) => (a.of < b.of ? -1 : Number(a.of > b.of)));
  return {
    title: `Học bạ tiểu học – ${pupil.name}`,
    author: school.name,
    footer: footOf(pupil.name, lookupCode, copy),
    sections: [
      coverSection(newest, front.watermark, cover),
      identitySection(newest, { ...front, lookupPage }),
      ...before.map(({ section }) => section),
      withReleases(yearSection(newest, { ...about(isDraft(newest)), lookupPage }), releases),
      ...(copy ? [copySection(copy, { years, lookupPage, watermark: front.watermark })] : []),
    ],
  };
}

/** At the end of the year, where nobody who reads the record misses it. */
const withReleases = (section: Section, releases: readonly ReleasedHold[]): Section => ({
  ...section,
  blocks: [
    ...section.blocks,
    ...releases.map(({ day, reason }) =>
      paragraph(`Học bạ từng được tạm giữ để đối chiếu, cho dùng lại ngày ${shownDay(day)}. Lý do: ${reason}`, {
        face: 'italic',
        size: 10,
        before: 6,
      }),
    ),
  ],
});

const footOf = (name: string, code: string, copy: PaperCopyMark | undefined): string =>
  [name, ...(code === '' ? [] : [`Mã tra cứu: ${code}`]), ...(copy ? [copyFoot(copy)] : [])].join(' – ');

const notice = (text: string): Block => paragraph(text, { align: 'center', face: 'italic', size: 11, before: 2 });
