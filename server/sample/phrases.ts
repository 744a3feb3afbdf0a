/** The sample school's remark bank: what a pupil can do, what she has reached, and what comes next; never a comparison. */
import { ABOUTS, levelsFor, type PhraseAbout, type PhraseLevel } from '../../core/remarks/about.js';
import type { GradeRange, Phrase } from '../../core/remarks/phrase.js';
import type { PhraseScope } from '../../core/remarks/scope.js';
import { keepPhrases } from '../acts/remarks/parts/keep-phrases.js';
import { act } from '../runner/act.js';
import type { Caller } from '../runner/caller.js';
import type { Deps } from '../runner/deps.js';
import { callerOf } from './found-sample.js';
import type { PlannedSchool } from './plan-school.js';
import { uuidOf } from './rows.js';

type ByLevel = Readonly<Partial<Record<PhraseLevel, readonly string[]>>>;

const SCHOOL: Readonly<Partial<Record<PhraseAbout, ByLevel>>> = {
  'subject.TV': {
    HTT: [
      'Đọc trôi chảy, diễn cảm; viết đoạn văn giàu hình ảnh.',
      'Hiểu sâu bài đọc, dùng từ chính xác khi nói và viết.',
      '{tên} đọc tốt, chữ viết đều đẹp, câu văn gọn và rõ ý.',
    ],
    HT: [
      'Đọc đúng, rõ tiếng; nên đọc thêm truyện để vốn từ phong phú hơn.',
      'Viết được đoạn văn đủ ý; cần chú ý dấu câu và lỗi chính tả.',
      'Trả lời được câu hỏi về bài đọc; nên luyện kể chuyện tự nhiên hơn.',
    ],
    CHT: [
      'Đọc còn chậm, ngắt nghỉ chưa đúng chỗ; mỗi ngày em đọc to một đoạn ngắn cùng người thân.',
      'Viết câu còn thiếu ý; cần luyện thêm từ câu ngắn đến đoạn văn với sự giúp đỡ của thầy cô.',
    ],
  },
  'subject.TOAN': {
    HTT: [
      'Tính nhanh, chính xác; giải được bài toán bằng nhiều cách.',
      'Nắm chắc kiến thức, trình bày bài giải rõ ràng, lập luận tốt.',
      '{tên} tư duy nhanh, biết tự kiểm tra lại kết quả.',
    ],
    HT: [
      'Thực hiện đúng các phép tính cơ bản; nên đọc kỹ đề trước khi giải bài toán có lời văn.',
      'Nắm được kiến thức trọng tâm; cần tính cẩn thận hơn ở phép tính có nhớ.',
      'Nhận biết tốt hình và đơn vị đo; nên luyện thêm cách đổi đơn vị.',
    ],
    CHT: [
      'Tính toán còn nhầm lẫn; cần ôn lại bảng cộng, bảng nhân mỗi ngày một ít.',
      'Chưa giải được bài toán có lời văn; cần tập tóm tắt đề và làm từng bước cùng thầy cô.',
    ],
  },
  'subject.NN1': {
    HTT: [
      'Phát âm rõ, tự tin trao đổi với bạn bằng các mẫu câu đã học.',
      'Nghe hiểu tốt, nhớ từ lâu, thích tham gia đóng vai.',
    ],
    HT: [
      'Nhớ từ vựng theo chủ đề; nên nói to và mạnh dạn hơn.',
      'Đọc, viết được câu đơn giản; nên luyện nghe thêm ở nhà.',
    ],
    CHT: ['Còn ngại nói; cần nghe và nhắc lại các mẫu câu ngắn mỗi ngày.'],
  },
  'subject.LSDL': {
    HTT: ['Kể lại sinh động nhân vật và sự kiện lịch sử, đọc bản đồ thành thạo.'],
    HT: ['Nêu được đặc điểm chính của các vùng đã học; nên quan sát bản đồ kỹ hơn.'],
    CHT: ['Chưa nhớ các mốc chính; cần ôn lại bằng tranh ảnh và lược đồ.'],
  },
  'subject.KH': {
    HTT: ['Ham tìm hiểu, biết đặt câu hỏi và giải thích hiện tượng quanh em.'],
    HT: ['Nắm được kiến thức cơ bản; nên ghi chép kết quả quan sát đầy đủ hơn.'],
    CHT: ['Chưa nêu được kết quả thí nghiệm; cần làm lại từng bước cùng nhóm bạn.'],
  },
  'subject.TNXH': {
    HTT: ['Quan sát tinh tế, kể được nhiều điều về gia đình, trường lớp và thiên nhiên.'],
    HT: ['Nhận biết được cây cối, con vật quanh em; nên mạnh dạn trình bày hơn.'],
    CHT: ['Còn lúng túng khi mô tả; cần tập quan sát và nói thành câu.'],
  },
  'subject.DD': {
    HTT: [
      'Lễ phép, biết quan tâm và sẵn lòng giúp đỡ mọi người.',
      'Trung thực, giữ lời hứa, nhắc bạn cùng làm việc tốt.',
    ],
    HT: ['Biết chào hỏi, nói lời cảm ơn; nên chủ động chia sẻ với bạn hơn.'],
    CHT: ['Đôi lúc chưa thực hiện nội quy; cần được nhắc nhở nhẹ nhàng và khen khi làm đúng.'],
  },
  'subject.TIN': {
    HTT: ['Thao tác máy tính nhanh, biết giữ an toàn khi dùng mạng.'],
    HT: ['Làm được bài thực hành cơ bản; nên luyện gõ bàn phím đúng ngón.'],
    CHT: ['Chưa nhớ các thao tác với tệp; cần thực hành thêm trong giờ máy.'],
  },
  'subject.CN': {
    HTT: ['Khéo tay, làm sản phẩm đúng quy trình và có nét riêng.'],
    HT: ['Sử dụng đồ dùng an toàn; nên hoàn thiện sản phẩm cẩn thận hơn.'],
    CHT: ['Chưa hoàn thành sản phẩm; cần làm theo từng bước có hướng dẫn.'],
  },
  'subject.GDTC': {
    HTT: ['Vận động nhanh nhẹn, tập đúng động tác, nhiệt tình cổ vũ bạn.'],
    HT: ['Thực hiện được các động tác; nên tập đều đặn để bền sức hơn.'],
    CHT: ['Phối hợp động tác còn khó; cần tập chậm và vui cùng bạn.'],
  },
  'subject.AN': {
    HTT: ['Hát đúng giai điệu, gõ đệm chắc nhịp, biểu diễn tự nhiên.'],
    HT: ['Thuộc lời ca, hát đúng nhịp; nên mạnh dạn hát một mình.'],
    CHT: ['Chưa giữ được nhịp; cần nghe nhạc và vỗ tay theo phách.'],
  },
  'subject.MT': {
    HTT: ['Màu sắc hài hòa, ý tưởng riêng, biết nói về tranh của mình.'],
    HT: ['Hoàn thành bài vẽ; nên sắp xếp hình cân đối hơn trên trang giấy.'],
    CHT: ['Còn ngại vẽ; cần bắt đầu từ hình đơn giản em thích.'],
  },
  'subject.HDTN': {
    HTT: ['Nhiệt tình, biết lập kế hoạch nhỏ và cùng bạn làm đến nơi.'],
    HT: ['Tham gia đầy đủ các hoạt động; nên mạnh dạn nhận nhiệm vụ hơn.'],
    CHT: ['Còn rụt rè trong nhóm; cần được giao việc vừa sức để tự tin hơn.'],
  },
  'traits.QUALITIES': {
    TOT: [
      'Ngoan, lễ phép, yêu thương bạn bè; chăm học và có trách nhiệm với việc chung.',
      'Trung thực, chăm chỉ, luôn sẵn lòng giúp đỡ mọi người.',
    ],
    DAT: [
      'Ngoan, biết vâng lời; nên tự giác hơn trong học tập và việc lớp.',
      'Thật thà, hòa nhã với bạn; nên kiên trì hơn khi gặp việc khó.',
    ],
    CCG: ['Cần rèn thêm tính tự giác và biết nhận lỗi; thầy cô và gia đình cùng động viên em mỗi ngày.'],
  },
  'trait.CHAM_CHI': { CCG: ['Cần đi học đều, làm bài đầy đủ và tập hoàn thành từng việc nhỏ.'] },
  'trait.TRUNG_THUC': { CCG: ['Cần mạnh dạn nói thật và tự nhận lỗi; mỗi lần làm được em hãy được khen.'] },
  'trait.TRACH_NHIEM': { CCG: ['Cần giữ gìn đồ dùng và làm xong phần việc được giao trong nhóm.'] },
  'traits.GENERAL': {
    TOT: [
      'Tự chuẩn bị bài, hợp tác tốt và mạnh dạn nêu ý kiến riêng.',
      'Biết lắng nghe, phân công việc trong nhóm, tìm được cách giải quyết mới.',
    ],
    DAT: [
      'Biết tự phục vụ và làm việc cùng bạn; nên nói rõ ý kiến của mình hơn.',
      'Hoàn thành việc được giao; nên thử tự tìm cách làm trước khi hỏi.',
    ],
    CCG: ['Cần tập tự sắp xếp sách vở, lắng nghe bạn và hỏi khi chưa hiểu.'],
  },
  'traits.SPECIFIC': {
    TOT: [
      'Diễn đạt mạch lạc, tính toán tốt, yêu cái đẹp và thích vận động.',
      'Ham khám phá, quan sát tốt, trình bày sản phẩm học tập khoa học.',
    ],
    DAT: [
      'Tính toán đúng, vận động khéo; nên đọc nhiều hơn để nói và viết phong phú.',
      'Biết quan sát, mô tả; nên rèn thêm cách tính nhanh và chính xác.',
    ],
    CCG: ['Cần luyện thêm đọc, viết và tính toán qua những việc quen thuộc hằng ngày.'],
  },
  homeroom: {
    HTXS: ['Học đều các môn, năng nổ trong mọi hoạt động; hãy giữ niềm vui khám phá mỗi ngày.'],
    HTT: ['Chăm học, tiếp thu nhanh, hòa đồng; nên đọc thêm sách để mở rộng hiểu biết.'],
    HT: ['Có nhiều tiến bộ trong năm; nên ôn tập đều đặn và mạnh dạn hỏi thầy cô.'],
    CHT: ['Em đã cố gắng; trong hè cần ôn lại kiến thức cơ bản cùng gia đình để vững vàng hơn.'],
  },
};

/** Phrases for the little ones. */
const LITTLE: Readonly<Partial<Record<PhraseAbout, ByLevel>>> = {
  'subject.TV': {
    HTT: ['Đọc trơn, phát âm rõ, nét chữ tròn đều.'],
    CHT: ['Còn nhầm một số vần; cần ghép vần và đọc lại mỗi ngày cùng người thân.'],
  },
  'subject.TOAN': { HT: ['Biết cộng, trừ trong phạm vi đã học; nên tập nhẩm bằng đồ vật quen thuộc.'] },
};

/** Her own, of the homeroom teacher of the class to try with. */
const OWN_OF = 'gv4a';
const OWN: Readonly<Partial<Record<PhraseAbout, ByLevel>>> = {
  'subject.TOAN': {
    HTT: ['Nhân, chia số có nhiều chữ số thành thạo, thích giải toán đố.'],
    HT: ['Đặt tính đúng; em nhớ thử lại sau khi chia nhé.'],
  },
  'subject.TV': { HT: ['Bài văn miêu tả có cảm xúc; em tập mở bài bằng nhiều cách.'] },
  'traits.QUALITIES': { TOT: ['{tên} luôn là người giữ nề nếp của tổ, được bạn bè tin cậy.'] },
  homeroom: { HTT: ['Cô vui vì {tên} đã tự tin phát biểu; năm học tới em hãy tiếp tục nhé.'] },
};

/** Every phrase of the sample; ids are the same for the same school. */
export const samplePhrases = (): Phrase[] => [
  ...phrasesOf(SCHOOL, 'school', null),
  ...phrasesOf(LITTLE, 'school', { from: 1, to: 2 }),
  ...phrasesOf(OWN, 'own', null),
];

/** Kept by whoever's bank they are in. */
export async function keepSamplePhrases(deps: Deps, planned: PlannedSchool): Promise<void> {
  const phrases = samplePhrases();
  const ofScope = (wanted: PhraseScope) => phrases.filter(({ scope }) => scope === wanted);
  await keepIn(deps, { caller: callerOf(planned, 'hieutruong'), phrases: ofScope('school') });
  await keepIn(deps, { caller: callerOf(planned, OWN_OF), phrases: ofScope('own') });
}

const phrasesOf = (bank: typeof SCHOOL, scope: PhraseScope, grades: GradeRange | null): Phrase[] =>
  ABOUTS.flatMap((about) =>
    levelsFor(about).flatMap((level) =>
      (bank[about]?.[level] ?? []).map((text): Phrase => {
        const id = uuidOf(`phrase ${scope === 'own' ? OWN_OF : ''} ${about} ${level} ${text}`);
        return { id, scope, about, level, grades, text };
      }),
    ),
  );

const keepIn = act({
  act: ['keep-school-remarks', 'keep-own-remarks'],
  run: (at, { caller, phrases }: { readonly caller: Caller; readonly phrases: readonly Phrase[] }) =>
    keepPhrases(at, caller, phrases),
});
