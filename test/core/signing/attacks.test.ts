import assert from 'node:assert/strict';
import { SMALL_XML, XML_LIMITS } from '../../../core/signing/parse-xml.js';
import { recordIds } from '../../../core/record/record-ids.js';
import { recordText } from '../../../core/record/record-xml.js';
import { certificateOf, signBy, signedList, signedRecord, signedTransaction } from '../../support/signed-record.js';
import { doubts, elementText, failures, tampered, verify } from '../../support/verification.js';
import { buildYearRecord, LOOKUP_CODE } from '../../support/year-record.js';

const ids = recordIds(LOOKUP_CODE);
const FORM = ['structure unexpected-content', 'unique-ids doubled-id', 'expected-places moved'];

describe('verifyXml under attack', () => {
  let text: string;
  before(async () => ({ text } = await signedRecord()));
  const refused = async (forged: string): Promise<string[]> => {
    const found = await verify(forged);
    assert.equal(found.verdict, 'invalid');
    return failures(found);
  };

  it('refuses a signed element that was moved, with another in its place', async () => {
    const summary = elementText(text, 'TONG_KET');
    const forged = summary.replace(` Id="${ids.summary}"`, '').replace('>7<', '>10<');
    const moved = tampered(tampered(text, summary, forged), '</HOC_BA>', `<DU_PHONG>${summary}</DU_PHONG></HOC_BA>`);
    assert.deepEqual(await refused(moved), ['structure unexpected-content', 'expected-places moved']);
    const hidden = tampered(tampered(text, summary, forged), /<ds:Object>/, `<ds:Object>${summary}`);
    assert.deepEqual(await refused(hidden), ['structure unexpected-content', 'expected-places moved']);
  });
  it('refuses a signed element that stands twice', async () => {
    const summary = elementText(text, 'TONG_KET');
    assert.deepEqual(await refused(tampered(text, summary, summary + summary)), FORM.slice(0, 2));
    const other = summary.replace(ids.summary, 'khac').replace('>7<', '>10<');
    assert.deepEqual(await refused(tampered(text, summary, other + summary)), [
      'structure unexpected-content',
      'expected-places moved',
    ]);
    const lowerCase = tampered(text, '<TEN_TRUONG>', `<TEN_TRUONG id="${ids.summary}">`);
    assert.deepEqual(await refused(lowerCase), FORM);
  });
  it('refuses a record inside a record', async () => {
    const wrapped = `<HOC_BA Id="khac"><DU_LIEU_HOC_BA></DU_LIEU_HOC_BA>${text}</HOC_BA>`;
    assert.deepEqual(await refused(wrapped), ['version unknown-version']);
  });
  it('refuses a missing part, an added tag, an attribute, text between', async () => {
    assert.deepEqual(await refused(tampered(text, elementText(text, 'QUA_TRINH_HOC_TAP'), '')), [
      'structure unexpected-content',
      'expected-places missing-id',
    ]);
    for (const [from, to] of [
      ['<KET_QUA_XEP_LOAI>', '<HANG>1</HANG><KET_QUA_XEP_LOAI>'],
      ['<TONG_KET ', '<TONG_KET an="1" '],
      ['<TONG_KET ', ' <TONG_KET '],
      ['<KET_QUA_XEP_LOAI>', '<KET_QUA_XEP_LOAI><B></B>'],
      ['<LOP_HOC NAM_HOC="2023-2024"', '<LOP_HOC'],
      ['</HOC_BA>', '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"></ds:Signature></HOC_BA>'],
      ['<KET_QUA_XEP_LOAI>', '<x:KET_QUA_XEP_LOAI xmlns:x="urn:x"></x:KET_QUA_XEP_LOAI><KET_QUA_XEP_LOAI>'],
    ] as const) {
      assert.deepEqual(await refused(tampered(text, from, to)), ['structure unexpected-content'], to);
    }
  });
  it('refuses a fourth signature, with or without an Id, while the record is on its way', async () => {
    const { text: partial, signed } = await signedRecord({ until: 'homeroom' });
    const bare = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"></ds:Signature>';
    const found = await verify(tampered(partial, '</HOC_BA>', `${bare}</HOC_BA>`), { slots: ['homeroom'] });
    assert.deepEqual(failures(found), ['structure unexpected-content']);
    const twice = await verify(tampered(partial, '</HOC_BA>', `${signed.homeroom!.signature}</HOC_BA>`), {
      slots: ['homeroom'],
    });
    assert.deepEqual(failures(twice), ['structure unexpected-content', 'unique-ids doubled-id']);
  });

  it('refuses two SignedInfo in a signature, wherever the second stands', async () => {
    const info = elementText(text, 'ds:SignedInfo').replace(/ Id="[^"]*"/g, '');
    for (const [from, to] of [
      ['<ds:SignatureValue>', `${info}<ds:SignatureValue>`],
      ['<ds:KeyInfo>', `<ds:Object>${info}</ds:Object><ds:KeyInfo>`],
    ] as const) {
      assert.ok((await refused(tampered(text, from, to))).includes('signature:homeroom two-signed-info'));
    }
    const none = tampered(text, /<ds:SignedInfo>.*?<\/ds:SignedInfo>/s, '');
    assert.deepEqual(await refused(none), ['expected-places missing-id']);
    const list = await signedList();
    const bare = elementText(list, 'ds:SignedInfo');
    const renamed = tampered(list, bare, bare.replaceAll('ds:SignedInfo', 'ds:Manifest'));
    assert.deepEqual(await refused(renamed), ['expected-places moved']);
  });
  it('refuses DOCTYPE, entities, comments, instructions and CDATA', async () => {
    for (const [document, reason] of [
      [`<!DOCTYPE HOC_BA [<!ENTITY a "8">]>${text}`, 'doctype'],
      [`<!DOCTYPE HOC_BA SYSTEM "http://127.0.0.1/x">${text}`, 'doctype'],
      [tampered(text, '>7<', '>&a;<'), 'malformed'],
      [tampered(text, '>7<', '>7<!-- 8 --><'), 'comment'],
      [`${text}<!-- x -->`, 'comment'],
      [tampered(text, '>7<', '><?x 8?>7<'), 'processing-instruction'],
      [`<?xml-stylesheet href="x"?>${text}`, 'processing-instruction'],
      [tampered(text, '>7<', '><![CDATA[7]]><'), 'cdata'],
    ] as const) {
      assert.deepEqual(await refused(document), [`structure ${reason}`]);
    }
  });
  it('refuses an unknown version of the specification', async () => {
    const found = await verify(tampered(text, '<PHIEN_BAN>1.0<', '<PHIEN_BAN>9.9<'));
    assert.equal(found.verdict, 'invalid');
    assert.deepEqual(failures(found), ['version unknown-version']);
    assert.deepEqual(found.signers, []);
    const slots = ['homeroom', 'principal', 'seal'].flatMap((slot) => [
      `signature:${slot}`,
      `chain:${slot}`,
      `holder:${slot}`,
    ]);
    assert.deepEqual(doubts(found), [
      ...['structure unknown-version', 'expected-places unknown-version'],
      ...['digests', ...slots, 'order'].map((step) => `${step} not-reached`),
      'status not-asked',
    ]);
  });
  it('refuses a signature made for yesterday’s version', async () => {
    const yesterday = await signedRecord({ record: buildYearRecord({ homeroomRemark: 'Em còn rụt rè.' }) });
    const today = await signedRecord();
    const mixed = recordText(today.record, {
      ...today.signed,
      homeroom: { ...today.signed.homeroom!, signature: yesterday.signed.homeroom!.signature! },
    });
    assert.deepEqual(await refused(mixed), [
      'digests changed',
      'signature:homeroom changed',
      'signature:principal changed',
      'signature:seal changed',
    ]);
  });
  it('refuses a certificate whose name no XML can hold', async () => {
    const der = Buffer.from(certificateOf('homeroom')).toString('base64');
    const control = Buffer.from(certificateOf('homeroom'));
    control[control.indexOf('Nguyễn')] = 1;
    const found = await refused(tampered(text, der, control.toString('base64')));
    assert.ok(found.includes('signature:homeroom certificate-unreadable'));
  });
  it('refuses another certificate or name in KeyInfo', async () => {
    const der = Buffer.from(certificateOf('homeroom')).toString('base64');
    const another = Buffer.from(certificateOf('teacher')).toString('base64');
    const both = ['signature:principal changed', 'signature:seal changed'];
    assert.deepEqual(await refused(tampered(text, der, another)), [
      'digests changed',
      'signature:homeroom another-certificate',
      ...both,
    ]);
    assert.deepEqual(await refused(tampered(text, der, 'AAAA')), [
      'digests changed',
      'signature:homeroom certificate-unreadable',
      ...both,
    ]);
    assert.deepEqual(await refused(tampered(text, der, `${der.slice(0, 64)}\n${der.slice(64)}`)), [
      'digests changed',
      'signature:homeroom certificate-unreadable',
      ...both,
    ]);
    assert.deepEqual(await refused(tampered(text, 'CN=Nguyễn Thị Hồng Hạnh', 'CN=Nguyễn Thị Hồng Hoa')), [
      'digests changed',
      'signature:homeroom not-the-profile',
      ...both,
    ]);
  });
  it('refuses ever other certificates', async () => {
    const list = await signedList();
    const der = Buffer.from(certificateOf('teacher'));
    for (let index = 0; index < 70; index += 1) {
      const other = Buffer.from(der);
      other[der.length - 1]! ^= index + 1;
      const forged = tampered(list, der.toString('base64'), other.toString('base64'));
      assert.deepEqual(await refused(forged), ['signature:subject-list another-certificate']);
    }
  });
  it('refuses other algorithms, references and transforms', async () => {
    const xmldsig = 'http://www.w3.org/2000/09/xmldsig#';
    for (const [from, to, reason] of [
      ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', `${xmldsig}hmac-sha1`, 'algorithm'],
      ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', `${xmldsig}none`, 'algorithm'],
      ['http://www.w3.org/2001/04/xmlenc#sha256', `${xmldsig}sha1`, 'algorithm'],
      [
        '<ds:Transforms>',
        '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"></ds:Transform>',
        'algorithm',
      ],
      [
        '<ds:Transforms>',
        '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:Transform>',
        'not-the-profile',
      ],
      [`URI="#${ids.summary}"`, `URI="#${ids.general}"`, 'references'],
      [`URI="#${ids.summary}"`, 'URI="file:///etc/passwd"', 'references'],
      [`URI="#${ids.summary}"`, '', 'references'],
      ['</ds:SignedInfo>', '<ds:Reference URI="#khac"></ds:Reference></ds:SignedInfo>', 'references'],
      [/<ds:SignatureValue>[^<]{4}/, '<ds:SignatureValue>AAAA', 'value-wrong'],
      ['<ds:SignatureValue>', '<ds:SignatureValue> ', 'not-the-profile'],
      ['<xades:SigningTime>2027-06-01T08:15:00+07:00', '<xades:SigningTime>2027-06-01', 'not-the-profile'],
      [
        '<xades:SigningTime>2027-06-01T08:15:00+07:00',
        '<xades:SigningTime>2027-06-31T28:15:00+07:00',
        'not-the-profile',
      ],
      ['<ds:SignatureProperties>', '<ds:SignatureProperties a="">', 'not-the-profile'],
      ['<ds:KeyInfo>', '<ds:KeyInfo><ds:KeyName>k</ds:KeyName>', 'not-the-profile'],
    ] as const) {
      const found = await refused(tampered(text, from, to));
      assert.ok(found.includes(`signature:homeroom ${reason}`), `${to}: ${found.join(', ')}`);
    }
  });
  it('refuses a subject’s row that leaves something out', async () => {
    for (const left of ['subject', 'list', 'digest']) {
      const row = tampered(text, new RegExp(`(?<=<hb:Row[^>]*) ${left}="[^"]*"`), '');
      assert.deepEqual(await refused(row), [
        'digests changed',
        'signature:homeroom not-the-profile',
        'signature:principal changed',
        'signature:seal changed',
      ]);
    }
  });
  it('refuses what was signed anew by somebody without a certificate of ours', async () => {
    const forged = await signedRecord({ signers: { homeroom: 'stranger', principal: 'stranger', seal: 'stranger' } });
    const found = await verify(forged.text);
    assert.deepEqual(failures(found), [
      'holder:homeroom one-for-both',
      'holder:principal one-for-both',
      'holder:seal one-for-both',
    ]);
    const underOurs = await verify(forged.text, { anchors: [certificateOf('authority'), certificateOf('stranger')] });
    assert.equal(underOurs.verdict, 'invalid');
    assert.deepEqual(failures(underOurs), [
      'chain:homeroom not-for-signing',
      'holder:homeroom one-for-both',
      'chain:principal not-for-signing',
      'holder:principal one-for-both',
      'chain:seal not-for-signing',
      'holder:seal one-for-both',
    ]);
  });
  it('refuses a value of another key under the certificate', async () => {
    const value = elementText(text, 'ds:SignatureValue');
    const info = elementText(text, 'ds:SignedInfo').replace(
      '<ds:SignedInfo',
      '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"',
    );
    const other = Buffer.from(signBy('stranger', Buffer.from(info))).toString('base64');
    const found = await refused(tampered(text, value, `<ds:SignatureValue>${other}</ds:SignatureValue>`));
    assert.ok(found.includes('signature:homeroom value-wrong'));
  });
  it('refuses records moved between or added to transactions', async () => {
    const transaction = await signedTransaction([text]);
    const { text: other } = await signedRecord({
      record: buildYearRecord({ lookupCode: '9a1f7c52-0d3b-4c7e-8f21-5b6a7c8d9e0f' }),
    });
    assert.deepEqual(await refused(tampered(transaction, text, text + other)), [
      'digests changed',
      'signature:transaction changed',
    ]);
    assert.deepEqual(await refused(tampered(transaction, text, `<GOI>${text}</GOI>`)), [
      'structure unexpected-content',
      'expected-places moved',
    ]);
  });
  it('refuses what is no document of ours', async () => {
    for (const [document, reason] of [
      ['', 'malformed'],
      ['<HOC_BA>', 'malformed'],
      ['{"a":1}', 'malformed'],
      ['<toString/>', 'unknown-document'],
      ['<x:HOC_BA xmlns:x="urn:x"/>', 'unknown-document'],
    ] as const) {
      assert.deepEqual(await refused(document), [`structure ${reason}`], document);
    }
    assert.deepEqual(await refused('<HOC_BA/>'), ['version unknown-version']);
    assert.deepEqual(await refused('<KY_MON_HOC/>'), ['structure unexpected-content', 'expected-places missing-id']);
    assert.deepEqual(await refused('<DANH_SACH_HOC_BA/>'), [
      'structure unexpected-content',
      'expected-places missing-id',
    ]);
  });
  it('refuses huge, deep and many-attributed input at once', async () => {
    assert.deepEqual(await refused('<a>'.repeat(XML_LIMITS.chars / 3 + 1)), ['structure too-large']);
    assert.deepEqual(await refused('<a>'.repeat(1_000_000)), ['structure too-deep']);
    const many = `<HOC_BA>${'<A/>'.repeat(SMALL_XML.elements)}</HOC_BA>`;
    assert.deepEqual(await refused(many), ['structure too-large']);
    // What holds many documents may be large, and is judged.
    for (const root of ['DANH_SACH_HOC_BA', 'KIEM_TRA'])
      assert.doesNotMatch((await refused(many.replaceAll('HOC_BA', root))).join(), /too-large/, root);
    assert.deepEqual(await refused(`<HOC_BA>${' '.repeat(SMALL_XML.chars)}</HOC_BA>`), ['structure too-large']);
    const attributes = Array.from({ length: 100 }, (_, index) => `a${index}=""`).join(' ');
    assert.deepEqual(await refused(`<HOC_BA ${attributes}/>`), ['structure attribute']);
  });
});
