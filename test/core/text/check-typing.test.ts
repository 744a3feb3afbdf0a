import assert from 'node:assert/strict';
import { typingFault } from '../../../core/text/check-typing.js';
import { TCVN3, VNI } from '../../../core/text/legacy-tables.js';
import { isSyllable } from '../../../core/text/syllables.js';

const GOOD = [
  'Nắm vững kiến thức, tích cực phát biểu xây dựng bài; chữ viết sạch đẹp.',
  'Em thực hiện tốt các phép tính cộng, trừ, nhân, chia; giải được bài toán có lời văn.',
  'Biết giúp đỡ bạn bè, kính trọng thầy cô, yêu quý gia đình, quê hương, đất nước.',
  'Khéo léo, ngoan ngoãn, hoà nhã; hòa đồng, thuý mị, thúy mị, khuỷu tay, quỳnh, quýt, quyết, giếng, gìn giữ, gì.',
  'Đọc to, rõ ràng, lưu loát; kể chuyện tự nhiên, ngoằn ngoèo, khúc khuỷu, loay hoay, xoong, boong, nguyệt, uỷ ban.',
  'Nghe hiểu và nói được câu tiếng Anh đơn giản: colour, family, How are you?',
  'Sử dụng thành thạo Word, PowerPoint, Scratch; biết tìm kiếm trên Internet.',
  'Tham gia CLB bóng đá, đi xe bus, giữ vệ sinh room, test, six, box, class, games, email, nhóm LANS.',
  'Nước ta có Đắk Lắk, Krông Nô; nhiệt độ 25°C, diện tích 3 m², 1/2 × 4.',
  'Học sinh năng khiếu: Piano, ghi-ta, ra-đi-ô, xì-căng-đan; H. Minh, TP. Ninh Bình.',
  'Sở GDĐT, QĐ số 22B/QĐ-THĐS, môn HĐTN, đt của phụ huynh.',
  'Rất quyển, thuở, huơ, quơ, khuya, tuýp, huýt, ngoẹo, thoăn thoắt, choắt, loắt choắt, nhuyễn, tuyệt, luật, xuân.',
  'KĨ NĂNG TỐT, ĐỌC HIỂU TỐT, Ấp ủ ước mơ, ỷ lại, Ý thức, yếm, yêu, ưu điểm.',
];

describe('typing', () => {
  for (const text of GOOD) it(`lets pass: ${text.slice(0, 60)}`, () => assert.equal(typingFault(text), undefined));

  for (const [text, fix] of [
    ['Em dđọc tốt.', 'Em đọc tốt.'],
    ['Dđiểm tốt', 'Điểm tốt'],
    ['vâng lời coô giáo', 'vâng lời cô giáo'],
    ['chaăm chỉ', 'chăm chỉ'],
    ['caâu văn', 'câu văn'],
    ['treê', 'trê'],
    ['nhaà trường', 'nhà trường'],
    ['tieengs Vieetj', 'tiếng Việt'],
    ['hocj tots', 'học tót'],
    ['tốts', 'tốt'],
    ['điêmr số', 'điểm số'],
    ['dduwowcj khen', 'được khen'],
    ['giỏii', 'giỏi'],
    ['đảmbảo đúng', 'đảm bảo đúng'],
  ] as const) {
    it(`mends ${text}`, () => assert.deepEqual(typingFault(text), { kind: 'mistyped', words: wrong(text, fix), fix }));
  }
  it('says what it cannot mend', () => {
    assert.deepEqual(typingFault('dữ liệuiêueưu'), { kind: 'mistyped', words: ['liệuiêueưu'] });
    assert.deepEqual(typingFault('caàn cố gắng'), { kind: 'mistyped', words: ['caàn'] });
    assert.deepEqual(typingFault('cái bàns'), { kind: 'mistyped', words: ['bàns'] });
  });
});

/** Words that differ between the two. */
function wrong(text: string, fix: string): string[] {
  const mended = new Set(fix.split(/[ .]/));
  return text.split(/[ .]/).filter((word) => !mended.has(word));
}

describe('old encodings', () => {
  for (const [encoding, text, unicode] of [
    ['TCVN3', 'Häc sinh ch¨m ngoan, häc giái.', 'Học sinh chăm ngoan, học giỏi.'],
    ['TCVN3', 'TiÕng ViÖt: ®äc tèt, viÕt ®Ñp', 'Tiếng Việt: đọc tốt, viết đẹp'],
    ['TCVN3', 'm×nh, bÐ, t\u00ad duy', 'mình, bé, tư duy'],
    ['VNI', 'Hoïc sinh chaêm ngoan, hoïc gioûi.', 'Học sinh chăm ngoan, học giỏi.'],
    ['VNI', 'Tieáng Vieät: ñoïc toát, vieát ñeïp', 'Tiếng Việt: đọc tốt, viết đẹp'],
    ['VNI', 'ÑOÏC TOÁT, Ñöôïc khen', 'ĐỌC TỐT, Được khen'],
  ] as const) {
    it(`reads ${encoding}: ${text}`, () =>
      assert.deepEqual(typingFault(text), { kind: 'legacy', encoding, fix: unicode }));
  }
  it('is not seen in Unicode that has a slip', () =>
    assert.deepEqual(typingFault('ddi tú'), { kind: 'mistyped', words: ['ddi'], fix: 'đi tú' }));
  it('has in TCVN3 one sign a letter', () => {
    for (const [sign, letter] of TCVN3) assert.deepEqual([sign.length, letter.length], [1, 1]);
    assert.equal(TCVN3.size, 74);
  });
  it('has in VNI every Vietnamese letter beyond ASCII, small and capital', () => {
    const small = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
    const letters = new Set(VNI.values());
    for (const letter of small + small.toUpperCase()) assert.ok(letters.has(letter), letter);
    assert.equal(letters.size, 2 * small.length);
  });
});

describe('syllables', () => {
  it('takes what can be said and nothing else', () => {
    for (const word of 'anh nghiêng khuỷu quá già giữa thuở xoè xòe ngoạm ướt ý uỷ ỷ oẳng quẻ'.split(' '))
      assert.ok(isSyllable(word), word);
    for (const word of 'bôk tiênǵ mêt fan zô ngiêngx oô đđ uyêx tốtt'.split(' ')) assert.ok(!isSyllable(word), word);
  });
});
