/** The sample's remark bank: what a pupil does (for T), has reached (for H) and still lacks (for C), by subject. */
import { type SubjectCode } from '../../core/fields/subjects.js';
import type { TraitGroup } from '../../core/fields/traits.js';
import type { SubjectLevel } from '../../core/codes/levels.js';
import type { Random } from './random.js';

/** Things done in a subject, as verb phrases, and things to practise. */
interface Topics {
  readonly does: readonly string[];
  readonly practises: readonly string[];
}

const TOPICS: Readonly<Record<SubjectCode, Topics>> = {
  TV: {
    does: [
      'đọc to, rõ ràng và diễn cảm',
      'viết câu đúng ngữ pháp, chữ viết đều',
      'hiểu nội dung bài đọc',
      'kể lại được câu chuyện đã nghe',
      'dùng từ phong phú khi viết đoạn văn',
    ],
    practises: ['đọc bài mỗi ngày', 'rèn chữ viết', 'tập viết đoạn văn ngắn', 'ôn lại quy tắc chính tả'],
  },
  TOAN: {
    does: [
      'thực hiện phép tính nhanh và đúng',
      'giải bài toán có lời văn',
      'nhận biết hình khối và đơn vị đo',
      'trình bày bài giải rõ ràng',
      'vận dụng tính nhẩm linh hoạt',
    ],
    practises: [
      'ôn bảng nhân, bảng chia',
      'đọc kỹ đề trước khi làm',
      'luyện giải toán có lời văn',
      'rèn kỹ năng đặt tính',
    ],
  },
  NN1: {
    does: [
      'nhớ từ vựng và phát âm đúng',
      'nói được các mẫu câu đã học',
      'nghe hiểu hội thoại ngắn',
      'viết đúng từ và câu đơn giản',
    ],
    practises: ['ôn từ vựng hằng ngày', 'luyện nghe các đoạn hội thoại ngắn', 'mạnh dạn nói tiếng Anh với bạn'],
  },
  LSDL: {
    does: [
      'nêu được sự kiện và nhân vật lịch sử đã học',
      'đọc bản đồ, lược đồ',
      'mô tả đặc điểm vùng miền',
      'kể được nét văn hóa của quê hương',
    ],
    practises: ['tập đọc bản đồ', 'ghi nhớ mốc thời gian chính', 'tìm hiểu thêm về địa phương'],
  },
  KH: {
    does: [
      'quan sát và giải thích hiện tượng tự nhiên',
      'làm thí nghiệm đơn giản đúng các bước',
      'nêu được cách giữ gìn sức khỏe',
      'biết bảo vệ môi trường sống',
    ],
    practises: [
      'quan sát và ghi chép kết quả',
      'đặt câu hỏi khi tìm hiểu bài',
      'ôn lại kiến thức về chất và năng lượng',
    ],
  },
  TIN: {
    does: [
      'dùng chuột và bàn phím thành thạo',
      'soạn thảo văn bản đơn giản',
      'tạo bài trình chiếu',
      'biết giữ an toàn thông tin cá nhân',
    ],
    practises: ['luyện gõ mười ngón', 'thực hành thêm trên máy tính', 'ôn các thao tác với tệp'],
  },
  CN: {
    does: [
      'sử dụng đồ dùng trong nhà an toàn',
      'làm sản phẩm thủ công đúng quy trình',
      'lắp ghép mô hình khéo léo',
      'trình bày được ý tưởng sản phẩm',
    ],
    practises: ['làm theo đúng các bước', 'sắp xếp dụng cụ gọn gàng', 'tập lắp ghép mô hình'],
  },
  DD: {
    does: [
      'lễ phép với thầy cô và người lớn',
      'biết giúp đỡ bạn bè',
      'thực hiện đúng nội quy lớp học',
      'biết nhận lỗi và sửa lỗi',
    ],
    practises: ['tự giác hơn trong sinh hoạt', 'chia sẻ với bạn nhiều hơn', 'thực hiện tốt nội quy'],
  },
  TNXH: {
    does: [
      'nêu được đặc điểm cây cối, con vật quanh em',
      'biết giữ vệ sinh cá nhân',
      'kể về gia đình và nhà trường',
      'biết tham gia giao thông an toàn',
    ],
    practises: ['quan sát thế giới xung quanh', 'giữ vệ sinh nơi ở', 'mạnh dạn trình bày ý kiến'],
  },
  GDTC: {
    does: [
      'tập đúng các động tác thể dục',
      'tích cực chơi trò chơi vận động',
      'giữ thăng bằng và phối hợp tốt',
      'có sức bền khi chạy',
    ],
    practises: ['tập thể dục mỗi sáng', 'tập thêm động tác phối hợp', 'tham gia trò chơi cùng bạn'],
  },
  AN: {
    does: ['hát đúng giai điệu, lời ca', 'gõ đệm đúng nhịp', 'đọc được nốt nhạc đã học', 'biểu diễn tự nhiên'],
    practises: ['luyện hát đúng cao độ', 'tập gõ đệm theo phách', 'mạnh dạn biểu diễn trước lớp'],
  },
  MT: {
    does: [
      'vẽ màu hài hòa',
      'có ý tưởng sáng tạo',
      'nặn và cắt dán khéo tay',
      'biết nhận xét sản phẩm của mình và của bạn',
    ],
    practises: ['tập phối màu', 'hoàn thiện sản phẩm đến cùng', 'quan sát hình dáng trước khi vẽ'],
  },
  HDTN: {
    does: [
      'tích cực tham gia hoạt động của lớp',
      'biết lập kế hoạch việc nhỏ',
      'hợp tác với bạn trong nhóm',
      'tự phục vụ bản thân',
    ],
    practises: ['mạnh dạn nhận nhiệm vụ', 'tự giác dọn dẹp lớp học', 'lắng nghe ý kiến của bạn'],
  },
  TDT: {
    does: ['nghe và nói được câu giao tiếp', 'đọc đúng chữ cái', 'viết được từ đã học'],
    practises: ['nói tiếng dân tộc ở nhà', 'luyện viết chữ cái', 'ôn từ đã học'],
  },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A remark that fits the level: strengths for T, what is reached and what to practise for H, what is missing for C. */
export function subjectRemark(random: Random, subject: SubjectCode, level: SubjectLevel): string {
  const { does, practises } = TOPICS[subject];
  const [first = '', second = ''] = random.shuffle(does);
  const practice = random.pick(practises);
  switch (level) {
    case 'HTT':
      return random.pick([
        `${capital(first)}; ${second}. Tiếp tục phát huy.`,
        `Em ${first}, ${second}.`,
        `Học tốt: em ${first} và ${second}.`,
      ]);
    case 'HT':
      return random.pick([
        `Em đã ${first}. Cần ${practice}.`,
        `Có tiến bộ: ${first}; nên ${practice} thêm.`,
        `Đạt yêu cầu của môn học, ${first}. Em cần ${practice}.`,
      ]);
    case 'CHT':
      return random.pick([
        `Em còn lúng túng khi thực hành, chưa ${first}. Cần ${practice} với sự giúp đỡ của thầy cô và gia đình.`,
        `Chưa ${first}; cần ${practice} thường xuyên trong hè.`,
      ]);
  }
}

const TRAIT_REMARKS: Readonly<Record<TraitGroup, Readonly<Record<'good' | 'fair', readonly string[]>>>> = {
  QUALITIES: {
    good: [
      'Yêu quý bạn bè, trung thực, chăm học và có trách nhiệm với việc được giao.',
      'Lễ phép, nhân ái, luôn chăm chỉ và thật thà.',
      'Chăm chỉ, biết chia sẻ, giữ lời hứa và có trách nhiệm với tập thể.',
    ],
    fair: [
      'Ngoan, trung thực; cần chăm chỉ hơn trong học tập.',
      'Biết yêu thương bạn bè; nên tự giác hơn với nhiệm vụ được giao.',
      'Thật thà, hòa đồng; cần kiên trì hơn khi gặp bài khó.',
    ],
  },
  GENERAL: {
    good: [
      'Tự giác học tập, hợp tác tốt và mạnh dạn nêu ý tưởng mới.',
      'Tự chuẩn bị bài, giao tiếp tự tin, biết tìm nhiều cách giải quyết.',
      'Làm việc nhóm hiệu quả, tự học tốt, biết đặt câu hỏi.',
    ],
    fair: [
      'Biết tự phục vụ; cần mạnh dạn hơn khi trao đổi với bạn.',
      'Hợp tác với bạn trong nhóm; nên chủ động tìm cách giải quyết.',
      'Có ý thức tự học; cần tự tin hơn khi trình bày.',
    ],
  },
  SPECIFIC: {
    good: [
      'Diễn đạt trôi chảy, tính toán nhanh, có khiếu thẩm mĩ và vận động tốt.',
      'Dùng từ chính xác, tư duy tính toán tốt, yêu thích khám phá khoa học.',
      'Tính toán cẩn thận, nói rõ ràng, tích cực rèn luyện thân thể.',
    ],
    fair: [
      'Tính toán đúng các bài cơ bản; cần luyện diễn đạt câu dài.',
      'Vận động khéo léo; nên rèn thêm kỹ năng tính toán.',
      'Biết quan sát và mô tả; cần đọc sách nhiều hơn.',
    ],
  },
};

/** One remark per block of traits; `good` when every trait of the block is Tốt. */
export const traitRemark = (random: Random, group: TraitGroup, good: boolean): string =>
  random.pick(TRAIT_REMARKS[group][good ? 'good' : 'fair']);

const HOMEROOM: Readonly<Record<'excellent' | 'good' | 'done' | 'not-done', readonly string[]>> = {
  excellent: [
    'Học đều các môn, tích cực giúp đỡ bạn; là tấm gương tốt của lớp.',
    'Nắm chắc kiến thức, sáng tạo và năng nổ trong mọi hoạt động.',
  ],
  good: [
    'Chăm học, tiếp thu nhanh; cần giữ vững thành tích.',
    'Có ý thức học tập, hoàn thành nhiệm vụ được giao; nên rèn thêm tính cẩn thận.',
  ],
  done: [
    'Nắm được kiến thức cơ bản của các môn; cần chăm chỉ luyện tập thêm.',
    'Ngoan, có tiến bộ trong học kỳ II; cần tự giác hơn trong học tập.',
  ],
  'not-done': ['Có cố gắng nhưng kiến thức chưa vững; cần ôn tập thêm trong hè để được đánh giá bổ sung.'],
};

export const homeroomRemark = (random: Random, standing: keyof typeof HOMEROOM): string =>
  random.pick(HOMEROOM[standing]);
