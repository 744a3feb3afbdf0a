import assert from 'node:assert/strict';
import { typingFault } from '../../../core/text/check-typing.js';
import { damageOf } from '../../../core/text/damage.js';
import { tidy } from '../../../core/text/normalise.js';
import { samplePhrases } from '../../../server/sample/phrases.js';

const asWindows = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'));
const asLatin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const TEXTS = samplePhrases().map(({ text }) => text.replaceAll('{tên}', 'Em'));

describe('text damaged on its way', () => {
  it('is read again where UTF-8 was read as Windows-1252 or Latin-1', () => {
    for (const text of TEXTS)
      for (const damaged of [asWindows(text), asLatin1(text)])
        assert.deepEqual(damageOf(damaged), { kind: 'decoding', fix: text });
  });
  it('is found also where letters are lost already', () => {
    for (const text of TEXTS) assert.equal(typingFault(tidy(asLatin1(text)))?.kind, 'decoding', text);
  });
  it('is found where references of web pages stand', () => {
    const decimal = (text: string): string => text.replace(/[^\0-\x7f]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    for (const text of TEXTS) assert.deepEqual(damageOf(decimal(text)), { kind: 'references', fix: text });
    for (const [damaged, fix] of [
      ['C&ocirc; gi&aacute;o', 'Cô giáo'],
      ['h&#x1ECD;c&nbsp;t&#7889;t', 'học tốt'],
      ['to&aacute;n &amp; v&Agrave; &Yacute;', 'toán & vÀ Ý'],
      ['h\\u1ecdc', 'học'],
    ] as const)
      assert.deepEqual(damageOf(damaged), { kind: 'references', fix });
  });
  it('is found where question marks stand for letters', () => {
    for (const text of TEXTS) {
      const damaged = text.replace(/[^\0-\xff]/g, '?');
      assert.equal(damageOf(damaged)?.kind, damaged === text ? undefined : 'lost', damaged);
      const loud = text.toUpperCase();
      const shouted = loud.replace(/[^\0-\xff]/g, '?');
      assert.equal(damageOf(shouted)?.kind, shouted === loud ? undefined : 'lost', shouted);
    }
    for (const [text, ...words] of [
      ['H?C T?T, CH?M NGOAN', 'H?C', 'T?T', 'CH?M'],
      ['Làm bài t? giác', 't?'],
      ['Em ngoan, l? phép.', 'l?'],
      ['Em ti?n b?.', 'ti?n', 'b?'],
      ['Ch? ??p', 'Ch?', '??p'],
      ['Hát hay, v? ??p', 'v?', '??p'],
      ['CÓ TI?N B? RÕ', 'TI?N', 'B?'],
    ] as const)
      assert.deepEqual(damageOf(text), { kind: 'lost', words }, text);
    assert.deepEqual(damageOf('h?c sinh ?i học ti\ufffdng'), { kind: 'lost', words: ['h?c', '?i', 'ti\ufffdng'] });
  });
  it('is no text as people type it', () => {
    for (const text of [
      ...TEXTS,
      'Em đã biết hỏi: Vì sao? Như thế nào? How are you?',
      'Em có chăm không? Có. Vì sao? vì em ham học.',
      'Biết hỏi: Ai? Ở đâu? Khi nào? rồi trả lời; EM CÓ NGOAN KHÔNG? CÓ.',
      'Chọn A hay B? Chọn đúng. Không ?Có.',
      'Phân biệt «á» và «à», “ă” với “â”; 25 °C; Toán & Tiếng Việt; A&B;',
      'Đọc câu hỏi?\nrồi trả lời… (?)',
      'Ä là chữ của tiếng Đức.',
    ])
      assert.equal(damageOf(text), undefined, text);
  });
});
