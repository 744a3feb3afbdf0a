/** What builds on an import, inside the sentence that refuses to take it back. */
import type { Locale } from '../codes/locale.js';

const USES = {
  vi: {
    import: 'một lần nhập sau',
    change: 'việc sửa sau đó',
    push: 'điểm, nhận xét đã gửi',
    signature: 'chữ ký',
    decision: 'quyết định lên lớp',
    award: 'khen thưởng',
    cover: 'bìa học bạ hoặc phiếu đối chiếu',
    brought: 'năm học mang theo đã nhập',
    transfer: 'hồ sơ chuyển trường',
    family: 'yêu cầu của gia đình',
    duty: 'phân công hoặc bảng của lớp mới',
    slip: 'phiếu mật khẩu đã in',
    certificate: 'chứng thư số',
    hat: 'vai trò được giao',
    word: 'hiệu trưởng đã duyệt',
  },
  en: {
    import: 'a later import has',
    change: 'a later change has',
    push: 'values sent since have',
    signature: 'signatures have',
    decision: 'a decision on promotion has',
    brought: 'years brought along have',
    award: 'awards have',
    cover: 'a cover or a slip for its facts has',
    transfer: 'a transfer has',
    family: 'a family’s request has',
    duty: 'duties or sheets of a new class have',
    slip: 'slips with first passwords have',
    certificate: 'certificates have',
    hat: 'hats given have',
    word: 'the principal’s word has',
  },
} as const satisfies Record<Locale, Record<string, string>>;

export const importUses = (what: keyof (typeof USES)['vi'], locale: Locale): string => USES[locale][what];
