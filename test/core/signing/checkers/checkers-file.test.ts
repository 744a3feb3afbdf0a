import assert from 'node:assert/strict';
import { checkersIds } from '../../../../core/signing/checkers/checkers-file.js';
import { verifyCheckersFile } from '../../../../core/signing/checkers/verify-checkers-file.js';
import { openCheckers } from '../../../../core/signing/checkers/open-checkers.js';
import { USER_ID } from '../../../../core/signing/name.js';
import { identified, SUBJECTS } from '../../../support/identified.js';
import { boundSigner, buildCheckers, signedCheckers } from '../../../support/checkers-file.js';
import { keyPath } from '../../../support/signed-record.js';
import { failures, OPTIONS, tampered } from '../../../support/verification.js';
import { hasXmlsec, xmlsecAccepts } from '../../../support/xmlsec.js';

const open = (text: string) => verifyCheckersFile(text, OPTIONS);

describe('a school’s file for checkers', () => {
  it('is read as it was written, where the school has signed it', async () => {
    const { verification, checkers } = await open(await signedCheckers());
    assert.deepEqual(failures(verification), []);
    assert.equal(verification.verdict, 'valid');
    assert.equal(verification.kind, 'checkers');
    assert.deepEqual(checkers, buildCheckers());
  });
  it('keeps ends of times and hides nothing of them', async () => {
    const ended = boundSigner('teacher', 'Đỗ Quốc Ỷ', { to: '2027-01-10T00:00:00+07:00' });
    const { checkers } = await open(await signedCheckers({ signers: [ended], anchors: [], lists: [], seals: [] }));
    assert.deepEqual(checkers?.signers, [ended]);
  });
  it('says nothing at all once a name, a time or a fingerprint in it is changed', async () => {
    const text = await signedCheckers();
    for (const [from, to] of [
      ['Phạm Thị Lan', 'Phạm Thị Lam'],
      ['<TU_NGAY>2026', '<TU_NGAY>2025'],
      ['abab', 'abac'],
    ] as const) {
      const { verification, checkers } = await open(tampered(text, from, to));
      assert.deepEqual([verification.verdict, checkers], ['invalid', null]);
    }
  });
  it('says nothing without a signature, of another form, version or kind', async () => {
    const text = await signedCheckers();
    const unsigned = tampered(text, /<ds:Signature .*<\/ds:Signature>/, '');
    assert.deepEqual(failures((await open(unsigned)).verification), ['signature:checkers not-signed']);
    for (const other of [unsigned, tampered(text, '<SO_THU_TU>3</SO_THU_TU>', ''), '<KIEM_TRA/>', '<HOC_BA/>', '']) {
      assert.equal((await open(other)).checkers, null);
    }
    const later = tampered(text, '<PHIEN_BAN>1.0<', '<PHIEN_BAN>2.0<');
    assert.ok(failures((await open(later)).verification).includes('version unknown-version'));
  });
  it('says nothing where what the school signed makes no sense', async () => {
    for (const changes of [
      { number: 0 },
      { number: Number.NaN },
      { seals: [{ fingerprint: 'ab', from: 'hôm qua', to: null }] },
      { signers: [boundSigner('homeroom', 'Nguyễn Thị Hồng Hạnh', { to: '2027' })] },
    ]) {
      const { verification, checkers } = await open(await signedCheckers(changes));
      assert.deepEqual([verification.verdict, checkers], ['valid', null]);
    }
  });
  it('is the school’s or nobody’s: not a teacher’s, nor another school’s', async () => {
    const teacher = await open(await signedCheckers({}, 'teacher'));
    assert.deepEqual([teacher.verification.verdict, teacher.checkers], ['unknown', null]);
    const person = await identified('seal', SUBJECTS.principal);
    assert.deepEqual(failures((await open(await signedCheckers({}, 'seal', person))).verification), [
      'holder:checkers person-for-school',
    ]);
    const other = await identified('seal', [[USER_ID, 'MATRUONG:01008413']]);
    assert.deepEqual(failures((await open(await signedCheckers({}, 'seal', other))).verification), [
      'holder:checkers another-school',
    ]);
  });
  it('is opened among others, as bytes or as text, in UTF-16, too', async () => {
    const text = await signedCheckers();
    const files = [new TextEncoder().encode(text), new Uint8Array(Buffer.from(text, 'utf16le')), text, 'Kính gửi'];
    const { checkers, each } = await openCheckers(files, OPTIONS);
    assert.deepEqual(checkers, [buildCheckers(), buildCheckers(), buildCheckers()]);
    assert.deepEqual(each.map((one) => one.verification.verdict), ['valid', 'valid', 'valid', 'invalid']);
  });
  (hasXmlsec() ? it : it.skip)('is accepted by xmlsec1, and refused where it was changed', async () => {
    const text = await signedCheckers();
    const accepted = (one: string): boolean =>
      xmlsecAccepts(one, checkersIds(buildCheckers().fileId).signature, keyPath('authority.der'));
    assert.ok(accepted(text));
    assert.ok(!accepted(tampered(text, 'Phạm Thị Lan', 'Phạm Thị Lam')));
  });
});
