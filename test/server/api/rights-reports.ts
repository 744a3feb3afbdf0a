/** Rights of Báo cáo học bạ số, as rights.test.ts has them; nothing is sealed here, and nothing was reported. */
import type { REPORT_ENDPOINTS } from '../../../core/contract/endpoints-reports.js';

type Name = keyof typeof REPORT_ENDPOINTS;

export const REPORT_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //           anon subj home other princ vice clerk admin insp
  reports: [401, 403, 403, 403, 200, 200, 200, 403, 200],
  standIns: [401, 403, 403, 403, 200, 403, 403, 403, 403],
  nameStandIn: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  // No portal answers by machine here.
  compareWithOffice: [401, 403, 403, 403, 422, 403, 422, 403, 403],
  withdrawRecall: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  reportLines: [401, 403, 403, 403, 404, 404, 404, 403, 404],
  submitUnits: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  finaliseUnits: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  recallable: [401, 403, 403, 403, 200, 403, 403, 403, 403],
  recallUnits: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  enterQuestion: [401, 403, 403, 403, 404, 403, 404, 403, 403],
  replyOffice: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  recallList: [401, 403, 403, 403, 403, 403, 404, 403, 403],
  signRecall: [401, 403, 403, 403, 403, 403, 404, 403, 403],
  sendReport: [401, 403, 403, 403, 404, 403, 404, 403, 403],
  reportFile: [401, 403, 403, 403, 404, 403, 404, 403, 403],
  enterAnswer: [401, 403, 403, 403, 404, 403, 404, 403, 403],
  enterApproval: [401, 403, 403, 403, 404, 403, 404, 403, 403],
  decideAnswer: [401, 403, 403, 403, 404, 404, 404, 403, 403],
  answerFile: [401, 403, 403, 403, 404, 404, 404, 403, 404],
};

/** Codes of the 422s above. */
export const REPORT_CODES = ['report-moved-on', 'finalise-nothing', 'stand-in-not-needed', 'office-not-set'];

const DOCUMENT = {
  document: '12/UBND',
  documentDay: '2027-06-20',
  file: { name: 'van-ban.pdf', bytes: Buffer.from('%PDF-1.7').toString('base64') },
};

export const REPORT_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  submitUnits: () => ({ transactions: ['none'] }),
  finaliseUnits: () => ({ schoolYear: '2026-2027', groups: ['first'] }),
  nameStandIn: () => ({ line: 999, userId: 'none', reason: 'Cô đã nghỉ hưu' }),
  compareWithOffice: () => ({ again: false }),
  withdrawRecall: () => ({ reason: 'Đề nghị nhầm' }),
  recallUnits: () => ({ units: [999], reason: 'Sai tên', document: '', attachments: [] }),
  enterQuestion: () => ({ ...DOCUMENT, words: 'Gửi giấy khai sinh' }),
  replyOffice: () => ({ reason: 'Đã gửi kèm', document: '', attachments: [] }),
  signRecall: () => ({ certificate: 'a'.repeat(64), signedAt: '2027-06-20T09:00:00+07:00', signature: 'YQ==' }),
  sendReport: () => ({}),
  enterAnswer: () => ({ ...DOCUMENT, lines: [] }),
  enterApproval: () => ({ ...DOCUMENT, approved: true, says: '' }),
  decideAnswer: () => ({ confirm: true }),
};
