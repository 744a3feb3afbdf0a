/** The prepared notice of a breach: docs/forms/breach-notice.md with what the register knows, “chưa rõ” where it does not. */
import { momentInVietnam, shownDay } from '../codes/day.js';
import { DATA_KINDS, type DataKind, type SupplementItem } from './notice-items.js';

export interface NoticeFacts {
  readonly school: {
    readonly name: string;
    readonly code: string;
    readonly address: string;
    readonly principal: string;
  };
  /** The person in charge of personal data; null where nobody has been named. */
  readonly officer: { readonly name: string; readonly phone: string } | null;
  readonly breach: {
    readonly year: number;
    readonly number: number;
    /** ISO 8601 instants, UTC: as last put right, and as first entered. */
    readonly foundAt: string;
    readonly firstFoundAt: string;
    readonly enteredBy: string;
    /** Empty where it is not known yet. */
    readonly when: string;
    readonly what: string;
    readonly kinds: readonly DataKind[];
    /** Null where nobody knows yet. */
    readonly pupils: number | null;
    readonly parents: number | null;
    readonly staff: number | null;
    readonly done: string;
    /** Oldest first; `at` as `foundAt`. */
    readonly supplements: readonly { readonly about: SupplementItem; readonly text: string; readonly at: string }[];
  };
}

const UNKNOWN = 'chưa rõ';
const KINDS: Readonly<Record<DataKind, string>> = {
  names: 'họ tên, ngày sinh',
  numbers: 'số định danh',
  marks: 'điểm, nhận xét',
  parents: 'cha mẹ, địa chỉ',
  sensitive: 'dân tộc, sức khỏe (nhạy cảm)',
  accounts: 'tài khoản',
  other: 'dữ liệu khác',
};

/** Lines apart by `\n`. Of children it says how many, and what people wrote, which is let in without a child's name. */
export function breachNotice({ school, officer, breach }: NoticeFacts): string {
  const { year, number, foundAt, firstFoundAt, enteredBy, when, what, kinds, pupils, parents, staff, done } = breach;
  const added = (item: SupplementItem): string =>
    breach.supplements
      .filter(({ about }) => about === item)
      .map(({ text, at }) => `\n   Bổ sung lúc ${moment(at)}: ${text}`)
      .join('');
  const said = (item: SupplementItem, first: string): string => {
    const more = added(item);
    // Who has added words knows by now: they stand in the place of what was not known.
    return first === '' && more !== '' ? more : `${first === '' ? UNKNOWN : first}${more}`;
  };
  const ticked = DATA_KINDS.map((kind) => `${kinds.includes(kind) ? '☑' : '☐'} ${KINDS[kind]}`).join('  ');
  const first = firstFoundAt === foundAt ? '' : ` (ghi lần đầu ${moment(firstFoundAt)}; sửa vì: ${whyFound(breach)})`;
  const count = (n: number | null): string => (n === null ? UNKNOWN : String(n));
  const people =
    pupils === null && parents === null && staff === null
      ? ''
      : `học sinh: ${count(pupils)}; cha mẹ: ${count(parents)}; giáo viên, nhân viên: ${count(staff)}`;
  return [
    'THÔNG BÁO VI PHẠM QUY ĐỊNH VỀ BẢO VỆ DỮ LIỆU CÁ NHÂN',
    `(Số ${number}/${year} trong sổ vi phạm của trường)`,
    '',
    'Kính gửi: Cơ quan chuyên trách bảo vệ dữ liệu cá nhân',
    '',
    `1. Trường: ${school.name}. Mã trường: ${school.code || '…'}. Địa chỉ: ${school.address || '…'}`,
    `2. Người phụ trách bảo vệ dữ liệu: ${officer ? `${officer.name}. Điện thoại: ${officer.phone}` : UNKNOWN}`,
    `3. Phát hiện: ${moment(foundAt)}${first}; người ghi sổ: ${enteredBy}. Xảy ra: ${said('when', when)}`,
    `4. Đã xảy ra điều gì: ${said('what', what)}`,
    `5. Dữ liệu: ${said('data', kinds.length === 0 ? '' : ticked)}`,
    `6. Bao nhiêu người: ${said('people', people)}`,
    `7. Hậu quả có thể có: ${said('consequences', '')}`,
    `8. Đã làm: ${said('done', done)}`,
    `9. Sẽ làm: ${said('plan', '')}`,
    `10. Báo cho người bị ảnh hưởng: ${said('told', '')}`,
    '',
    'Điều gì ghi “chưa rõ” nhà trường sẽ bổ sung khi biết.',
    'Kèm theo: trích nhật ký; ghi chú nhật ký mới nhất đã gửi cấp trên. Không kèm điểm hay nhận xét của học sinh.',
    '',
    'Ngày … tháng … năm …',
    'HIỆU TRƯỞNG',
    '(ký, đóng dấu)',
    school.principal,
  ].join('\n');
}

const whyFound = ({ supplements }: NoticeFacts['breach']): string =>
  supplements.findLast(({ about }) => about === 'found')?.text ?? UNKNOWN;

/** `15:00 ngày 18/06/2027`. */
function moment(at: string): string {
  const [day = '', time = ''] = momentInVietnam(new Date(at)).split('T');
  return `${time.slice(0, 5)} ngày ${shownDay(day)}`;
}
