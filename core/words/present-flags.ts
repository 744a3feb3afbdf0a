/** What a leader looks at first, in words: short enough to stand behind a sign. */
import { dayInVietnam, shownDay, timeInVietnam } from '../codes/day.js';
import { FIELDS, type FieldKey } from '../fields/field-key.js';
import type { FoundFlag, TestScore } from '../record/flags.js';
import type { OtherFact, RecordFact } from '../record/record-changes.js';
import { fieldName, subjectName } from './fields.js';
import { RESULT_NAMES } from './levels.js';
import type { Locale } from './render.js';

const OTHERS: Readonly<Record<OtherFact, Readonly<Record<Locale, string>>>> = {
  result: { vi: 'kết quả giáo dục', en: 'the result' },
  promoted: { vi: 'việc lên lớp', en: 'going up' },
  'awards.yearEnd': { vi: 'khen thưởng', en: 'awards' },
  'awards.sudden': { vi: 'khen thưởng đột xuất', en: 'awards during the year' },
  'pupil.name': { vi: 'họ và tên', en: 'name' },
  'pupil.personalId': { vi: 'số định danh cá nhân', en: 'personal number' },
  'pupil.sex': { vi: 'giới tính', en: 'sex' },
  'pupil.birthDate': { vi: 'ngày sinh', en: 'date of birth' },
  class: { vi: 'lớp', en: 'class' },
  homeroomTeacher: { vi: 'giáo viên chủ nhiệm', en: 'homeroom teacher' },
  course: { vi: 'quá trình học tập', en: 'course of study' },
  school: { vi: 'thông tin trường', en: 'the school’s facts' },
};

/** A fact of a record inside a sentence. */
export const factName = (fact: RecordFact, locale: Locale): string =>
  FIELDS.has(fact) ? fieldName(fact as FieldKey, locale) : OTHERS[fact as OtherFact][locale];

// More would make a sentence nobody reads.
const LISTED = 3;

/** `điểm KTĐK môn Toán, nhận xét môn Toán và 2 mục khác`. */
export function factList(facts: readonly RecordFact[], locale: Locale): string {
  const more = facts.length - LISTED;
  const first = facts
    .slice(0, LISTED)
    .map((fact) => factName(fact, locale))
    .join(', ');
  if (more <= 0) return first;
  return locale === 'vi' ? `${first} và ${more} mục khác` : `${first} and ${more} more`;
}

/** `20:14 ngày 19/06/2027`; in English `20:14 on 2027-06-19`. */
export function momentWords(instant: string, locale: Locale): string {
  const at = new Date(instant);
  const day = dayInVietnam(at);
  const time = timeInVietnam(at);
  return locale === 'vi' ? `${time} ngày ${shownDay(day)}` : `${time} on ${day}`;
}

/** `Toán 8`; a subject that ends in a number of its own is kept apart from the score: `Ngoại ngữ 1 (9)`. */
function testWords({ subject, score }: TestScore, locale: Locale): string {
  const name = subjectName(subject, locale);
  return /\d$/.test(name) ? `${name} (${score})` : `${name} ${score}`;
}

export function flagDetail(found: FoundFlag, locale: Locale): string {
  const vi = locale === 'vi';
  switch (found.flag) {
    // The flag's own name has said what of them.
    case 'near-threshold':
      return found.tests.map((test) => testWords(test, locale)).join(', ');
    case 'changed-since-signed':
      return vi ? `đã sửa ${factList(found.facts, locale)}` : `changed: ${factList(found.facts, locale)}`;
    case 'unlike-last-year':
      return vi
        ? `năm trước ${RESULT_NAMES[found.last]}, năm nay ${RESULT_NAMES[found.now]}`
        : `last year ${RESULT_NAMES[found.last]}, this year ${RESULT_NAMES[found.now]}`;
    case 'tick-differs':
      if (found.promoted)
        return vi
          ? 'bảng đánh dấu Chưa được lên lớp, hiệu trưởng quyết định được lên lớp'
          : 'the sheet ticks Chưa được lên lớp, the principal decided that the pupil goes up';
      return vi
        ? 'hiệu trưởng quyết định chưa được lên lớp, bảng chưa đánh dấu'
        : 'the principal decided that the pupil does not go up, the sheet has no tick';
    case 'promoted-undecided':
      return vi
        ? 'học bạ đã ký ghi Được lên lớp, chưa có quyết định của hiệu trưởng'
        : 'the signed transcript says Được lên lớp without a decision of the principal';
    case 'flagged-remark':
      return remarkDetail(found.issue, locale);
    case 'returned-before':
      return vi
        ? `${found.by} trả lại ${momentWords(found.at, locale)}: ${found.reason}`
        : `returned by ${found.by} at ${momentWords(found.at, locale)}: ${found.reason}`;
  }
}

function remarkDetail(
  { rule, field, params }: Extract<FoundFlag, { flag: 'flagged-remark' }>['issue'],
  locale: Locale,
) {
  const place = fieldName(field, locale);
  if (rule === 'remark-names-other') {
    return locale === 'vi' ? `${place} nhắc tên ${params.name}` : `${place} names ${params.name}`;
  }
  return locale === 'vi'
    ? `${place} có “${params.words}”, không hợp với mức đã cho`
    : `${place} says “${params.words}”, which does not fit the level`;
}
