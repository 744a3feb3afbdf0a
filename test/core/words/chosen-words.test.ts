/** One thing has one word, the one the regulation leaves no doubt about (real-school, W); the other is nowhere. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** Screens, messages, the command line, workbook and forms, kit, prints, ribbon, and what is written about them. */
const OURS = [
  'core/words/vi',
  'core/workbook',
  'core/forms',
  'server/kit',
  'server/exports',
  'server/sample',
  'addin',
  'manifest.xml',
  'README.md',
  'docs',
];
/** What other people's headers say; the regulation's own words. */
const THEIRS = new Set(['core/forms/header-words.ts', 'docs/REGULATION.md']);

/** Each with the word that stands instead. */
const OTHERS: readonly { readonly other: RegExp; readonly instead: string }[] = [
  { other: /(?<!\p{L})nộp(?!\p{L})/giu, instead: 'Gửi tệp (nộp is handing data to the database above)' },
  { other: /gói gửi/giu, instead: 'gói báo cáo' },
  { other: /ủy quyền/giu, instead: 'giao ký thay (KT.)' },
  { other: /(?<!\p{L})chốt(?! (?:bìa|dữ liệu))/giu, instead: 'ký chốt bìa, chốt dữ liệu học bạ' },
  // “Đã thu hồi” alone is the state of a record (H10).
  {
    other: /(?<!\p{L})(?:Đã thu|Thu) hồi(?! (?:chứng thư|(?:\{n\} )?học bạ)|['.,:]| (?:ngày )?\{)/gu,
    instead: 'thu hồi chứng thư, thu hồi học bạ',
  },
  { other: /Đã phát hành(?! (?:lại|danh sách))/gu, instead: 'Đã ký phát hành' },
  { other: /lưu ban|ở lại lớp/giu, instead: 'chưa được lên lớp' },
  { other: /thi lại/giu, instead: 'đánh giá bổ sung' },
  { other: /xếp loại/giu, instead: 'đánh giá kết quả giáo dục' },
  { other: /đoàn kiểm tra/giu, instead: 'đoàn thanh tra, kiểm tra' },
  { other: /ban giám hiệu/giu, instead: 'hiệu trưởng' },
  { other: /trang Duyệt/gu, instead: 'trang Xét duyệt' },
];

function filesOf(place: string): string[] {
  if (path.extname(place) !== '') return [place];
  return readdirSync(path.join(ROOT, place), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|js|html|md)$/.test(name))
    .map((name) => `${place}/${name}`);
}

const othersIn = (text: string): string[] => {
  const own = text.normalize('NFC');
  return OTHERS.flatMap(({ other, instead }) =>
    [...own.matchAll(other)].map(({ index }) => `${own.slice(Math.max(0, index - 20), index + 25)} → ${instead}`),
  );
};

describe('the words chosen for things that have several', () => {
  it('are known to the test', () => {
    for (const other of [
      'Nộp tệp đã điền',
      'rồi nộp lại',
      'Đã ký gói gửi',
      'Ủy quyền ký thay',
      'Đã chốt',
      'chưa chốt',
      'Thu hồi',
      'Đã thu hồi',
      'Thu hồi từ lúc',
      'Đã phát hành 13 học bạ',
      'lưu ban',
      'Xếp loại',
      'Ban giám hiệu',
      'tới trang Duyệt',
    ])
      assert.equal(othersIn(other).length, 1, other);
    for (const right of [
      'Gửi tệp',
      'Ký chốt bìa',
      'chốt dữ liệu học bạ',
      'Thu hồi chứng thư của bạn',
      'bị thu hồi',
      'Đã ký phát hành',
      'Đã phát hành danh sách thu hồi số 3',
      'trang Xét duyệt',
    ])
      assert.deepEqual(othersIn(right), [], right);
  });

  it('stand everywhere people read', () => {
    const found = OURS.flatMap(filesOf)
      .filter((file) => !THEIRS.has(file))
      .flatMap((file) => othersIn(readFileSync(path.join(ROOT, file), 'utf8')).map((where) => `${file}: ${where}`));
    assert.deepEqual(found, []);
  });
});
