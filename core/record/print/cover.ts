/** The cover (bìa) of the newest year, as it was sealed, else as its record says (TT27 appendix 1; CV 2088 appendix 2). */
import { fieldLine, paragraph, type Section } from './content.js';
import { moment } from './dates.js';
import type { PrintedCover, PrintedYear } from './printed-year.js';

const centred = { align: 'center' } as const;

export function coverSection({ record }: PrintedYear, watermark: string | null, sealed?: PrintedCover): Section {
  // A name set right since is the record's: a cover that waits to be signed anew contradicts no transcript.
  const cover = sealed?.pupil === record.pupil.name ? sealed : null;
  const { school, className } = cover ?? record;
  const { pupil } = record;
  const line = { size: 14, before: 13 };
  return {
    framed: true,
    watermark,
    blocks: [
      { kind: 'space', height: 30 },
      paragraph('BỘ GIÁO DỤC VÀ ĐÀO TẠO', { ...centred, size: 15, face: 'bold' }),
      { kind: 'space', height: 118 },
      paragraph('HỌC BẠ', { ...centred, role: 'H1', size: 50, face: 'bold' }),
      paragraph('TIỂU HỌC', { ...centred, size: 30, face: 'bold', before: 2 }),
      { kind: 'space', height: 118 },
      fieldLine([['Họ và tên học sinh', pupil.name.toLocaleUpperCase('vi')]], line),
      fieldLine(
        [
          ['Lớp', className],
          ['Năm học', yearWords(record.schoolYear)],
        ],
        line,
      ),
      fieldLine([['Trường', school.name]], line),
      fieldLine([['Xã (Phường, Đặc khu)', school.commune]], line),
      // Districts ended on 1/7/2025: no blank is printed where the package says there is none.
      ...(/^(không có)?$/i.test(school.district) ? [] : [fieldLine([['Huyện (Quận, Thị xã)', school.district]], line)]),
      fieldLine([['Tỉnh (Thành phố)', school.province]], line),
      ...(cover ? [paragraph(sealedWords(cover), { ...centred, face: 'italic', size: 11, before: 26 })] : []),
    ],
  };
}

const sealedWords = ({ number, office, signer, at }: PrintedCover): string =>
  `Bìa đã ký chốt, bản ${number}: ${office} ${signer}, ${moment(at)}.`;

/** `2026 – 2027`. */
export const yearWords = (schoolYear: string): string => schoolYear.replace('-', ' – ');
