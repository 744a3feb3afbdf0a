import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { typingFault } from '../../../core/text/check-typing.js';
import { isSyllable } from '../../../core/text/syllables.js';
import { wordsOf } from '../../../core/text/words.js';
import { samplePhrases } from '../../../server/sample/phrases.js';
import { type Habit, keysOf } from '../../support/keystrokes.js';
import { NAMES_OF_PEOPLES } from '../../support/names-of-peoples.js';

/** The words of hunspell's Vietnamese dictionary, which is not the remark bank. */
function listed(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-vi'));
  return readFileSync(join(folder, 'index.dic'), 'utf8')
    .split('\n')
    .map((line) => line.split('/')[0]!.trim().normalize('NFC'));
}

const PHRASES = samplePhrases();

describe('left-over typing', () => {
  const all = new Set(listed());
  const words = [...all].filter((word) => word === word.toLowerCase() && isSyllable(word));
  it('has a list to be made of', () => assert.ok(words.length > 6000));

  for (const method of ['telex', 'vni'] as const)
    for (const habit of ['each', 'tone-last', 'last'] satisfies Habit[])
      it(`of ${method}, keys ${habit}: at least 95 of 100 are found, and mended to Vietnamese only`, () => {
        const typed = words.map((word) => keysOf(word, method, habit)).filter((keys, at) => keys !== words[at]);
        assert.ok(typed.length > 5900);
        const faults = typed.map((keys) => typingFault(keys));
        const found = faults.filter((fault) => fault?.kind === 'mistyped').length;
        assert.ok(found >= 0.95 * typed.length, `${found} of ${typed.length}`);
        // By another list than what mends: the product's own idea of a syllable is what is tested.
        for (const fault of faults)
          if (fault?.kind === 'mistyped' && fault.fix !== undefined)
            for (const word of fault.fix.split(' ')) assert.ok(all.has(word), word);
      });

  for (const habit of ['each', 'tone-last', 'last'] satisfies Habit[])
    it(`of telex in capitals, keys ${habit}: in at least 95 of 100 texts of four words`, () => {
      const typed = words.map((word) => keysOf(word, 'telex', habit)).filter((keys, at) => keys !== words[at]);
      const texts = Array.from({ length: Math.floor(typed.length / 4) }, (_, i) =>
        typed
          .slice(4 * i, 4 * i + 4)
          .join(' ')
          .toUpperCase(),
      );
      const found = texts.filter((text) => typingFault(text)?.kind === 'mistyped').length;
      assert.ok(found >= 0.95 * texts.length, `${found} of ${texts.length}`);
    });

  it('is found in the middle of a remark, at its beginning and with a capital', () => {
    for (const [text, fix] of [
      ['Em hocj tot.', 'Em học tot.'],
      ['Hocs sinh tieens booj', 'Hóc sinh tiến bộ'],
      ['em can co61 gang81 hon', 'em can cố gắng hon'],
      ['Ho5c tốt, vie61t đẹp', 'Học tốt, viết đẹp'],
      ['chawm ngoan', 'chăm ngoan'],
      ['EM HOCJ TOOST.', 'EM HỌC TỐT.'],
      ['EM CHAWM NGOAN, HOAF DDOONGF', 'EM CHĂM NGOAN, HOÀ ĐỒNG'],
      ['Em VIEETJ viết đẹp', 'Em VIỆT viết đẹp'],
      ['ĐIÊMR CAO', 'ĐIỂM CAO'],
      ['TIE61NG VIỆT', 'TIẾNG VIỆT'],
    ] as const) {
      const fault = typingFault(text);
      assert.equal(fault?.kind === 'mistyped' && fault.fix, fix, text);
    }
  });
});

describe('false alarms about typing', () => {
  const alarms = (texts: readonly string[]): string[] => texts.filter((text) => typingFault(text) !== undefined);
  const wordsIn = (texts: readonly string[]): number => texts.reduce((count, text) => count + wordsOf(text).length, 0);

  it('are at most 1 in 2,000 words of remark bank and names of all peoples', () => {
    const marks = /\p{M}/gu;
    const written = [
      ...PHRASES.map(({ text }) => text.replaceAll('{tên}', 'Em')),
      ...NAMES_OF_PEOPLES,
      ...NAMES_OF_PEOPLES.map((name) => `Em ${name} đọc to, rõ ràng; chữ viết đẹp.`),
    ];
    for (const texts of [
      written,
      written.map((text) => text.toUpperCase()),
      written.map((text) => text.normalize('NFD').replace(marks, '').replaceAll('đ', 'd').toUpperCase()),
    ]) {
      const found = alarms(texts);
      assert.ok(found.length <= wordsIn(texts) / 2000, found.join(' | '));
    }
  });
  it('are none where class names, measures, computing and English are spoken of', () => {
    assert.deepEqual(
      alarms([
        'Lớp 4A1, tổ 2, HK1, bài 3; lớp2 và nhóm1.',
        'Đo được 12cm2, 3 m2, khí CO2, tệp mp4, chuẩn A1.',
        'Dùng được Word 2019, PowerPoint, web, gif, Scratch 3.',
        'Hát bài Happy birthday; nói được How are you? This is my room, has two cats, six books.',
        'POOR LITTLE TREE, HULA HOOPS, ROOTS AND PEER WORK; poor cat.',
        'CLB STEM, IELTS và TOEIC; giải PISA, TIMSS; trang SMAS, TEMIS, MOOC; bưu điện EMS; HK1, HK2.',
        'Em Mary, Harry và Ross là bạn quốc tế.',
        "Em Bh'nướch Avô và em H’Hen Niê đọc tốt.",
      ]),
      [],
    );
  });
});
