import assert from 'node:assert/strict';
import { SLOTS } from '../../../core/record/record-states.js';
import { recordIds } from '../../../core/record/record-ids.js';
import { batchSignatureId } from '../../../core/record/batch.js';
import { subjectListIds } from '../../../core/record/subject-list.js';
import {
  keyPath,
  LIST,
  signedList,
  signedRecord,
  signedTransaction,
  TRANSACTION_ID,
} from '../../support/signed-record.js';
import { hasXmlsec, xmlsecAccepts } from '../../support/xmlsec.js';
import { LOOKUP_CODE } from '../../support/year-record.js';

const AUTHORITY = keyPath('authority.der');
const ids = recordIds(LOOKUP_CODE).signature;
const accepted = (text: string): readonly string[] => SLOTS.filter((slot) => xmlsecAccepts(text, ids[slot], AUTHORITY));

(hasXmlsec() ? describe : describe.skip)('signatures in xmlsec1', () => {
  it('are accepted, all three', async () => {
    const { text } = await signedRecord();
    assert.deepEqual(accepted(text), ['homeroom', 'principal', 'seal']);
  });
  it('are refused by those that cover a changed mark', async () => {
    const { text } = await signedRecord();
    const forged = text.replace('<DIEM_KIEM_TRA_DINH_KY>7<', '<DIEM_KIEM_TRA_DINH_KY>8<');
    assert.notEqual(forged, text);
    assert.deepEqual(accepted(forged), []);
  });
  it('are refused by those that cover another line only', async () => {
    const { text } = await signedRecord();
    const leader = text.replace('Phạm Thị Lan<', 'Phạm Thị Lam<');
    assert.notEqual(leader, text);
    assert.deepEqual(accepted(leader), ['homeroom']);
    const issue = text.replace('>Hà Nội</DIA_DANH_PHAT_HANH_HOC_BA>', '>Hà Nam</DIA_DANH_PHAT_HANH_HOC_BA>');
    assert.notEqual(issue, text);
    assert.deepEqual(accepted(issue), ['homeroom', 'principal']);
  });
  it('are refused under another authority', async () => {
    const { text } = await signedRecord();
    assert.equal(xmlsecAccepts(text, ids.seal, keyPath('stranger.der')), false);
  });
  it('are accepted on a list and on a transaction, every record in it as before', async () => {
    const list = await signedList();
    assert.ok(xmlsecAccepts(list, subjectListIds(LIST.listId).signature, AUTHORITY));
    assert.ok(
      !xmlsecAccepts(list.replace('>0112345679<', '>0112345670<'), subjectListIds(LIST.listId).signature, AUTHORITY),
    );
    const { text } = await signedRecord();
    const transaction = await signedTransaction([text]);
    assert.ok(xmlsecAccepts(transaction, batchSignatureId(TRANSACTION_ID), AUTHORITY));
    assert.deepEqual(accepted(transaction), ['homeroom', 'principal', 'seal']);
  });
});
