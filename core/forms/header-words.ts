/** Headers as people and other programs write them, brought to one spelling (domain sections 3.4 and 8). */
import type { FormColumn } from './column.js';
import { RESULT_NAMES } from '../fields/level-names.js';
import { SUBJECT_NAMES } from '../fields/subjects.js';
import { TRAIT_GROUP_NAMES, TRAIT_NAMES } from '../fields/traits.js';
import { fold } from '../text/normalise.js';
import * as label from './header-labels.js';

/**
 * A header's text without what may differ: case, spaces, marks, numbering, accents and their place (hoà, hòa),
 * Đ and its look-alike Ð, i and y (mĩ, mỹ). Two labels of one meaning may still need `HEADER_ALIASES`.
 */
export function headerToken(text: string): string {
  let token = tokensByText.get(text);
  if (token !== undefined) return token;
  token = tokenOf(text);
  if (text.length > LONGEST_KEPT) return token;
  if (tokensByText.size >= MOST_KEPT) tokensByText.clear();
  tokensByText.set(text, token);
  return token;
}

/** The same few headers stand in every workbook, and are asked for over and over while a tab is recognised. */
const tokensByText = new Map<string, string>();
const MOST_KEPT = 1000;
const LONGEST_KEPT = 100;

function tokenOf(text: string): string {
  return fold(text)
    .replace(/&/g, ' va ')
    .replace(/y/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^\d+ (?=\p{L})/u, '');
}

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  [label.IDENTITY_LABELS.number]: ['TT', 'Số TT', 'Số thứ tự'],
  [label.IDENTITY_LABELS.pupil]: [
    'Mã HS',
    'Mã định danh',
    'Mã định danh Bộ GD&ĐT',
    'Mã định danh Bộ GDĐT',
    'Mã số học sinh',
  ],
  [label.IDENTITY_LABELS.name]: ['Họ tên', 'Họ và tên học sinh', 'Họ tên học sinh', 'Tên học sinh'],
  [label.IDENTITY_LABELS['birth-date']]: ['Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'NS'],
  [label.IDENTITY_LABELS.female]: ['Giới tính', 'Nữ (x)'],
  [label.SUBJECTS_LABEL]: ['Môn học', 'Các môn học và hoạt động giáo dục', 'Môn học và HĐGD'],
  [label.LEVEL_LABEL]: ['Mức', 'Mức độ đạt được', 'MĐĐ', 'Mức ĐĐ'],
  [label.SCORE_LABEL]: ['KTĐK', 'Điểm KT', 'Điểm kiểm tra định kì', 'Điểm kiểm tra', 'Điểm', 'Điểm KT định kì'],
  [label.REMARK_LABEL]: ['Nội dung nhận xét', 'NX'],
  [SUBJECT_NAMES.TV]: ['TV', 'T. Việt', 'T Việt'],
  [SUBJECT_NAMES.NN1]: ['NN1', 'NN 1', 'Ngoại ngữ', 'Tiếng Anh', 'T. Anh', 'Anh văn', 'TA'],
  [SUBJECT_NAMES.LSDL]: ['LS&ĐL', 'LS và ĐL', 'LSĐL', 'LS-ĐL', 'Lịch sử & ĐL', 'Sử Địa', 'Lịch sử Địa lí', 'Lịch sử'],
  [SUBJECT_NAMES.TIN]: ['Tin học', 'TH&CN (Tin học)', 'TH-CN (Tin học)', 'Tin học-Công nghệ (Tin học)', 'Tin'],
  [SUBJECT_NAMES.CN]: ['Công nghệ', 'TH&CN (Công nghệ)', 'TH-CN (Công nghệ)', 'Tin học-Công nghệ (Công nghệ)', 'CN'],
  [SUBJECT_NAMES.DD]: ['ĐĐ'],
  [SUBJECT_NAMES.TNXH]: ['TN&XH', 'TNXH', 'TN-XH', 'Tự nhiên xã hội', 'TN và XH'],
  [SUBJECT_NAMES.GDTC]: ['GDTC', 'Thể dục', 'GD thể chất'],
  [SUBJECT_NAMES.AN]: ['Âm nhạc', 'NT (Âm nhạc)', 'NT (ÂN)', 'ÂN', 'Nhạc'],
  [SUBJECT_NAMES.MT]: ['Mĩ thuật', 'NT (Mĩ thuật)', 'NT (MT)', 'MT'],
  [SUBJECT_NAMES.HDTN]: ['HĐTN', 'HĐ trải nghiệm', 'Trải nghiệm'],
  [SUBJECT_NAMES.TDT]: ['TDT', 'Tiếng dân tộc thiểu số', 'T. dân tộc'],
  [TRAIT_GROUP_NAMES.QUALITIES]: ['Phẩm chất', 'Những phẩm chất chủ yếu'],
  [label.COMPETENCES_LABEL]: ['Năng lực', 'Những năng lực cốt lõi'],
  [TRAIT_GROUP_NAMES.GENERAL]: ['NL chung', 'Những năng lực chung'],
  [TRAIT_GROUP_NAMES.SPECIFIC]: ['NL đặc thù', 'Những năng lực đặc thù'],
  [TRAIT_NAMES.TU_CHU_TU_HOC]: ['Tự chủ, tự học', 'TC-TH', 'Tự chủ tự học'],
  [TRAIT_NAMES.GIAO_TIEP_HOP_TAC]: ['Giao tiếp, hợp tác', 'GT-HT', 'Giao tiếp hợp tác'],
  [TRAIT_NAMES.GIAI_QUYET_VAN_DE]: [
    'GQVĐ và sáng tạo',
    'GQVĐ&ST',
    'GQVĐ-ST',
    'Giải quyết vấn đề sáng tạo',
    'Giải quyết vấn đề',
  ],
  [label.RESULTS_LABEL]: ['Đánh giá KQGD', 'Kết quả giáo dục', 'Đánh giá kết quả GD'],
  [RESULT_NAMES.HTXS]: ['HTXS'],
  [RESULT_NAMES.HTT]: ['HTT'],
  [RESULT_NAMES.HT]: ['HT'],
  [RESULT_NAMES.CHT]: ['CHT'],
  [label.NOT_PROMOTED_LABEL]: ['Chưa lên lớp', 'Không được lên lớp'],
  [label.HEIGHT_LABEL]: ['Chiều cao'],
  [label.WEIGHT_LABEL]: ['Cân nặng'],
  [label.EXCUSED_LABEL]: ['Nghỉ có phép', 'CP'],
  [label.UNEXCUSED_LABEL]: ['Nghỉ không phép', 'KP'],
  [label.HOMEROOM_REMARK_LABEL]: ['Nhận xét của GVCN', 'Nhận xét GVCN', 'GVCN nhận xét'],
};

const tokensByLabel = new Map<string, ReadonlySet<string>>();

/** Every token that means a label. "Ngoại ngữ 1 (Tiếng Anh)" is also known by its language. */
export function acceptedTokens(labelText: string): ReadonlySet<string> {
  const known = tokensByLabel.get(labelText);
  if (known) return known;
  const language = /^Ngoại ngữ 1 \((.+)\)$/.exec(labelText)?.[1];
  const own = language === undefined ? [labelText] : [labelText, SUBJECT_NAMES.NN1, language];
  const tokens = new Set(own.flatMap((text) => [text, ...(ALIASES[text] ?? [])]).map(headerToken));
  // The languages a school may name are few; what a hostile file names is not kept.
  if (tokensByLabel.size < 500) tokensByLabel.set(labelText, tokens);
  return tokens;
}

/** Every label of every form: a header that says one of these over a column is not to be overlooked. */
const LABELS: readonly string[] = [
  ...label.ALL_LABELS,
  ...Object.values(SUBJECT_NAMES),
  ...Object.values(TRAIT_NAMES),
  ...Object.values(TRAIT_GROUP_NAMES),
];

/** Words that headers are made of. */
export type Vocabulary = Pick<ReadonlySet<string>, 'has'>;

const tokensOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => [...acceptedTokens(text)]));
const KNOWN = tokensOf(LABELS);

/** Every word headers are made of, with those only these columns have (the name of a language). */
export function vocabularyOf(columns: readonly FormColumn[]): Vocabulary {
  const own = tokensOf(columns.flatMap(({ header }) => header));
  return { has: (token) => KNOWN.has(token) || own.has(token) };
}
