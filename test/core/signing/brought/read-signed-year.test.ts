/** What a transcript of another school says of a year: read by its tags, believed by nobody yet. */
import assert from 'node:assert/strict';
import { readSignedYear, type SignedYear } from '../../../../core/signing/brought/read-signed-year.js';
import { signedRecord } from '../../../support/signed-record.js';
import { tampered } from '../../../support/verification.js';

const read = (text: string) => readSignedYear(new TextEncoder().encode(text));
const valuesOf = ({ values }: SignedYear) => new Map(values.map(({ field, value }) => [field, value]));

describe('a year that is brought as XML', () => {
  let text: string;
  before(async () => {
    ({ text } = await signedRecord());
  });
  const year = (from: string | RegExp, to: string) => read(tampered(text, from, to))!.year;

  it('is read as the document writes it, signed or not', () => {
    const { signed, year: said } = read(text)!;
    assert.ok(said);
    assert.deepEqual(
      [signed, said.schoolYear, said.grade, said.school, said.pupil],
      [...[true, '2026-2027', 4, 'Trường Tiểu học Đoàn Thị Điểm'], { name: 'Trần Đức Ấn', birthDate: '09/03/2017' }],
    );
    const values = valuesOf(said);
    assert.deepEqual(
      (
        [
          ...(['subject.TV.level', 'subject.TOAN.score', 'subject.AN.level', 'subject.AN.score'] as const),
          ...(['trait.CHAM_CHI', 'result.HTT', 'award.YEAR_END.content', 'promotion.NOT_PROMOTED'] as const),
        ] as const
      ).map((field) => values.get(field)),
      ['Hoàn thành tốt', '10', 'Hoàn thành tốt', undefined, 'Tốt', 'X', 'Học sinh Tiêu biểu', undefined],
    );
    const bare = read(text.replace(/<ds:Signature .*<\/ds:Signature>/s, ''))!;
    assert.deepEqual([bare.signed, bare.year], [false, said]);
  });

  it('knows a subject by its code, else by the circular’s or people’s name for it, a language in brackets aside', () => {
    const by = (code: string, name: string) =>
      [
        ...valuesOf(
          year(
            '<MA_MON_HOC>TV</MA_MON_HOC><TEN_MON_HOC>Tiếng Việt</TEN_MON_HOC>',
            `<MA_MON_HOC>${code}</MA_MON_HOC><TEN_MON_HOC>${name}</TEN_MON_HOC>`,
          )!,
        ).keys(),
      ][0];
    assert.equal(by('TV', 'Môn gì đó'), 'subject.TV.level');
    assert.equal(by('01', 'TIẾNG VIỆT'), 'subject.TV.level');
    assert.equal(by('09', 'Ngoại ngữ 1 (Tiếng Pháp)'), 'subject.NN1.level');
    assert.equal(by('77', 'Cờ vua'), 'subject.TOAN.level', 'of a subject nobody knows nothing is taken');
  });

  it('takes over that she did not go up, and no result whose words are none', () => {
    assert.equal(valuesOf(year('<DUOC_LEN_LOP>Có<', '<DUOC_LEN_LOP>Không<')!).get('promotion.NOT_PROMOTED'), 'X');
    const odd = valuesOf(year('>Hoàn thành tốt</KET_QUA_XEP_LOAI>', '>Giỏi</KET_QUA_XEP_LOAI>')!);
    assert.deepEqual(
      [...odd.keys()].filter((field) => field.startsWith('result.')),
      [],
    );
    assert.ok(!valuesOf(year(/<DANH_SACH_BANG_DIEM>.*<\/DANH_SACH_BANG_DIEM>/s, '')!).has('subject.TV.level'));
  });

  it('says since when she was in the class by the line of its year, by the last where no line names one', () => {
    const since = (from: string | RegExp, to: string) => year(from, to)!.since;
    const [named, former] = [/ NAM_HOC="2026-2027"/, / NAM_HOC="2023-2024"/];
    assert.equal(read(text)!.year!.since, '31/08/2026');
    assert.equal(since(named, ' NAM_HOC="2025-2026"'), '', 'no line is of the year');
    assert.equal(since(named, ''), '', 'a line names its year, and it is another');
    const unnamed = tampered(tampered(text, named, ''), former, '');
    assert.equal(read(unnamed)!.year!.since, '31/08/2026');
    assert.equal(since(/<QUA_TRINH_HOC_TAP .*<\/QUA_TRINH_HOC_TAP>/s, ''), '');
    assert.equal(
      since(/(<QUA_TRINH_HOC_TAP [^>]*>).*(<\/QUA_TRINH_HOC_TAP>)/s, '<QUA_TRINH_HOC_TAP></QUA_TRINH_HOC_TAP>'),
      '',
    );
  });

  it('is none without a grade, a name or the record’s own tags; and what is no XML is nothing', () => {
    assert.equal(year('<MA_KHOI>4<', '<MA_KHOI>K04<')!.grade, 4);
    assert.equal(year('<MA_KHOI>4<', '<MA_KHOI>6<'), null);
    assert.equal(year('<HO_VA_TEN>Trần Đức Ấn<', '<HO_VA_TEN> <'), null);
    assert.deepEqual(read('<khac/>'), { signed: false, year: null });
    assert.equal(read('%PDF-1.7'), null);
    assert.equal(readSignedYear(Uint8Array.of(0xff, 0x00, 0xff)), null);
    assert.throws(() => readSignedYear(null as never), TypeError);
  });
});
