import assert from 'node:assert/strict';
import { withStatus } from '../../../core/signing/verify/steps.js';
import { recordText } from '../../../core/record/record-xml.js';
import { subjectListText, subjectListElement } from '../../../core/record/subject-list.js';
import { prepareSignature } from '../../../core/signing/prepare-signature.js';
import { canonicalText } from '../../../core/xml/canonical.js';
import {
  certificateOf,
  keyFile,
  LIST,
  LIST_SIGNED_AT,
  signBy,
  signedList,
  signedRecord,
  signedTransaction,
} from '../../support/signed-record.js';
import { doubts, failures, tampered, verify } from '../../support/verification.js';
import { buildYearRecord, LOOKUP_CODE } from '../../support/year-record.js';

describe('verifyXml', () => {
  it('accepts a record with its three signatures, and says who signed when', async () => {
    const found = await verify((await signedRecord()).text);
    assert.deepEqual(failures(found), []);
    assert.equal(found.verdict, 'valid');
    assert.equal(found.kind, 'record');
    assert.equal(found.code, LOOKUP_CODE);
    assert.deepEqual(found.about, {
      pupil: 'Trần Đức Ấn',
      pupilId: '0112345678',
      schoolNow: null,
      schoolYear: '2026-2027',
      school: 'Trường Tiểu học Đoàn Thị Điểm',
    });
    assert.deepEqual(
      found.signers.map(({ slot, name, signedAt, stampedAt, intact }) => [slot, name, signedAt, stampedAt, intact]),
      [
        ['homeroom', 'Nguyễn Thị Hồng Hạnh', '2027-06-01T08:15:00+07:00', null, true],
        ['principal', 'Phạm Thị Lan, hiệu trưởng', '2027-06-03T10:00:00+07:00', null, true],
        ['seal', 'Trường Tiểu học Đoàn Thị Điểm', '2027-06-05T14:30:00+07:00', null, true],
      ],
    );
    assert.equal(found.signers[2]!.subject, 'CN=Trường Tiểu học Đoàn Thị Điểm,C=VN');
    assert.deepEqual(
      found.steps.map(({ code }) => code),
      [
        ...['structure', 'unique-ids', 'expected-places', 'version', 'digests'],
        ...['signature:homeroom', 'chain:homeroom', 'holder:homeroom'],
        ...['signature:principal', 'chain:principal', 'holder:principal'],
        ...['signature:seal', 'chain:seal', 'holder:seal', 'order', 'status'],
      ],
    );
  });
  it('reads bytes as well, and a declaration or a byte-order mark before the root', async () => {
    const { text } = await signedRecord();
    for (const before of ['<?xml version="1.0" encoding="UTF-8"?>\n', '\uFEFF']) {
      assert.equal((await verify(new TextEncoder().encode(before + text))).verdict, 'valid');
    }
    const broken = await verify(Uint8Array.of(0x3c, 0xff, 0x3e));
    assert.deepEqual(failures(broken), ['structure not-utf-8']);
    assert.equal(broken.verdict, 'invalid');
  });
  it('tells a changed mark by the signatures that cover it', async () => {
    const { text } = await signedRecord();
    const found = await verify(tampered(text, '<DIEM_KIEM_TRA_DINH_KY>7<', '<DIEM_KIEM_TRA_DINH_KY>8<'));
    assert.deepEqual(failures(found), [
      'digests changed',
      'signature:homeroom changed',
      'signature:principal changed',
      'signature:seal changed',
    ]);
    assert.deepEqual(
      found.signers.map(({ intact }) => intact),
      [false, false, false],
    );
  });
  it('accepts a record whose year has little in it', async () => {
    const full = buildYearRecord();
    const record = { ...full, course: [], subjects: [], traits: {}, awards: { yearEnd: null, sudden: null } };
    const { text } = await signedRecord({ record, subjectRows: [], until: 'principal' });
    assert.deepEqual(failures(await verify(text, { slots: ['homeroom', 'principal'] })), []);
  });
  it('wants every mandatory tag of a released record', async () => {
    const record = buildYearRecord();
    const { text } = await signedRecord({ record: { ...record, pupil: { ...record.pupil, ethnicity: null } } });
    assert.deepEqual(failures(await verify(text)), ['structure unexpected-content']);
  });
  it('says of whom it is as far as the document does', async () => {
    const school = { ...buildYearRecord().school, name: '' };
    const { text } = await signedRecord({ record: buildYearRecord({ school }), until: 'homeroom' });
    const { about } = await verify(text, { slots: ['homeroom'] });
    assert.deepEqual(about, {
      pupil: 'Trần Đức Ấn',
      pupilId: '0112345678',
      schoolYear: '2026-2027',
      school: '',
      schoolNow: null,
    });
  });

  it('accepts a subject teacher’s list, and tells a changed line', async () => {
    const text = await signedList();
    const found = await verify(text);
    assert.deepEqual([found.verdict, found.kind, found.code], ['valid', 'subject-list', LIST.listId]);
    assert.equal(found.signers[0]!.name, 'Đỗ Quốc Ỷ');
    assert.deepEqual(failures(await verify(tampered(text, '0112345679', '0112345670'))), [
      'digests changed',
      'signature:subject-list changed',
    ]);
  });
  it('tells a list nobody signed from one whose signature stands elsewhere', async () => {
    const unsigned = subjectListText({ ...LIST, signedAt: LIST_SIGNED_AT });
    const found = await verify(unsigned);
    assert.deepEqual(failures(found), ['signature:subject-list not-signed']);
    assert.deepEqual(doubts(found), [
      'digests not-reached',
      'chain:subject-list not-reached',
      'holder:subject-list not-reached',
    ]);
    const signature = (await signedList()).match(/<ds:Signature .*<\/ds:Signature>/s)![0];
    const inside = tampered(unsigned, '</DANH_SACH>', `${signature}</DANH_SACH>`);
    assert.deepEqual(failures(await verify(inside)), ['structure unexpected-content', 'expected-places moved']);
  });
  it('wants the moment of a list to be the signature’s', async () => {
    const prepared = await prepareSignature({
      kind: 'subject-list',
      code: LIST.listId,
      texts: { list: canonicalText(subjectListElement({ ...LIST, signedAt: LIST_SIGNED_AT })) },
      signedAt: '2027-05-26T07:45:00+07:00',
      certificate: certificateOf('teacher'),
    });
    const text = subjectListText(
      { ...LIST, signedAt: LIST_SIGNED_AT },
      prepared.finish(signBy('teacher', prepared.toSign)),
    );
    assert.deepEqual(failures(await verify(text)), ['order time-unlike-line']);
  });

  it('refuses a transaction that claims to be older than what is in it', async () => {
    const { text } = await signedRecord();
    const of = async (signedAt: string) => failures(await verify(await signedTransaction([text], signedAt)));
    assert.deepEqual(await of('2027-06-05T14:29:59+07:00'), ['order time-backwards']);
    assert.deepEqual(await of('2027-06-05T14:30:00+07:00'), []);
  });
  it('accepts a transaction with every record in it, and names the record that fails', async () => {
    const other = '9a1f7c52-0d3b-4c7e-8f21-5b6a7c8d9e0f';
    const [first, second] = await Promise.all([
      signedRecord(),
      signedRecord({ record: buildYearRecord({ lookupCode: other }) }),
    ]);
    const found = await verify(await signedTransaction([first.text, second.text]));
    assert.equal(found.verdict, 'valid');
    assert.equal(found.kind, 'transaction');
    assert.deepEqual(
      found.records.map(({ verdict, code }) => [verdict, code]),
      [
        ['valid', LOOKUP_CODE],
        ['valid', other],
      ],
    );
    const forged = tampered(second.text, '>132.5<', '>142.5<');
    const signedAnyway = await verify(await signedTransaction([first.text, forged]));
    assert.deepEqual(failures(signedAnyway), ['records records-invalid']);
    assert.equal(signedAnyway.steps.at(-1)!.detail, other);
    const elsewhere = await verify(tampered(await signedTransaction([first.text]), '>132.5<', '>142.5<'));
    assert.equal(elsewhere.steps.find(({ code }) => code === 'digests')!.detail, 'DANH_SACH_HOC_BA');
    const twice = await verify(await signedTransaction([first.text, first.text]));
    assert.deepEqual(failures(twice), ['unique-ids doubled-id']);
    const withoutList = await verify(await signedTransaction([first.text]), { crls: [] });
    assert.equal(withoutList.verdict, 'unknown');
    assert.deepEqual(doubts(withoutList), ['chain:transaction no-crl', 'records records-unknown']);
  });

  it('takes no more records than a school may have, however small they are', async () => {
    const of = (records: number) =>
      verify(`<DANH_SACH_HOC_BA id="x">${'<HOC_BA/>'.repeat(records)}</DANH_SACH_HOC_BA>`);
    const most = await of(3000);
    assert.equal(most.records.length, 3000);
    assert.ok(!failures(most).includes('structure too-large'));
    const more = await of(3001);
    assert.deepEqual(failures(more), ['structure too-large']);
    assert.equal(more.verdict, 'invalid');
    assert.deepEqual(more.records, []);
  });

  it('says what stands of a record on its way, and what is missing', async () => {
    const { text } = await signedRecord({ until: 'principal' });
    assert.equal((await verify(text, { slots: ['homeroom', 'principal'] })).verdict, 'valid');
    const found = await verify(text);
    assert.deepEqual(failures(found), ['signature:seal not-signed']);
    assert.deepEqual(doubts(found), [
      'digests not-reached',
      'chain:seal not-reached',
      'holder:seal not-reached',
      'status not-asked',
    ]);
  });
  it('wants the signatures in their order, in the document', async () => {
    const { text, signed } = await signedRecord({ until: 'principal' });
    const [homeroom, principal] = [signed.homeroom!.signature!, signed.principal!.signature!];
    const swapped = tampered(text, homeroom + principal, principal + homeroom);
    assert.deepEqual(failures(await verify(swapped, { slots: ['homeroom', 'principal'] })), ['order moved']);
    const { signature: _, ...unsigned } = signed.homeroom!;
    const skipped = recordText((await signedRecord()).record, { ...signed, homeroom: unsigned });
    const found = await verify(tampered(skipped, /<GVCN .*<\/GVCN>/s, ''), { slots: [] });
    assert.deepEqual(failures(found), ['digests changed', 'signature:principal changed', 'order slot-skipped']);
  });
  it('wants the signatures in their order, in time, and none from tomorrow', async () => {
    const backwards = await signedRecord({ signedAt: { principal: '2027-05-31T10:00:00+07:00' } });
    assert.deepEqual(failures(await verify(backwards.text)), ['order time-backwards']);
    const found = await verify((await signedRecord()).text, { at: new Date('2027-06-05T00:00:00Z') });
    assert.deepEqual(failures(found), ['order time-ahead']);
  });
});

describe('verifyXml about certificates and codes', () => {
  it('does not know an authority it was not told', async () => {
    const found = await verify((await signedRecord()).text, { anchors: [] });
    assert.equal(found.verdict, 'unknown');
    assert.deepEqual(doubts(found), [
      'chain:homeroom no-anchor',
      'chain:principal no-anchor',
      'chain:seal no-anchor',
      'status not-asked',
    ]);
  });
  it('refuses a certificate revoked before, and doubts one revoked after the claimed time', async () => {
    const crls = [keyFile('homeroom-revoked.crl')];
    const late = await signedRecord({ signedAt: { homeroom: '2027-06-02T08:00:00+07:00' } });
    assert.deepEqual(failures(await verify(late.text, { crls })), ['chain:homeroom revoked']);
    const found = await verify((await signedRecord()).text, { crls });
    assert.deepEqual(failures(found), []);
    assert.deepEqual(doubts(found), ['chain:homeroom revoked-later', 'status not-asked']);
    assert.equal(found.verdict, 'unknown');
  });
  it('refuses keys that are too short', async () => {
    const { text } = await signedRecord({ signers: { seal: 'short' } });
    const found = await verify(text);
    assert.deepEqual(failures(found), ['signature:seal key-unusable']);
    assert.deepEqual(
      found.signers.map(({ slot }) => slot),
      ['homeroom', 'principal'],
    );
  });
  it('shows the whole subject of a certificate without a name', async () => {
    const { text } = await signedRecord({ signers: { homeroom: 'nameless' } });
    assert.equal((await verify(text)).signers[0]!.name, 'O=Trường Tiểu học Đoàn Thị Điểm,C=VN');
  });
  it('says what the server says of a code, then or later', async () => {
    const { text } = await signedRecord();
    const unasked = await verify(text);
    for (const [state, verdict, line] of [
      ['valid', 'valid', 'true '],
      ['unknown', 'valid', 'null code-unknown'],
      ['replaced', 'invalid', 'false replaced'],
      ['recalled', 'invalid', 'false recalled'],
    ] as const) {
      for (const found of [await verify(text, { codeState: state }), withStatus(unasked, state)]) {
        const { ok, reason, detail } = found.steps.at(-1)!;
        assert.deepEqual([found.verdict, `${ok} ${reason ?? ''}`, detail], [verdict, line, LOOKUP_CODE]);
        assert.deepEqual(found.steps.slice(0, -1), unasked.steps.slice(0, -1));
      }
    }
  });
});
