import { headOf, issuerOf, type Numbered } from './document-head.js';
import { BLANK, type IssuingSchool, type OfficialDocument } from './official-document.js';

/** An order as words; whatever is null is left to be written in. */
export interface OrderInWords {
  readonly kind: 'lock' | 'open';
  /** `các lớp khối 4, môn Toán, cuối năm`. */
  readonly scope: string | null;
  readonly reason: string | null;
  /** `20/06/2027 17:00`, or a length. */
  readonly until: string | null;
  /** Who may carry it out. */
  readonly executors: readonly string[];
}

const WORDS = {
  lock: { verb: 'khóa', title: 'Lệnh khóa' },
  open: { verb: 'mở', title: 'Lệnh mở' },
} as const;

/** An order of the principal to lock or to open, for the one who carries it out to confirm. */
export function orderDocument(
  school: IssuingSchool,
  { kind, scope, reason, until, executors }: OrderInWords,
  lapseDays: number,
  numbered: Numbered | null,
): OfficialDocument {
  const { verb, title } = WORDS[kind];
  const end =
    kind === 'lock'
      ? '4. Có giá trị đến khi được thực hiện hoặc bị rút lại.'
      : `4. Mở đến: ${until ?? BLANK}. Chưa ai thực hiện sau ${lapseDays} ngày thì lệnh này hết giá trị.`;
  return {
    ...headOf(school, numbered, 'LKM'),
    title: title.toLocaleUpperCase('vi'),
    about: `Về việc ${verb} Học bạ số`,
    issuer: issuerOf(school),
    bases: ['Căn cứ Quy chế quản lý và sử dụng Học bạ số của nhà trường;'],
    word: 'YÊU CẦU:',
    articles: [
      {
        title: null,
        paragraphs: [
          `1. ${verb === 'khóa' ? 'Khóa' : 'Mở'} Học bạ số trong phạm vi: ${scope ?? BLANK}.`,
          `2. Lý do: ${reason ?? BLANK}.`,
          `3. Người thực hiện: ${executors.length > 0 ? executors.join(', ') : BLANK}.`,
          end,
          `Đã thực hiện lúc ${BLANK} ngày ${BLANK}. Người thực hiện ký, ghi rõ họ tên: ${BLANK}${BLANK}${BLANK}`,
        ],
      },
    ],
    receivers: ['Người thực hiện', 'Lưu: VT'],
    annex: null,
  };
}
