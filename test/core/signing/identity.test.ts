/** Whom a certificate is for, by the subjects that authorities of Viet Nam and of Europe write. */
import assert from 'node:assert/strict';
import * as asn1js from 'asn1js';
import { commonName } from '../../../core/signing/common-name.js';
import { holderNumber } from '../../../core/signing/holder-numbers.js';
import { identityOf, INTERNAL, sameName } from '../../../core/signing/identity.js';
import {
  COMMON_NAME,
  nameAttributes,
  ORGANIZATION,
  ORGANIZATION_ID,
  SERIAL_NUMBER,
  UNIT,
  USER_ID,
} from '../../../core/signing/name.js';
import { type Attributes, identified, personNamed, SCHOOL, SUBJECTS } from '../../support/identified.js';

const holder = async (subject: Attributes) => identityOf(await identified('seal', subject)).holder;

describe('the number of a certificate’s holder', () => {
  const kinds: Readonly<Record<string, readonly [kind: string, value: string] | null>> = {
    'CCCD:001185012345': ['citizen', '001185012345'],
    'cccd: 001 185 012 345': ['citizen', '001185012345'],
    'Căn cước: 001185012345': ['citizen', '001185012345'],
    'PNOVN-001185012345': ['citizen', '001185012345'],
    'CMND:012345678': ['old-citizen', '012345678'],
    // The last identity cards already bore the citizen's number.
    'CMND:001185012345': ['citizen', '001185012345'],
    'HC:B1234567': ['passport', 'B1234567'],
    'Hộ chiếu: b1234567': ['passport', 'B1234567'],
    'MST:001185012345': ['citizen', '001185012345'],
    'TINVN-001185012345': ['citizen', '001185012345'],
    'MST:0101234567-001': ['tax', '0101234567001'],
    'VATVN-0101234567': ['tax', '0101234567'],
    'MATRUONG:37364405': ['school', '37364405'],
    'MÃ TRƯỜNG: 37364405': ['school', '37364405'],
    'MT:VN-37364405': ['school', '37364405'],
    'MST:01012': null,
    'CCCD:0011850123': null,
    'MATRUONG:': null,
    'HC:ABC': null,
    'EMAIL:a1@b.vn': null,
    '001185012345': null,
    '': null,
  };
  for (const [text, expected] of Object.entries(kinds))
    it(`${text || 'nothing'} is ${expected?.join(' ') ?? 'none that can be compared'}`, () => {
      const found = holderNumber(text);
      assert.deepEqual(found && [found.kind, found.value], expected);
    });
});

describe('whom a certificate is for', () => {
  const person = personNamed('Nguyễn', 'Thị Hồng Hạnh');
  const cn = (name: string): Attributes => [[COMMON_NAME, name]];
  const cases: readonly (readonly [what: string, Attributes, 'person' | 'organisation' | null])[] = [
    ['surname and given name', person, 'person'],
    ['a citizen’s number', SUBJECTS.homeroom, 'person'],
    ['an old identity card', [...cn('A B'), [USER_ID, 'CMND:012345678']], 'person'],
    ['a passport', [...cn('A B'), [SERIAL_NUMBER, 'PASVN-B1234567']], 'person'],
    ['a member of staff', [...person, [ORGANIZATION_ID, 'VATVN-0101234567']], 'person'],
    ['a school with its code', SUBJECTS.seal, 'organisation'],
    ['a school by its name', cn('TRUONG TIEU HOC DOAN THI DIEM'), 'organisation'],
    ['a family that is called as a school is', cn('Trương Thị Lan'), null],
    ['an organisation that is its own name', [...cn('Kim Đồng'), [ORGANIZATION, 'KIM  ĐỒNG']], 'organisation'],
    ['an identifier of an organisation alone', [[ORGANIZATION_ID, 'VATVN-0101234567']], 'organisation'],
    ['a number of an office alone', [[USER_ID, 'MNS:1012345']], 'organisation'],
    ['an organisation’s number beside a name', [...cn('Kim Đồng'), [ORGANIZATION_ID, 'VATVN-0101234567']], null],
    ['an office’s number beside a name', [...cn('Kim Đồng'), [USER_ID, 'MNS:1012345']], null],
    ['a school and somebody beside it', [...cn(SCHOOL), ...cn('Trần An'), [USER_ID, 'MATRUONG:01008412']], null],
    ['a person’s tax number, which is her own', [...cn('A B'), [USER_ID, 'MST:001185012345']], 'person'],
    ['a tax number alone', [...cn('Kim Đồng'), [USER_ID, 'MST:0101234567']], null],
    ['a school with somebody’s number', [...cn(SCHOOL), [USER_ID, 'CCCD:001185012345']], null],
    ['a number without a kind', [...cn('Kim Đồng'), [USER_ID, '001185012345']], null],
    ['nothing', [['2.5.4.6', 'VN']], null],
    ['a school’s own, of before, for a person', [...cn('Trần An'), [ORGANIZATION, SCHOOL], [UNIT, INTERNAL]], 'person'],
    [
      'a school’s own, of before, for the school',
      [...cn(SCHOOL), [ORGANIZATION, SCHOOL], [UNIT, INTERNAL]],
      'organisation',
    ],
  ];
  for (const [what, subject, expected] of cases)
    it(`${what}: ${expected ?? 'cannot be said'}`, async () => assert.equal(await holder(subject), expected));

  it('passes over what is no text', () => {
    const pair = new asn1js.Sequence({
      value: [new asn1js.ObjectIdentifier({ value: USER_ID }), new asn1js.Integer({ value: 7 })],
    });
    const name = new asn1js.Sequence({ value: [new asn1js.Set({ value: [pair] })] });
    assert.deepEqual(nameAttributes(new Uint8Array(name.toBER())), []);
  });
  it('says that a school’s own authority issued it', async () => {
    const internal = async (subject: Attributes) => identityOf(await identified('seal', subject)).internal;
    assert.deepEqual([await internal([[UNIT, INTERNAL]]), await internal([[UNIT, 'Tổ 4']])], [true, false]);
  });
});

describe('names as people compare them', () => {
  it('go without case, tones, spaces and signs, and nothing is nobody’s', () => {
    assert.ok(sameName('Đỗ Quốc Ỷ', 'DO QUOC Y'));
    assert.ok(sameName('Nguyễn Thị  Hồng-Hạnh', 'nguyenthihonghanh'));
    assert.ok(!sameName('Đỗ Quốc Ỷ', 'Đỗ Quốc Ý Nhi'));
    assert.ok(!sameName('', ''));
  });
  it('are taken out of a subject', () => {
    assert.equal(commonName('CN=Phạm Thị Lan\\, hiệu trưởng,O=Trường'), 'Phạm Thị Lan, hiệu trưởng');
    assert.equal(commonName('O=Trường'), 'O=Trường');
  });
});
