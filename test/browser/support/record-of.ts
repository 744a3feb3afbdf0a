/** The whole record behind a line of the lists: what it says follows from its levels, as it must on any picture. */
import type { RecordLine } from '../../../core/contract/signing.js';
import { SUBJECTS } from '../../../core/fields/subjects.js';
import { TRAITS } from '../../../core/fields/traits.js';
import { isTested } from '../../../core/law/law-for.js';
import { TT27 } from '../../../core/law/tt27.js';
import type { YearRecord } from '../../../core/transcript/year-record.js';
import { buildYearRecord } from '../../support/year-record.js';

const REMARKS: Readonly<Partial<Record<string, string>>> = {
  TV: 'Đọc trôi chảy, viết đúng chính tả.',
  TOAN: 'Tính toán nhanh, trình bày sạch.',
  KH: 'Ham quan sát, biết nêu nhận xét.',
  AN: 'Thuộc lời, cần giữ nhịp đều hơn.',
};

/** `HTT` for Toán 8, `HT` for Toán 6 and H in Âm nhạc, as the lines say why. */
export function recordOf({ pupil, name, result }: Pick<RecordLine, 'pupil' | 'name' | 'result'>): YearRecord {
  const base = buildYearRecord();
  const good = result !== 'HT';
  const weak = new Set<string>(good ? [] : ['TOAN', 'AN']);
  return buildYearRecord({
    lookupCode: `3f2b8c1e-5d4a-4f7b-9c61-0a2e${pupil.slice(-8)}`,
    pupil: { ...base.pupil, id: pupil, name },
    subjects: SUBJECTS.filter((code) => TT27.compulsory[4].includes(code)).map((code) => ({
      code,
      level: weak.has(code) ? 'HT' : 'HTT',
      score: isTested(TT27, 4, code, 'year-end') ? (code === 'TOAN' ? (good ? 8 : 6) : 9) : null,
      remark: REMARKS[code] ?? 'Tích cực, hoàn thành tốt các bài.',
    })),
    traits: Object.fromEntries(TRAITS.map((trait) => [trait, 'TOT'])),
    result: good ? 'HTT' : 'HT',
    awards: { yearEnd: good ? 'Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện' : null, sudden: null },
  });
}
