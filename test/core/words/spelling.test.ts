/** One spelling in our own words (glossary: lý, ký, kỳ; khóa, xóa, hòa), whatever other people write in theirs. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** Where what people read is written: messages, forms, prints, kit, the sample school, screens, the ribbon. */
const OURS = [
  'core/words',
  'core/fields',
  'core/forms',
  'core/workbook',
  'core/remarks',
  'core/record',
  'server/kit',
  'server/exports',
  'server/office',
  'server/sample',
  'addin',
  'manifest.xml',
];
/** What other people's headers say. */
const THEIRS = new Set(['core/forms/header-words.ts']);
/** Names of subjects and of a competence are the programme's own. */
const NAMES = /Địa lí|Mĩ thuật|[Tt]hẩm mĩ/g;

/** The tone on the second vowel of oa, oe, uy where nothing follows: khoá, khoẻ, Thuỷ (not quý, hoàn). */
const TONE = /(?<![qQ])(?:[oO][àáảãạèéẻẽẹ]|[uU][ỳýỷỹỵ]|O[ÀÁẢÃẠÈÉẺẼẸ]|U[ỲÝỶỸỴ])(?!\p{L})/gu;
/** i for y after these consonants, alone in its syllable: lí, kì, kĩ, mĩ, tỉ is another word. */
const VOWEL = /(?<!\p{L})(?:[lkmLKM]|[qQ]u)[íìĩÍÌĨ](?!\p{L})/gu;

function filesOf(place: string): string[] {
  if (path.extname(place) !== '') return [place];
  return readdirSync(path.join(ROOT, place), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|js|html|xml)$/.test(name))
    .map((name) => `${place}/${name}`);
}

const otherSpelling = (text: string): string[] => {
  const own = text.normalize('NFC').replace(NAMES, '');
  return [...own.matchAll(TONE), ...own.matchAll(VOWEL)].map(({ index }) =>
    own.slice(Math.max(0, index - 20), index + 6),
  );
};

describe('the spelling of our own words', () => {
  it('is known to the test', () => {
    for (const other of [
      'Xoá',
      'đã khoá',
      'hoà',
      'SỨC KHOẺ',
      'Uỷ ban',
      'Thuỷ',
      'quản lí',
      'học kì I',
      'kĩ năng',
      'đăng kí',
      'pháp lí',
      'quí',
    ]) {
      assert.equal(otherSpelling(other).length, 1, other);
    }
    for (const ours of [
      'Xóa',
      'khóa',
      'hòa',
      'SỨC KHỎE',
      'Ủy ban',
      'Thủy',
      'quản lý',
      'học kỳ I',
      'ký',
      'quý',
      'hoàn',
      'toán',
      'khoảng',
      'Lịch sử và Địa lí',
      'Mĩ thuật',
      'Thẩm mĩ',
      'tỉ',
    ]) {
      assert.deepEqual(otherSpelling(ours), [], ours);
    }
  });
  it('is one everywhere', () => {
    const files = OURS.flatMap(filesOf).filter((file) => !THEIRS.has(file));
    assert.ok(files.length > 300, String(files.length));
    const found = files.flatMap((file) =>
      otherSpelling(readFileSync(path.join(ROOT, file), 'utf8')).map((place) => `${file}: …${place}…`),
    );
    assert.deepEqual(found, []);
  });
});
