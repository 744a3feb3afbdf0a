/** What builds on a part of a rollover, inside the sentence that refuses to take it back. */
import type { Locale } from '../codes/locale.js';

const USES = {
  vi: {
    settled: 'lần xếp lớp chính thức',
    change: 'việc chuyển lớp hoặc sửa sau đó',
    push: 'điểm, nhận xét đã gửi ở lớp mới',
    signature: 'chữ ký ở lớp mới',
    case: 'đánh giá bổ sung hoặc quyết định lên lớp ở lớp mới',
    award: 'khen thưởng ở lớp mới',
    cover: 'bìa học bạ của năm mới',
    file: 'tệp của lớp mới đã tải về',
  },
  en: {
    settled: 'settling her provisional place has',
    change: 'a later move or change has',
    push: 'values sent in the new class have',
    signature: 'signatures in the new class have',
    case: 'a case or decision in the new class has',
    award: 'awards in the new class have',
    cover: 'the cover of the new year has',
    file: 'files issued of the new class have',
  },
} as const satisfies Record<Locale, Record<string, string>>;

export type RolloverUse = keyof (typeof USES)['vi'];
export const rolloverUses = (what: RolloverUse, locale: Locale): string => USES[locale][what];
