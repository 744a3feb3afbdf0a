/** Báo cáo hoàn tất as a stranger reads it: the principal's own signature over what became of a group. */
import assert from 'node:assert/strict';
import { type Completion, completionIds, completionText } from '../../../core/reports/completion.js';
import { prepareCompletionSignature } from '../../../core/signing/sign-completion.js';
import { certificateOf, SIGNED_AT, signBy } from '../../support/signed-record.js';
import { doubts, failures, tampered, verify } from '../../support/verification.js';
import { buildLeader } from '../../support/year-record.js';

const pupil = (code: string) => ({ pupil: code, name: 'Nguyễn Thị An', className: '4A' });
const COMPLETION: Completion = {
  ...{ id: '0d4cf7de-6b0a-4c52-8a7e-3f2b1c0d9e88', number: 1, schoolYear: '2026-2027', group: 'second' },
  ...{ school: { code: '01008412', name: 'Trường Tiểu học Đoàn Thị Điểm' }, ends: '2027-08-15' },
  classes: [{ className: '4A', pupils: 3, finalised: 2 }],
  recalled: [
    { ...pupil('3700000001'), code: '6d1f0b52-93c7-4a0e-8f35-b1a2c3d4e5f6', on: '2027-07-01', replacedBy: null },
    {
      ...{ ...pupil('3700000002'), code: '7d1f0b52-93c7-4a0e-8f35-b1a2c3d4e5f6', on: '2027-07-02' },
      replacedBy: '8d1f0b52-93c7-4a0e-8f35-b1a2c3d4e5f6',
    },
  ],
  late: [pupil('3700000003')],
  reasons: { '3700000003': 'Chờ ký lại' },
  decided: [{ ...pupil('3700000004'), result: 'Hoàn thành', promoted: 'Có' }],
  leader: buildLeader(),
  signedAt: SIGNED_AT.principal,
};

async function signed(): Promise<string> {
  const prepared = await prepareCompletionSignature(COMPLETION, certificateOf('principal'));
  return completionText(COMPLETION, prepared.finish(signBy('principal', prepared.toSign)));
}

describe('a report of completion that is checked', () => {
  it('is the principal’s where her signature covers all of it', async () => {
    const found = await verify(await signed());
    assert.deepEqual([failures(found), found.kind, found.code], [[], 'completion', COMPLETION.id]);
    assert.deepEqual([doubts(found), found.verdict], [[], 'valid']);
  });

  it('is not where a count, a reason or the signer was changed, a line added or a name taken away', async () => {
    const text = await signed();
    const changed = ['digests changed', 'signature:completion changed'];
    for (const [from, to] of [
      ['<SO_DA_CHOT>2<', '<SO_DA_CHOT>3<'],
      ['Chờ ký lại', 'Chờ ký'],
    ] as const)
      assert.deepEqual(failures(await verify(tampered(text, from, to))), changed, from);
    assert.ok(failures(await verify(tampered(text, 'Phạm Thị Lan', 'Phạm Thị Hoa'))).length > 2);
    assert.ok(failures(await verify(tampered(text, '<SO_TRE>', '<SO_LA>1</SO_LA><SO_TRE>'))).length > 0);
    assert.ok(failures(await verify(tampered(text, / Id="bao-cao[^"]+"/, ''))).length > 0);
    const unsigned = await verify(completionText(COMPLETION, ''));
    assert.notEqual(unsigned.verdict, 'valid');
    assert.equal(unsigned.standing, null);
  });

  it('of a later form is not guessed at', async () => {
    const text = tampered(await signed(), '<PHIEN_BAN>1.0<', '<PHIEN_BAN>9.0<');
    assert.ok(failures(await verify(text)).includes('version unknown-version'));
    assert.ok(text.includes(completionIds(COMPLETION.id).content));
  });
});
