/** The whole print of a pupil's transcript: cover and identity of the newest year, then a block for each year. */
import { type Block, type Content, paragraph } from './content.js';
import { coverSection } from './cover.js';
import { identitySection } from './identity.js';
import { isDraft, type TranscriptPrint } from './printed-year.js';
import { yearSection } from './year-block.js';

export const DRAFT_WORDS = 'BẢN NHÁP';
export const SAMPLE_WORDS = 'DỮ LIỆU MẪU';

const DRAFT_NOTICE = 'Bản nháp: học bạ chưa đủ chữ ký số nên chưa có giá trị sử dụng.';
const SAMPLE_NOTICE = 'Dữ liệu mẫu: không phải học bạ của học sinh có thật.';

/** Throws RangeError for a print without a year. */
export function transcriptContent({ years, cover, sample, lookupPage }: TranscriptPrint): Content {
  const newest = years.at(-1);
  if (!newest) throw new RangeError('a print has at least one year');
  const { pupil, school, lookupCode } = newest.record;
  const about = (draft: boolean): { watermark: string | null; notices: Block[] } => ({
    watermark: [...(draft ? [DRAFT_WORDS] : []), ...(sample ? [SAMPLE_WORDS] : [])].join(' · ') || null,
    notices: [...(draft ? [notice(DRAFT_NOTICE)] : []), ...(sample ? [notice(SAMPLE_NOTICE)] : [])],
  });
  const front = about(isDraft(newest));
  return {
    title: `Học bạ tiểu học – ${pupil.name}`,
    author: school.name,
    footer: lookupCode === '' ? pupil.name : `${pupil.name} – Mã tra cứu: ${lookupCode}`,
    sections: [
      coverSection(newest, front.watermark, cover),
      identitySection(newest, { ...front, lookupPage }),
      ...years.map((year) => yearSection(year, { ...about(isDraft(year)), lookupPage })),
    ],
  };
}

const notice = (text: string): Block => paragraph(text, { align: 'center', face: 'italic', size: 11, before: 2 });
