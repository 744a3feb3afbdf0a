/**
 * Forged transcripts before `hocba verify`: what is wrong is said in a sentence, in Vietnamese, and the script sees it too.
 * A check writes nothing, here or on a server, and no endpoint takes a signed document: what is signed there is rebuilt
 * from the server's own values. So there is nothing to be half-signed, and no audit trail such a file could reach.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Endpoint, XLSX } from '../../core/contract/endpoint.js';
import { ENDPOINTS } from '../../core/contract/endpoints.js';
import { recordIds } from '../../core/record/record-ids.js';
import { recordText } from '../../core/record/record-xml.js';
import { keyPath, signedRecord } from '../support/signed-record.js';
import { elementText, tampered } from '../support/verification.js';
import { buildYearRecord, LOOKUP_CODE } from '../support/year-record.js';
import { emptyDir, hocba } from './run-hocba.js';

const signedAt = {
  homeroom: '2026-06-01T08:15:00+07:00',
  principal: '2026-06-03T10:00:00+07:00',
  seal: '2026-06-05T14:30:00+07:00',
};
const ids = recordIds(LOOKUP_CODE);
const withDoubled = (text: string): string => {
  const summary = elementText(text, 'TONG_KET');
  return tampered(text, summary, summary + summary);
};
const withMoved = (text: string): string => {
  const summary = elementText(text, 'TONG_KET');
  const forged = summary.replace(` Id="${ids.summary}"`, '').replace('>7<', '>10<');
  return tampered(tampered(text, summary, forged), '</HOC_BA>', `<DU_PHONG>${summary}</DU_PHONG></HOC_BA>`);
};
const withTwoInfos = (text: string): string => {
  const info = elementText(text, 'ds:SignedInfo').replace(/ Id="[^"]*"/g, '');
  return tampered(text, '<ds:SignatureValue>', `${info}<ds:SignatureValue>`);
};
const withYesterdays = async (): Promise<string> => {
  const yesterday = await signedRecord({ record: buildYearRecord({ homeroomRemark: 'Em còn rụt rè.' }), signedAt });
  const today = await signedRecord({ signedAt });
  const { homeroom } = today.signed;
  const signature = yesterday.signed.homeroom!.signature!;
  return recordText(today.record, { ...today.signed, homeroom: { ...homeroom!, signature } });
};

describe('a forged transcript before hocba verify', () => {
  const folder = emptyDir();
  let text = '';
  before(async () => ({ text } = await signedRecord({ signedAt })));

  const attacks: Readonly<Record<string, readonly [(text: string) => string | Promise<string>, RegExp]>> = {
    'a signed element that was moved': [withMoved, /✕ Các phần ở đúng chỗ · Có phần bị dời chỗ\./],
    'a signed element that stands twice': [withDoubled, /✕ Mỗi phần chỉ có một · Có phần xuất hiện hai lần\./],
    'two SignedInfo': [withTwoInfos, /✕ .*Một chữ ký có hai phần nội dung ký\./],
    'a DOCTYPE with an entity': [
      (good) => tampered(`<!DOCTYPE HOC_BA [<!ENTITY a "8">]>${good}`, '>7<', '>&a;<'),
      /✕ .*Tệp có khai báo DOCTYPE, học bạ thật không có\./,
    ],
    'an entity nobody declared': [(good) => tampered(good, '>7<', '>&a;<'), /✕ .*Tệp XML bị hỏng\. \(dòng \d+\)$/m],
    'an unknown version of the specification': [
      (good) => tampered(good, '<PHIEN_BAN>1.0<', '<PHIEN_BAN>9.9<'),
      /✕ .*Chưa biết phiên bản này\./,
    ],
    'a signature of yesterday’s version': [
      withYesterdays,
      /✕ Chữ ký giáo viên chủ nhiệm · Nội dung đã bị sửa sau khi ký\./,
    ],
  };
  for (const [attack, [forge, words]] of Object.entries(attacks))
    it(`${attack}: refused in words`, async () => {
      const file = join(folder, 'gia.xml');
      const forged = await forge(text);
      writeFileSync(file, forged);
      const args = ['verify', file, '--trust', keyPath('authority.der'), '--crl', keyPath('none-revoked.crl')];
      const { code, out, err } = await hocba(args);
      assert.deepEqual([code, err], [1, '']);
      assert.match(out, /^Chữ ký không hợp lệ\n/);
      assert.match(out, words);
      assert.doesNotMatch(out, /verify\.|undefined/);
      assert.deepEqual(readdirSync(folder), ['gia.xml']);
      assert.equal(readFileSync(file, 'utf8'), forged);
    });

  it('has no way into a server: what is signed there is never sent there', () => {
    const raw = (Object.values(ENDPOINTS) as Endpoint[]).filter(({ body }) => typeof body === 'string');
    assert.ok(raw.length > 0);
    for (const { body } of raw) assert.equal(body, XLSX);
  });
});
