import type { AwardTitle } from '../codes/levels.js';

/** Awards of the year as the circular calls them and the transcript prints them. */
export const AWARD_NAMES: Readonly<Record<AwardTitle, string>> = {
  HSXS: 'Học sinh Xuất sắc',
  TIEU_BIEU: 'Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện',
};
