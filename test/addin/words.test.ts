import assert from 'node:assert/strict';
import { boxOfMoment, momentOfBox } from '../../core/codes/day.js';
import { today } from '../../addin/words/today.js';
import { formats } from '../../addin/words/format.js';
import { fetchWords, translator } from '../../addin/words/text.js';
import { fieldTitle, subjectTitle } from '../../addin/words/field-name.js';
import { valueText } from '../../addin/words/value-text.js';
import { SIGNING_REFUSALS } from '../../core/contract/key-refusals.js';
import { kinds as enKinds } from '../../core/words/en/kinds.js';
import { ui as en } from '../../core/words/en/ui.js';
import { kinds as viKinds } from '../../core/words/vi/kinds.js';
import { rules } from '../../core/words/vi/rules.js';
import { ui as vi, type UiCode } from '../../core/words/vi/ui.js';

const names = (template: string): string[] =>
  [...new Set([...template.matchAll(/\{(\w+)/g)].map(([, name]) => name!))].sort();
const t = translator('vi');

describe('words of the screens', () => {
  it('are English only once they were fetched', async () => {
    assert.throws(() => translator('en'), /not fetched/);
    await fetchWords('en');
    assert.equal(translator('en')('app.other-language'), 'Tiếng Việt');
  });

  it('ask for the same parameters in both languages', () => {
    for (const code of Object.keys(vi) as UiCode[]) assert.deepEqual(names(en[code]), names(vi[code]), code);
  });

  it('are NFC and not empty', () => {
    for (const table of [vi, en])
      for (const text of Object.values(table)) assert.equal(text, text.trim().normalize('NFC') || null);
  });

  it('name every kind of finding in both languages, and nothing else', () => {
    const codes = Object.keys(rules).sort();
    assert.deepEqual(Object.keys(viKinds).sort(), codes);
    assert.deepEqual(Object.keys(enKinds).sort(), codes);
  });

  it('say of every key that does not sign why, and what to do', () => {
    for (const code of SIGNING_REFUSALS) {
      for (const part of ['', '.remedy']) assert.ok(Object.hasOwn(vi, `signer.${code}${part}`), code + part);
    }
  });

  it('group numbers as the language does', () => {
    assert.equal(t('tasks.filled', { filled: 961, cells: 1085 }), 'Đã nhập 961/1.085 ô');
    assert.equal(translator('en')('tasks.filled', { filled: 961, cells: 1085 }), '961 of 1,085 cells filled in');
  });

  it('follow an English number with one or many', () => {
    const english = translator('en');
    assert.equal(english('check.errors', { n: 1 }), '1 error');
    assert.equal(english('check.errors', { n: 0 }), '0 errors');
    assert.equal(english('outcome.conflicts', { n: 1 }), '1 cell differs from the server and waits for your choice');
  });

  it('leave braces of a value alone', () => {
    assert.equal(t('outcome.value', { value: '{n}' }), 'Bạn nhập: {n}');
  });
});

describe('dates and times', () => {
  const now = new Date('2027-06-20T22:05:00+07:00');
  const { day, dayOf, moment } = formats('vi', t, () => now);
  const at = (box: string): string => moment(momentOfBox(box).toISOString());

  it('say today and yesterday in words', () => {
    assert.equal(at('2027-06-20T20:14'), '20:14 hôm nay');
    assert.equal(at('2027-06-19T23:59'), '23:59 hôm qua');
    assert.equal(at('2027-06-18T07:03'), '07:03 ngày 18/06/2027');
  });

  it('are Viet Nam’s whatever zone the computer is set to', () => {
    const own = process.env['TZ'];
    try {
      for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
        process.env['TZ'] = zone;
        const shown = formats('vi', t, () => now);
        assert.equal(shown.moment('2027-06-19T16:59:00.000Z'), '23:59 hôm qua');
        assert.equal(shown.moment('2027-06-18T17:00:00.000Z'), '00:00 hôm qua');
        assert.equal(shown.dayOf('2027-06-18T17:00:00.000Z'), '19/06/2027');
        assert.equal(today(new Date('2027-06-19T17:00:00Z')), '2027-06-20');
        assert.equal(boxOfMoment(momentOfBox('2027-06-29T23:59')), '2027-06-29T23:59');
        assert.equal(momentOfBox('2027-06-29T23:59').toISOString(), '2027-06-29T16:59:00.000Z');
      }
    } finally {
      if (own === undefined) delete process.env['TZ'];
      else process.env['TZ'] = own;
    }
    assert.ok(Number.isNaN(momentOfBox('').getTime()));
  });

  it('write a calendar day without moving it into another time zone', () =>
    assert.equal(day('2027-06-30'), '30/06/2027'));
  it('write the day of an instant as it is here, and not as it is in UTC', () =>
    assert.deepEqual(['2027-06-29T16:59:59Z', '2027-06-29T17:00:00Z'].map(dayOf), ['29/06/2027', '30/06/2027']));
  it('show what is no instant as it came', () => assert.equal(moment('hôm qua'), 'hôm qua'));
});

describe('values and fields', () => {
  const value = (field: string, text: string | null): string => valueText(field, text, 'vi', t);

  it('show a level by the letter of its own column', () => {
    assert.equal(value('subject.TOAN.level', 'HTT'), 'T (Hoàn thành tốt)');
    assert.equal(value('trait.CHAM_CHI', 'DAT'), 'Đ (Đạt)');
    assert.equal(value('subject.TOAN.level', 'Giỏi'), 'Giỏi');
  });

  it('say that a cell is empty or ticked', () => {
    assert.equal(value('note', null), '(để trống)');
    assert.equal(value('award.YEAR_END', 'X'), 'Có đánh dấu');
  });

  it('write a measure with a comma', () => {
    assert.equal(value('health.height', '132.5'), '132,5');
    assert.equal(valueText('health.height', '132.5', 'en', t), '132.5');
  });

  it('never take a remark that happens to be a code for a level', () =>
    assert.equal(value('homeroom.remark', 'HTT'), 'HTT'));

  it('name a field with a capital and leave what is no field alone', () => {
    assert.equal(fieldTitle('subject.TOAN.score', 'vi'), 'Điểm KTĐK môn Toán');
    assert.equal(fieldTitle('mới.chưa.biết', 'vi'), 'mới.chưa.biết');
    assert.equal(subjectTitle('TOAN', 'en'), 'Mathematics');
  });
});
