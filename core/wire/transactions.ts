/**
 * What school and portal say to each other, as one table. Transactions 1 to 6 are the Ministry's (CV 2088, appendix 3); those
 * from 7 on are ours, in the same form, for what the regulation asks and the package leaves open. All are POST of JSON below
 * the portal's address and are answered with 200 and a named fault; only 429 and 5xx mean "later".
 */

/** Goes up when a form changes so that an older side would misread it. */
export const WIRE_VERSION = '1.0';
/** Said by both sides. A portal answers `GT05` to another major version. */
export const VERSION_HEADER = 'X-Hocba-Wire';

export type TransactionName = keyof typeof TRANSACTIONS;

export interface Transaction {
  /** `type` of the envelope. */
  readonly type: number;
  /** `function` of the envelope. */
  readonly function: string;
  /** Below the portal's address. */
  readonly path: string;
  /**
   * `messageid`: the same message again (byte for byte in what it asks) has the same answer and is done once, with other
   * content it is refused. `question`: changes nothing and may be asked as often as one likes.
   */
  readonly again: 'messageid' | 'question';
}

export const TRANSACTIONS = {
  submit: { type: 1, function: 'NOP_HOC_BA', path: 'nop-hoc-ba', again: 'messageid' },
  submitted: { type: 2, function: 'TRANG_THAI_NOP_HOC_BA', path: 'trang-thai-nop-hoc-ba', again: 'question' },
  register: {
    type: 3,
    function: 'DANG_KY_CHUNG_THU_SO',
    path: 'dang-ky-chung-thu-so',
    again: 'messageid',
  },
  registered: {
    type: 4,
    function: 'TRANG_THAI_DANG_KY_CHUNG_THU_SO',
    path: 'trang-thai-dang-ky-chung-thu-so',
    again: 'question',
  },
  recall: { type: 5, function: 'THU_HOI_HOC_BA', path: 'thu-hoi-hoc-ba', again: 'messageid' },
  recalled: { type: 6, function: 'TRANG_THAI_THU_HOI_HOC_BA', path: 'trang-thai-thu-hoi-hoc-ba', again: 'question' },
  finalise: { type: 7, function: 'CHOT_DU_LIEU_HOC_BA', path: 'chot-du-lieu-hoc-ba', again: 'messageid' },
  units: { type: 8, function: 'TRANG_THAI_HOC_BA', path: 'trang-thai-hoc-ba', again: 'question' },
  note: { type: 9, function: 'GHI_CHU_NHAT_KY', path: 'ghi-chu-nhat-ky', again: 'messageid' },
  withdraw: { type: 10, function: 'RUT_DE_NGHI_THU_HOI', path: 'rut-de-nghi-thu-hoi', again: 'messageid' },
  transfer: { type: 11, function: 'CHUYEN_TRUONG', path: 'chuyen-truong', again: 'messageid' },
} as const satisfies Readonly<Record<string, Transaction>>;

/** The list of recalled codes, for anybody (GET): a signed note, `core/wire/recalled-list.ts`. */
export const RECALLED_LIST_PATH = 'danh-sach-thu-hoi';

/** The most a request may hold, bytes: 10 MB of content, and what stands around it. */
export const REQUEST_LIMIT = 10 * 2 ** 20 + 64 * 1024;
