/** What goes with a child to her next school: a listing of files under the old school's seal. */
import assert from 'node:assert/strict';
import { parseXml } from '../../../core/signing/parse-xml.js';
import { prepareTransactionSignature } from '../../../core/signing/sign-transaction.js';
import { prepareTransferSignature } from '../../../core/signing/sign-transfer.js';
import { withBudget } from '../../../core/signing/verify/steps.js';
import { verifyTransaction } from '../../../core/signing/verify/verify-transaction.js';
import { readTransfer, verifyTransfer } from '../../../core/signing/verify/verify-transfer.js';
import { batchText } from '../../../core/record/batch.js';
import { type TransferList, transferListText } from '../../../core/transfer/transfer-list.js';
import { certificateOf, SIGNED_AT, signBy } from '../../support/signed-record.js';
import { doubts, failures, OPTIONS, tampered, verify } from '../../support/verification.js';

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
    const { kind, verdict } = await verify(text);
    assert.deepEqual([kind, verdict], ['transfer', 'valid'], 'told as what it is, never as a submission');
    assert.deepEqual(readTransfer(parseXml(text)), LIST);
  });

  it('is not where a file’s digest, the next school or a line was changed, or the listing has no name', async () => {
    const text = await signed();
    const changed = ['digests changed', 'signature:transfer changed'];
    assert.deepEqual(failures(await check(tampered(text, 'qrvMzQ==', 'qrvMzA=='))), changed);
    assert.deepEqual(failures(await check(tampered(text, '37000001', '37000002'))), changed);
    assert.ok(failures(await check(tampered(text, /<TEP>.*?<\/TEP>/, ''))).length > 0);
    assert.ok(failures(await check(tampered(text, / Id="[^"]+"/, ''))).length > 0);
    assert.equal(readTransfer(parseXml(tampered(text, / Id="[^"]+"/, ''))).transferId, '');
    const unsigned = await check(transferListText(LIST));
    assert.deepEqual([unsigned.verdict === 'valid', unsigned.standing], [false, null]);
  });

  it('of a later form is not guessed at', async () => {
    const found = await check(tampered(await signed(), '<PHIEN_BAN>1.0<', '<PHIEN_BAN>9.0<'));
    assert.ok(failures(found).includes('version unknown-version'));
  });

  it('is no transaction, and a transaction is no listing, whatever their roots are called', async () => {
    const renamed = (text: string, from: string, to: string): string =>
      text.replaceAll(`<${from} `, `<${to} `).replaceAll(`</${from}>`, `</${to}>`);
    const id = LIST.transferId;
    const certificate = certificateOf('seal');
    const prepared = await prepareTransactionSignature({
      ...{ transactionId: id, recordTexts: [], signedAt: SIGNED_AT.seal, certificate },
    });
    const transaction = batchText(id, [], prepared.finish(signBy('seal', prepared.toSign)));
    const listing = await signed();
    for (const text of [listing, renamed(listing, 'CHUYEN_TRUONG', 'DANH_SACH_HOC_BA')])
      assert.equal((await verifyTransaction(parseXml(text), withBudget(OPTIONS))).verdict, 'invalid');
    for (const text of [transaction, renamed(transaction, 'DANH_SACH_HOC_BA', 'CHUYEN_TRUONG')])
      assert.equal((await check(text)).verdict, 'invalid');
    // The signature of the one put on the other.
    const borrowed = /<ds:Signature .*<\/ds:Signature>/s.exec(transaction)![0];
    assert.equal((await check(transferListText(LIST, borrowed))).verdict, 'invalid');
  });
});
