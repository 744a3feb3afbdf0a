/** Names of files people take away, as a teacher would write them: Hoc-ba-4A-cuoi-nam.xlsx. */
import type { SheetPeriod } from '../../../../core/codes/periods.js';

const PERIOD_WORDS: Readonly<Record<SheetPeriod, string>> = {
  'mid-term-1': 'giữa học kỳ 1',
  'term-1': 'cuối học kỳ 1',
  'mid-term-2': 'giữa học kỳ 2',
  'year-end': 'cuối năm',
  supplementary: 'đánh giá bổ sung',
  year: 'lý lịch',
};

/** `cuối năm`. */
export const periodWords = (period: SheetPeriod): string => PERIOD_WORDS[period];

/** Letters and digits of Vietnamese words without their marks, parted by hyphens: old USB sticks and mail programs spoil others. */
const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** `Hoc-ba-4A-cuoi-nam.xlsx`. */
export const fileName = (words: string, extension: 'xlsx' | 'docx' | 'pdf' | 'xml' | 'zip' = 'xlsx'): string =>
  `${plain(`Học bạ ${words}`)}.${extension}`;

/** `Bang-tong-hop-4A-cuoi-nam.pdf`. */
export const sheetPrintName = (words: string): string => `${plain(`Bảng tổng hợp ${words}`)}.pdf`;

/** `4A 2026-2027`: two years' files of one class name may lie side by side. */
export const classWords = ({ class: { name }, schoolYear }: ClassOfYear): string => `${name} ${schoolYear}`;

interface ClassOfYear {
  readonly class: { readonly name: string };
  readonly schoolYear: string;
}

/** `Lop-4A`. */
export const folderName = (words: string): string => plain(words);
