/** What either school says of a transfer under its own seal. */
import assert from 'node:assert/strict';
import { parseXml } from '../../../core/signing/parse-xml.js';
import { prepareStatementSignature } from '../../../core/signing/sign-transfer.js';
import { readStatement } from '../../../core/signing/verify/verify-statement.js';
import { statementText, type TransferStatement } from '../../../core/transfer/transfer-statement.js';
import { certificateOf, SIGNED_AT, signBy } from '../../support/signed-record.js';
import { doubts, failures, tampered, verify } from '../../support/verification.js';

const SEALED_BY = { code: '01008412', name: 'Trường Tiểu học Đoàn Thị Điểm' };
const OTHER = { code: '37000001', name: 'Trường Tiểu học Đồng Sơn' };
const WITHDRAWN: TransferStatement = {
  transferId: '5f0c7a9e-1f6d-4b36-9a54-2d7c8e9fa001',
  ...{ kind: 'withdrawn', digest: 'qrvMzQ==', from: SEALED_BY, to: OTHER, pupil: '0100000001', at: SIGNED_AT.seal },
};
const RECEIVED: TransferStatement = { ...WITHDRAWN, kind: 'received', from: OTHER, to: SEALED_BY };

async function signed(statement: TransferStatement): Promise<string> {
  const certificate = certificateOf('seal');
  const prepared = await prepareStatementSignature({ statement, signedAt: SIGNED_AT.seal, certificate });
  return statementText(statement, prepared.finish(signBy('seal', prepared.toSign)));
}

describe('what a school says of a transfer', () => {
  for (const statement of [WITHDRAWN, RECEIVED]) {
    it(`is its own where its seal covers it, and is read as it was written: ${statement.kind}`, async () => {
      const text = await signed(statement);
      const found = await verify(text);
      assert.deepEqual([failures(found), doubts(found), found.verdict], [[], [], 'valid']);
      assert.equal(found.kind, 'transfer-statement');
      assert.deepEqual(readStatement(parseXml(text)), statement);
    });

    it(`is nothing from the other school’s mouth, nor changed: ${statement.kind}`, async () => {
      const { from, to } = statement;
      assert.notEqual((await verify(await signed({ ...statement, from: to, to: from }))).verdict, 'valid');
      const text = await signed(statement);
      for (const [was, is] of [
        ['qrvMzQ==', 'qrvMzA=='],
        ['0100000001', '0100000002'],
        ['<PHIEN_BAN>1.0<', '<PHIEN_BAN>9.0<'],
      ] as const)
        assert.ok(failures(await verify(tampered(text, was, is))).length > 0, was);
    });
  }

  it('has a name and says one of two things', async () => {
    const text = await signed(WITHDRAWN);
    const nameless = tampered(text, / Id="[^"]+"/, '');
    assert.ok(failures(await verify(nameless)).length > 0);
    assert.equal(readStatement(parseXml(nameless))!.transferId, '');
    assert.equal(readStatement(parseXml(tampered(text, 'DA_RUT', 'DA_MAT'))), null);
  });
});
