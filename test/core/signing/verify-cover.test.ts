/** A cover as “Kiểm tra” and `hocba verify` read it: what it is, whose it is, and whether both signatures hold. */
import assert from 'node:assert/strict';
import { coverIds } from '../../../core/covers/cover-xml.js';
import { certificateOf } from '../../support/signed-record.js';
import { COVER_CODE, signedCover } from '../../support/signed-cover.js';
import { doubts, elementText, failures, tampered, verify } from '../../support/verification.js';

const ids = coverIds(COVER_CODE);

describe('a cover that is checked', () => {
  it('says that it is one, of whom and of which version, and who signed it when', async () => {
    const found = await verify((await signedCover({ number: 3 })).text);
    assert.deepEqual([failures(found), doubts(found), found.verdict], [[], [], 'valid']);
    assert.deepEqual([found.kind, found.code, found.records], ['cover', COVER_CODE, []]);
    assert.deepEqual(found.about, {
      ...{ pupil: 'Trần Đức Ấn', pupilId: '0112345678', schoolYear: '2026-2027', schoolNow: null },
      ...{ school: 'Trường Tiểu học Đoàn Thị Điểm', version: 3 },
    });
    assert.deepEqual(
      found.signers.map(({ slot, signedAt, intact }) => [slot, signedAt, intact]),
      [
        ['cover', '2027-06-03T10:00:00+07:00', true],
        ['cover-seal', '2027-06-05T14:30:00+07:00', true],
      ],
    );
    assert.deepEqual(
      found.steps.map(({ code }) => code),
      [
        ...['structure', 'unique-ids', 'expected-places', 'version', 'digests'],
        ...['signature:cover', 'chain:cover', 'holder:cover'],
        ...['signature:cover-seal', 'chain:cover-seal', 'holder:cover-seal', 'order'],
      ],
    );
  });

  it('tells a changed fact by both signatures, a changed line by both, and what only the seal covers by it', async () => {
    const { text } = await signedCover();
    const both = ['digests changed', 'signature:cover changed', 'signature:cover-seal changed'];
    const changed = async (from: string | RegExp, to: string) => failures(await verify(tampered(text, from, to)));
    assert.deepEqual(await changed('>Trần Đức Ấn<', '>Trần Đức An<'), both);
    assert.deepEqual(await changed(' SO="1"', ' SO="2"'), both);
    assert.deepEqual(await changed(/<TEN_GIAM_HIEU_KY_HOC_BA>[^<]+/, '<TEN_GIAM_HIEU_KY_HOC_BA>Nguyễn Văn A'), [
      ...[
        'digests changed',
        'signature:cover changed',
        'holder:cover bound-to-another',
        'signature:cover-seal changed',
      ],
    ]);
    const sealLine = elementText(text, 'KY_PHAT_HANH');
    const other = sealLine.replace('14:30', '14:31');
    assert.deepEqual(await changed(sealLine, other), [
      'digests changed',
      'signature:cover-seal changed',
      'order time-unlike-line',
    ]);
  });

  it('is none where a signature is missing, doubled, out of order, moved, or of the wrong certificate', async () => {
    const { text, unsealed, signed } = await signedCover();
    assert.deepEqual(failures(await verify(unsealed)), ['signature:cover-seal not-signed']);
    const { signature } = signed.principal;
    const withoutFirst = tampered(text, signature, '');
    assert.ok(failures(await verify(withoutFirst)).length > 0);
    assert.deepEqual(
      failures(await verify(tampered(text, signature, signature + signature)))[0],
      'structure unexpected-content',
    );
    const swapped = tampered(text, signature + signed.seal.signature, signed.seal.signature + signature);
    assert.ok(failures(await verify(swapped)).includes('order moved'));
    const early = await signedCover({}, { signedAt: '2027-06-02T08:00:00+07:00' });
    assert.deepEqual(failures(await verify(early.text)), ['order time-backwards']);
    for (const [from, to, code] of [
      ['<DU_LIEU_BIA', '<THEM/><DU_LIEU_BIA', 'structure unexpected-content'],
      [' SO="1"', ' SO="một"', 'structure unexpected-content'],
      [/<PHIEN_BAN>[^<]+/, '<PHIEN_BAN>9.9', 'version unknown-version'],
      [`Id="${ids.data}"`, `Id="${ids.data}x"`, 'expected-places moved'],
    ] as const) {
      const found = await verify(tampered(text, from, to));
      assert.ok(failures(found).includes(code), code);
      assert.deepEqual([found.verdict, found.about], ['invalid', null], code);
    }
  });

  it('is none without its name, its number or its data, or with a signature of another name', async () => {
    const { text } = await signedCover();
    for (const [from, to] of [
      [`Id="${ids.cover}"`, ''],
      [' SO="1"', ''],
      [`Id="${ids.signature.seal}"`, `Id="${ids.signature.seal}x"`],
      [`Id="${ids.signature.principal}"`, `Id="${ids.signature.principal}x"`],
    ] as const) {
      const found = await verify(tampered(text, from, to));
      assert.equal(found.verdict, 'invalid', from);
      assert.ok(failures(found).length > 0, from);
    }
  });

  it('is none with a seal on what no principal signed, or without its data', async () => {
    const { text, signed } = await signedCover();
    let bare = tampered(text, signed.principal.signature, '');
    for (const id of [ids.line.principal, ids.leader]) {
      const [, name = ''] = new RegExp(`<(\\w+) Id="${id}">`).exec(bare) ?? [];
      bare = tampered(bare, elementText(bare, name), '');
    }
    assert.ok(failures(await verify(bare)).includes('order slot-skipped'));
    const empty = await verify(tampered(text, elementText(text, 'DU_LIEU_BIA'), ''));
    assert.equal(empty.verdict, 'invalid');
  });

  it('cannot be said of a certificate nobody vouches for, and is not the school’s by a person’s', async () => {
    const { text } = await signedCover();
    const unknown = await verify(text, { anchors: [] });
    assert.deepEqual([unknown.verdict, doubts(unknown)[0]], ['unknown', 'chain:cover no-anchor']);
    assert.notEqual(certificateOf('seal'), certificateOf('principal'));
    const noSeal = await verify(text, { seals: [] });
    assert.ok(doubts(noSeal).some((one) => one.startsWith('holder:cover-seal')));
  });
});
