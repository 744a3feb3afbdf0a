/** What goes with a child to her next school: a listing of files under the old school's seal. */
import assert from 'node:assert/strict';
import { parseXml } from '../../../core/signing/parse-xml.js';
import { prepareTransferSignature } from '../../../core/signing/sign-transfer.js';
import { withBudget } from '../../../core/signing/verify/steps.js';
import { readTransfer, verifyTransfer } from '../../../core/signing/verify/verify-transfer.js';
import { type TransferList, transferListText } from '../../../core/transfer/transfer-list.js';
import { certificateOf, SIGNED_AT, signBy } from '../../support/signed-record.js';
import { doubts, failures, OPTIONS, tampered } from '../../support/verification.js';

const LIST: TransferList = {
  transferId: '5f0c7a9e-1f6d-4b36-9a54-2d7c8e9fa001',
  from: { code: '01008412', name: 'Trường Tiểu học Đoàn Thị Điểm' },
  to: { code: '37000001', name: 'Trường Tiểu học Đồng Sơn' },
  madeAt: SIGNED_AT.seal,
  files: [
    { path: 'hoc-ba/1.xml', digest: 'qrvMzQ==' },
    { path: 'hoc-sinh.json', digest: 'AAECAw==' },
  ],
};

async function signed(): Promise<string> {
  const certificate = certificateOf('seal');
  const prepared = await prepareTransferSignature({ list: LIST, signedAt: SIGNED_AT.seal, certificate });
  return transferListText(LIST, prepared.finish(signBy('seal', prepared.toSign)));
}

describe('a listing of what goes to the next school', () => {
  const check = async (text: string) => verifyTransfer(parseXml(text), withBudget(OPTIONS));

  it('is the old school’s where its seal covers every line, and is read as it was written', async () => {
    const text = await signed();
    const found = await check(text);
    assert.deepEqual([failures(found), doubts(found), found.verdict], [[], [], 'valid']);
    assert.deepEqual(readTransfer(parseXml(text)), LIST);
  });

  it('is not where a file’s digest, the next school or a line was changed, or the listing has no name', async () => {
    const text = await signed();
    const changed = ['digests changed', 'signature:transaction changed'];
    assert.deepEqual(failures(await check(tampered(text, 'qrvMzQ==', 'qrvMzA=='))), changed);
    assert.deepEqual(failures(await check(tampered(text, '37000001', '37000002'))), changed);
    assert.ok(failures(await check(tampered(text, /<TEP>.*?<\/TEP>/, ''))).length > 0);
    assert.ok(failures(await check(tampered(text, / id="[^"]+"/, ''))).length > 0);
    assert.equal(readTransfer(parseXml(tampered(text, / id="[^"]+"/, ''))).transferId, '');
    const unsigned = await check(transferListText(LIST));
    assert.deepEqual([unsigned.verdict === 'valid', unsigned.standing], [false, null]);
  });

  it('of a later form is not guessed at', async () => {
    const found = await check(tampered(await signed(), '<PHIEN_BAN>1.0<', '<PHIEN_BAN>9.0<'));
    assert.ok(failures(found).includes('version unknown-version'));
  });
});
