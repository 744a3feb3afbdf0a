/** Every step and reason of a verification in words, in both languages, about things that say something to people. */
import assert from 'node:assert/strict';
import { ui as en } from '../../../core/words/en/ui.js';
import { fill } from '../../../core/text/fill.js';
import { ui as vi } from '../../../core/words/vi/ui.js';
import { type Reason, reasonText, type Show, stepName } from '../../../core/signing/verify/step-words.js';
import { verifyXml } from '../../../core/signing/verify/verify-xml.js';
import { signedRecord, signedTransaction } from '../../support/signed-record.js';
import { OPTIONS, tampered } from '../../support/verification.js';

const showIn = (table: Readonly<Record<string, string>>): Show => ({
  say: (code, params = {}) => fill(table[code]!, params),
  moment: (instant) => `[${instant}]`,
  advice: (advice) => `<${advice}>`,
});
const show = showIn(vi);
const said = (reason: Reason | null, detail = ''): string => reasonText({ reason, detail }, show);

describe('words of a verification', () => {
  it('are there for every step and reason, in both languages', () => {
    for (const table of [vi, en]) {
      const { say } = showIn(table);
      assert.notEqual(stepName({ code: 'holder:seal' }, { say }), 'holder:seal');
      assert.notEqual(stepName({ code: 'attachments' }, { say }), 'attachments');
    }
    assert.deepEqual(Object.keys(en).sort(), Object.keys(vi).sort());
  });
  it('say nothing where there is nothing to say', () => assert.equal(said(null, 'CN=Lan'), ''));
  it('name a person by her name, a moment as moments are said, a line of the file by its number', () => {
    assert.equal(said('expired', 'CN=Phạm Thị Lan,O=Trường,C=VN'), `${vi['verify.reason-expired']} (Phạm Thị Lan)`);
    assert.equal(
      said('stamp-unlike-claim', '2027-06-01T08:15:00+07:00 2027-06-01T01:00:00.000Z'),
      `${vi['verify.reason-stamp-unlike-claim']} ([2027-06-01T08:15:00+07:00] – [2027-06-01T01:00:00.000Z])`,
    );
    assert.equal(said('malformed', '7:12 undefined entity.'), `${vi['verify.reason-malformed']} (dòng 7)`);
    assert.equal(said('unknown-version', '9.9'), `${vi['verify.reason-unknown-version']} (9.9)`);
    assert.equal(said('references', '#khac #la'), vi['verify.reason-references']);
  });
  it('say what to do where something is missing, as it is done there', () => {
    assert.equal(said('no-anchor'), `${vi['verify.reason-no-anchor']} <anchor>`);
    const silent = reasonText({ reason: 'no-crl', detail: '' }, { ...show, advice: () => '' });
    assert.equal(silent, vi['verify.reason-no-crl']);
  });
  it('name the parts that were changed', async () => {
    const { text } = await signedRecord();
    const changed = async (document: string): Promise<string[]> => {
      const { steps } = await verifyXml(document, OPTIONS);
      return steps.flatMap((step) => (step.reason === 'changed' ? [reasonText(step, show)] : []));
    };
    const forged = await changed(tampered(text, '>7<', '>8<'));
    assert.equal(forged[0], `${vi['verify.reason-changed']} (Tổng kết, cả học bạ)`);
    const principal = await changed(tampered(text, 'subject="TV"', 'subject="TT"'));
    assert.match(principal[0]!, /\(dữ liệu giáo viên môn học đã ký, chữ ký giáo viên chủ nhiệm, cả học bạ\)$/);
    const transaction = await changed(tampered(await signedTransaction([text]), '>7<', '>8<'));
    assert.ok(transaction.some((one) => one.endsWith('(cả gói báo cáo)')));
  });
});
