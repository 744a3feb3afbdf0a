import { headOf } from './document-head.js';
import type { Article, IssuingSchool, OfficialDocument } from './official-document.js';

/** In words already: the server puts them together for screen and paper alike. */
export interface SelfCheckTexts {
  /** dd/MM/yyyy. */
  readonly fromDay: string;
  readonly toDay: string;
  /** Whose sheets were looked at; may be none. */
  readonly schoolYears: readonly string[];
  readonly articles: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly late: readonly string[];
  readonly unfinished: readonly string[];
  /** The end of the trail the numbers rest on. */
  readonly upTo: string;
}

const NONE = 'Không có.';
/** “Không có” would say that somebody had looked. */
const NO_YEAR = 'Khoảng thời gian này không thuộc năm học nào của trường trong phần mềm.';

/** Biên bản tự kiểm tra việc quản lý và sử dụng Học bạ số, by article (regulation articles 6.5, 11.2), to be signed by hand. */
export function selfCheckDocument(school: IssuingSchool, texts: SelfCheckTexts): OfficialDocument {
  const list = (title: string, lines: readonly string[]): Article => ({
    title,
    paragraphs: lines.length > 0 ? lines : [NONE],
  });
  const ofYears = (title: string, lines: readonly string[]): Article =>
    texts.schoolYears.length > 0
      ? list(`${title}, năm học ${texts.schoolYears.join(', ')}`, lines)
      : { title, paragraphs: [NO_YEAR] };
  return {
    ...headOf(school, null, 'BB'),
    title: 'BIÊN BẢN',
    about: `Tự kiểm tra việc quản lý và sử dụng Học bạ số từ ngày ${texts.fromDay} đến hết ngày ${texts.toDay}`,
    issuer: null,
    bases: [
      'Căn cứ Quy chế quản lý và sử dụng Học bạ số của trường, Điều 6 khoản 5 và Điều 11 khoản 2;',
      'Căn cứ dữ liệu và nhật ký của phần mềm Học bạ số.',
    ],
    word: null,
    articles: [
      ...texts.articles.map(({ title, lines }) => list(title, lines)),
      list('Trường hợp gửi sau ngày đã định', texts.late),
      ofYears('Phần còn thiếu của bảng đã hết hạn, tại ngày lập biên bản', texts.unfinished),
      { title: 'Căn cứ đối chiếu', paragraphs: [texts.upTo] },
    ],
    receivers: ['Ban Quản trị phần mềm Học bạ số', 'Lưu: VT'],
    annex: null,
  };
}
