import assert from 'node:assert/strict';
import { checkSheet } from '../../../core/rules/check-sheet.js';
import type { PupilOnSheet } from '../../../core/sheet/context.js';
import { foreignName } from '../../../core/rules/rule-remark-names.js';
import { ownersOfNames } from '../../../core/rules/owners-of-names.js';
import type { PupilRow } from '../../../core/rules/sheet-view.js';
import { samplePhrases } from '../../../server/sample/phrases.js';
import { NAMES_OF_PEOPLES } from '../../support/names-of-peoples.js';
import { type Cells, found } from '../../support/findings.js';
import { buildContext, buildPupil, fullValues } from '../../support/sheets.js';

describe('remarks', () => {
  const remark = (text: string, level: 'HTT' | 'HT' | 'CHT' = 'HTT', pupils?: readonly PupilOnSheet[]): string[] =>
    found(
      {
        'subject.TV.remark': text,
        'subject.TV.level': level,
        'subject.TV.score': level === 'CHT' ? '4' : '8',
        'result.HTT': null,
        [`result.${level}`]: 'X',
      },
      pupils ? { pupils } : {},
    );
  const SAID = ['remark-contradicts subject.TV.remark'];

  it('are needed for Chưa hoàn thành', () => {
    assert.deepEqual(
      found({
        'subject.TV.level': 'CHT',
        'subject.TV.score': '4',
        'subject.TV.remark': null,
        'result.HTT': null,
        'result.CHT': 'X',
      }),
      ['remark-needed subject.TV.remark'],
    );
  });
  it('do not praise at the lowest level nor blame at the highest', () => {
    assert.deepEqual(remark('Em hoàn thành tốt các bài đọc.', 'CHT'), SAID);
    assert.deepEqual(remark('Kết quả Xuất Sắc!', 'CHT'), SAID);
    assert.deepEqual(remark('Chưa hoàn thành bài viết.', 'HTT'), SAID);
    assert.deepEqual(remark('Em cần cố gắng hơn khi viết.', 'HTT'), SAID);
  });
  it('may say so where it is no contradiction', () => {
    assert.deepEqual(remark('Em chưa hoàn thành tốt bài viết.', 'CHT'), []);
    assert.deepEqual(remark('Đọc tốt, cần cố gắng phát huy.', 'HTT'), []);
    assert.deepEqual(remark('Đọc tốt, cần cố gắng hơn nữa để phát huy.', 'HTT'), []);
    assert.deepEqual(remark('Hoàn thành tốt phần đọc, cần cố gắng phần viết.', 'HT'), []);
  });
  it('speak of a block of traits when all its levels agree', () => {
    const general = (level: string): Cells => ({
      'trait.TU_CHU_TU_HOC': level,
      'trait.GIAO_TIEP_HOP_TAC': level,
      'trait.GIAI_QUYET_VAN_DE': level,
      'result.HTT': null,
      [level === 'CCG' ? 'result.CHT' : 'result.HT']: 'X',
    });
    assert.deepEqual(found({ ...general('CCG'), 'traits.GENERAL.remark': 'Tự học rất giỏi.' }), [
      'remark-contradicts traits.GENERAL.remark',
    ]);
    assert.deepEqual(found({ 'traits.GENERAL.remark': 'Em chưa đạt yêu cầu tự học.' }), [
      'remark-contradicts traits.GENERAL.remark',
    ]);
    assert.deepEqual(
      found({ ...general('CCG'), 'trait.TU_CHU_TU_HOC': 'TOT', 'traits.GENERAL.remark': 'Tự học rất giỏi.' }),
      [],
    );
  });
  it('do not carry another pupil’s name', () => {
    const class4a = [
      buildPupil({ name: 'Nguyễn Văn Bình' }),
      buildPupil({ name: 'Trần Minh An' }),
      buildPupil({ name: 'Lê Việt Nam' }),
      buildPupil({ name: 'Vũ Thị Mai' }),
      buildPupil({ name: 'Đỗ Văn Bình' }),
    ];
    const NAMED = ['remark-names-other subject.TV.remark'];
    for (const text of [
      'Trần Minh An đọc to, rõ ràng.',
      'Em Minh An đọc tốt.',
      'Bạn bè quý Minh An.',
      'Em An đọc tốt.',
      'Khen em Mai chăm học.',
      'Đọc tốt (Vũ Thị Mai).',
    ]) {
      assert.deepEqual(remark(text, 'HTT', class4a), NAMED, text);
    }
    for (const text of [
      'Em Bình đọc tốt.',
      'Nguyễn Văn Bình đọc tốt.',
      'Văn Bình đọc tốt.',
      'An toàn khi đi đường.',
      'Mai sau em sẽ tiến bộ.',
      'Bình tĩnh, tự tin.',
      'Yêu quê hương Việt Nam.',
      'Học và làm theo Bác Hồ Chí Minh.',
      'Biết giúp bạn An.',
      'Sống bình an, mai này giỏi.',
      'Chúc em. An tâm học tập.',
    ]) {
      assert.deepEqual(remark(text, 'HTT', class4a), [], text);
    }
  });
  it('carry it in no spelling: capitals, a capital behind, the tone on either letter, any normal form', () => {
    const class4b = [
      buildPupil({ name: 'Hoàng Thị Thuỷ' }),
      buildPupil({ name: 'Trần Bảo Hân' }),
      buildPupil({ name: 'Lê Hòa' }),
      buildPupil({ name: 'Đỗ Minh Hiền'.normalize('NFD') }),
    ];
    const [own, ...others] = class4b;
    const mine = (text: string): string[] => remark(text, 'HTT', [buildPupil({ name: 'Vũ Văn Đức' }), own!, ...others]);
    const NAMED = ['remark-names-other subject.TV.remark'];
    for (const text of [
      'TRẦN BẢO HÂN ĐỌC TỐT.',
      'KHEN BẠN BẢO HÂN CHĂM HỌC.',
      'Bạn TRẦN BẢO HÂN chăm học.',
      'Trần Bảo Hân Rất ngoan.',
      'Em Bảo Hân Đọc tốt.',
      'Khen Bảo Hân Đọc tốt.',
      'Em Hân Đọc tốt.',
      'Hoàng Thị Thủy đọc tốt.',
      'Em Thủy đọc tốt.',
      'Em Thuỷ đọc tốt.',
      'Em Hoà đọc tốt, Lê Hoà.',
      'Em Minh Hiền đọc tốt.',
      'Em HÂN đọc tốt.',
      'Em Trần  Bảo\u00a0Hân đọc tốt.',
      'Em  Bảo  Hân đọc tốt.',
      'BẢO HÂN ĐỌC TỐT.',
      'CHĂM NGOAN. BẢO HÂN ĐỌC TỐT.',
      'KHEN BẢO HÂN ĐỌC TỐT.',
      'Em Minh Hiền đọc tốt.'.normalize('NFD'),
    ])
      assert.deepEqual(mine(text), NAMED, text);
    for (const text of [
      'EM HIỀN LÀNH, CHĂM HỌC.',
      'SỐNG BẢO HÂN.',
      'ĐỌC TO, BẢO HÂN.',
      'Em Hân Thư đọc tốt.'.replace('Hân Thư', 'Bảo Hân Minh'),
      'Học theo gương Nguyễn Bảo Hân.',
      'VŨ VĂN ĐỨC ĐỌC TỐT.',
      'ĐỌC TO, RÕ RÀNG, HÒA NHÃ.',
    ])
      assert.deepEqual(mine(text), [], text);
  });
  it('carry no name with an apostrophe, whichever it is', () => {
    const names = ["H'Hen Niê", 'K’Brêu', "Siu H'Nga", "Bh'nướch Avô", 'H’Bơ'];
    const mine = (text: string): string[] =>
      remark(text, 'HTT', [buildPupil({ name: 'Hồ Thị Vân' }), ...names.map((name) => buildPupil({ name }))]);
    for (const name of names)
      for (const apostrophe of "'’ʼ") {
        const text = `Em ${name.replace(/['’]/, apostrophe)} đọc tốt.`;
        assert.deepEqual(mine(text), ['remark-names-other subject.TV.remark'], text);
      }
    assert.deepEqual(mine("K'Brêu đọc tốt."), ['remark-names-other subject.TV.remark']);
    assert.deepEqual(mine("Học thuộc bài 'Hạt gạo', ‘Nga’."), []);
    const own = remark(
      "Em H'Hen Niê đọc tốt.",
      'HTT',
      names.map((name) => buildPupil({ name })),
    );
    assert.deepEqual(own, []);
  });
  it('carry hardly a name where a class of all peoples is written of from the bank, aloud too', () => {
    const remarks = samplePhrases().map(({ text }) => text.replaceAll('{tên}', 'Em'));
    const texts = [...remarks, ...remarks.map((text) => text.toUpperCase())];
    const words = texts.reduce((count, text) => count + text.split(' ').length, 0);
    const pupils = [...new Set(NAMES_OF_PEOPLES)].map((name) => buildPupil({ name }));
    const owners = ownersOfNames(pupils.map((pupil) => ({ pupil }) as PupilRow));
    const found = texts.flatMap((text) => foreignName(text, buildPupil().id, owners)?.name ?? []);
    assert.ok(found.length <= words / 2000, found.join(' | '));
  });
  it('are not one text for half the class, a stop or a space more or less', () => {
    const context = buildContext({ pupils: 10 });
    const same = (count: number) => {
      const values = Object.fromEntries(
        context.pupils
          .slice(0, count)
          .map(({ id }, at) => [id, { 'homeroom.remark': at % 2 ? 'Chăm ngoan, học tốt.' : 'Chăm ngoan , học  tốt' }]),
      );
      return checkSheet(context, fullValues(context, values));
    };
    assert.deepEqual(same(4), []);
    assert.deepEqual(same(5), [
      {
        rule: 'remark-repeated',
        severity: 'warning',
        pupil: null,
        field: 'homeroom.remark',
        params: { count: 5, total: 10 },
      },
    ]);
    const small = buildContext({ pupils: 4 });
    const all = Object.fromEntries(small.pupils.map(({ id }) => [id, { 'homeroom.remark': 'Chăm ngoan.' }]));
    assert.deepEqual(checkSheet(small, fullValues(small, all)), []);
  });
  it('are not longer than the law’s table allows', () => {
    assert.deepEqual(remark('ă '.repeat(250) + 'ă'), ['text-too-long subject.TV.remark']);
    assert.deepEqual(remark('ă'.padEnd(500, ' an')), []);
  });
  it('were typed whole and in Unicode, also where they are stored', () => {
    assert.deepEqual(remark('Em ddọc tốt.'), ['text-mistyped subject.TV.remark']);
    assert.deepEqual(found({ note: 'Häc sinh ch¨m ngoan' }), ['text-legacy note']);
  });
  it('came whole, also where they are stored', () => {
    assert.deepEqual(remark('Há»c sinh giá»i.'), ['text-decoded-wrongly subject.TV.remark']);
    assert.deepEqual(remark('ChÄm há»c.'), ['text-decoded-wrongly subject.TV.remark']);
    assert.deepEqual(remark('Em h&#7885;c t&#7889;t.'), ['text-references subject.TV.remark']);
    assert.deepEqual(remark('Em h?c r?t t?t.'), ['text-letters-lost subject.TV.remark']);
    assert.deepEqual(remark('Học mоn Toán tốt.'), ['text-lookalikes subject.TV.remark']);
  });
});
