/** The whole record behind a line of the lists: what it says follows from its levels, as it must on any picture. */
import type { RecordLine } from '../../../core/contract/signing.js';
import { SUBJECTS } from '../../../core/fields/subjects.js';
import { TRAITS } from '../../../core/fields/traits.js';
import { isTested } from '../../../core/law/law-for.js';
import { TT27 } from '../../../core/law/tt27.js';
import type { YearRecord } from '../../../core/record/year-record.js';
import { buildYearRecord } from '../../support/year-record.js';

const USUAL = 'Tích cực, hoàn thành các bài.';
const REMARKS: Readonly<Partial<Record<string, string>>> = {
  TV: 'Đọc trôi chảy, viết đúng chính tả.',
  TOAN: 'Trình bày sạch, giải được các bài đã học.',
  KH: 'Ham quan sát, biết nêu nhận xét.',
  AN: 'Thuộc lời, cần giữ nhịp đều hơn.',
};

/** Toán as the lines say why: 8 for `HTT`, 6 (and H in Âm nhạc) for `HT`, 4 for `CHT`. */
const MATH = {
  HTT: { level: 'HTT', score: 8 },
  HT: { level: 'HT', score: 6 },
  CHT: { level: 'CHT', score: 4 },
} as const;

export function recordOf({
  pupil,
  name,
  result,
  promoted,
}: Pick<RecordLine, 'pupil' | 'name' | 'result' | 'promoted'>): YearRecord {
  const base = buildYearRecord();
  const reached = result === 'HT' || result === 'CHT' ? result : 'HTT';
  return buildYearRecord({
    lookupCode: `3f2b8c1e-5d4a-4f7b-9c61-0a2e${pupil.slice(-8)}`,
    pupil: { ...base.pupil, id: pupil, name },
    subjects: SUBJECTS.filter((code) => TT27.compulsory[4].includes(code)).map((code) => ({
      code,
      level: code === 'TOAN' ? MATH[reached].level : code === 'AN' && reached === 'HT' ? 'HT' : 'HTT',
      score: isTested(TT27, 4, code, 'year-end') ? (code === 'TOAN' ? MATH[reached].score : 9) : null,
      remark:
        code === 'TOAN' && reached === 'CHT' ? 'Chưa thuộc bảng nhân; cần ôn thêm trong hè.' : (REMARKS[code] ?? USUAL),
    })),
    traits: Object.fromEntries(
      TRAITS.map((trait) => [trait, trait === 'TINH_TOAN' && reached === 'CHT' ? 'CCG' : 'TOT']),
    ),
    result: reached,
    completed: reached !== 'CHT',
    promoted: reached === 'CHT' ? promoted : true,
    awards: {
      yearEnd: reached === 'HTT' ? 'Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện' : null,
      sudden: null,
    },
  });
}
