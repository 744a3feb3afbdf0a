/** `hocba verify --paper`: the code of a paper as a person and a script check it. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identified, SUBJECTS } from '../support/identified.js';
import { paperCode } from '../support/paper-codes.js';
import { keyPath } from '../support/signed-record.js';
import { buildYearRecord } from '../support/year-record.js';
import { emptyDir, hocba } from './run-hocba.js';

/** The command goes by this computer's clock: signed before today. */
const PAST = '2026-06-05T14:30:00+07:00';

describe('hocba verify --paper', () => {
  const folder = emptyDir();
  const seal = join(folder, 'seal.der');
  const file = join(folder, 'code.txt');
  const trust = ['--trust', keyPath('authority.der'), '--crl', keyPath('none-revoked.crl')];
  let text = '';
  let certificate: Uint8Array;
  before(async () => {
    certificate = await identified('seal', SUBJECTS.seal);
    writeFileSync(seal, certificate);
    text = await paperCode({ certificate, signedAt: PAST });
    writeFileSync(file, `${text}\n`);
  });

  it('says first what it cannot know, then the verdict, then every line to compare', async () => {
    const { code, out, err } = await hocba(['verify', '--paper', file, '--seal', seal, ...trust]);
    assert.deepEqual([code, err], [0, '']);
    const { pupil } = buildYearRecord();
    const order = ['không biết được', 'thu hồi', 'Chữ ký đúng', pupil.name, '09/03/2017', 'Hoàn thành tốt, 9 điểm'];
    const places = order.map((part) => out.indexOf(part));
    assert.ok(
      places.every((place) => place >= 0),
      out,
    );
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(!out.includes(pupil.id) && !out.includes(pupil.personalId!));
    assert.match(
      (await hocba(['verify', '--paper', text, '--seal', seal, ...trust, '--lang', 'en'])).out,
      /cannot know/,
    );
  });

  it('answers programs, and each kind of text with its exit code', async () => {
    const json = async (paper: string, more: readonly string[]) => {
      const { code, out } = await hocba(['verify', '--paper', paper, ...more, '--json']);
      return {
        code,
        ...(JSON.parse(out) as { verdict: string; doubt?: string; fault?: string; values?: { code: string } }),
      };
    };
    const good = await json(text, ['--seal', seal, ...trust]);
    assert.deepEqual([good.code, good.verdict, good.values!.code], [0, 'valid', buildYearRecord().lookupCode]);
    const alone = await json(text, trust);
    assert.deepEqual([alone.code, alone.doubt], [2, 'no-certificate']);
    const forged = await paperCode({ certificate, signer: 'stranger', signedAt: PAST });
    const wrong = await json(forged, ['--seal', seal, ...trust]);
    assert.deepEqual([wrong.code, wrong.doubt], [1, 'value-wrong']);
    assert.deepEqual((await json(text.slice(0, 200), trust)).fault, 'damaged');
    assert.deepEqual((await json('https://a.vn/tra-cuu?ma=0b7a3c52-6a51', trust)).fault, 'address');
  });
});
