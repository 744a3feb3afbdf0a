/**
 * What a certificate says of itself is held against the register where it is brought in, where the principal gives her word,
 * and where it is used: the same contradictions, each with its sentence.
 */
import assert from 'node:assert/strict';
import type { Extension } from 'pkijs';
import { readCertificate } from '../../../core/signing/certificate.js';
import type { Issuer } from '../../../server/pki/authority/build.js';
import { basicConstraints, keyUsage } from '../../../server/pki/authority/extensions.js';
import { makeKey, type MadeKey } from '../../../server/pki/authority/keys.js';
import { toBase64 } from '../../../server/acts/certificates/parts/load-trust.js';
import type { CertificateRow } from '../../../server/store/models/certificates.js';
import { type Desk, isDone, isRefused, openDesk } from '../../support/certificate-desk.js';
import { authority, certificate, critical, issuer, list, person } from '../../support/chain-certificates.js';

const UID = '0.9.2342.19200300.100.1.1';
const ORGANIZATION = '2.5.4.10';
type Names = readonly (readonly [string, string])[];
interface Case {
  readonly what: string;
  readonly kind?: 'organisation';
  readonly name?: string;
  readonly names?: Names;
  readonly extensions?: Extension[];
  readonly from?: number;
  readonly to?: number;
  readonly code: string;
}
const SCHOOL = 'Trường Tiểu học Đồng Sơn';
const HER_NUMBER = '037000000005';
const CONTRADICTIONS: readonly Case[] = [
  { what: 'another person’s number', names: [[UID, 'CCCD:037000000006']], code: 'certificate-other-number' },
  { what: 'the school’s name for a person', name: SCHOOL, code: 'certificate-of-school' },
  { what: 'a school’s code for a person', names: [[UID, 'MATRUONG:37000001']], code: 'certificate-of-school' },
  {
    what: 'a person for the school',
    kind: 'organisation',
    names: [[UID, 'CCCD:037000000007']],
    code: 'certificate-of-person',
  },
  {
    what: 'another school’s code',
    kind: 'organisation',
    name: 'Trường Tiểu học Số 2',
    names: [[UID, 'MATRUONG:00000000']],
    code: 'certificate-other-school',
  },
];
const UNFIT: readonly Case[] = [
  { what: 'no signing', extensions: [keyUsage(['keyEncipherment'])], code: 'certificate-not-for-signing' },
  {
    what: 'authority',
    extensions: [basicConstraints(true), keyUsage(['digitalSignature'])],
    code: 'certificate-is-authority',
  },
  { what: 'an end that is over', to: -1, code: 'certificate-ended' },
];

describe('a certificate held against the register', function () {
  this.timeout(60_000);
  let desk: Desk;
  let key: MadeKey;
  let root: Issuer;
  before(async () => {
    desk = await openDesk();
    const { db } = desk.server;
    await db.users.update({ personalId: HER_NUMBER }, { where: { id: desk.person('lan').id } });
    key = await makeKey(2048);
    root = await issuer('Nơi cấp thử', key, null, { extensions: authority() });
    const anchor = isDone(await desk.post('quan', '/anchors', { der: toBase64(root.certificate) })).fingerprint;
    isDone(await desk.post('hanh', `/anchors/${anchor}/confirmations`, { accept: true }));
  });
  after(() => desk.server.stop());

  const made = ({ name = 'Cô lan', names = [], extensions = person(), from, to }: Partial<Case> = {}) =>
    certificate(name, key, root, {
      ...{ names, extensions },
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    });
  const bringIn = (der: Uint8Array, kind?: 'organisation') =>
    desk.post('quan', '/certificates/imports', {
      ...{ der: toBase64(der), chain: [], carrier: 'USB_TOKEN', kind: kind ?? 'personal' },
      userId: kind ? null : desk.person('lan').id,
    });
  const confirm = (fingerprint: string, accept = true) =>
    desk.post('hanh', `/certificates/${fingerprint}/confirmations`, { accept });
  /** As a line that came in before, and whatever is said of it now. */
  async function line(
    der: Uint8Array,
    kind: 'organisation' | undefined,
    row: Partial<CertificateRow>,
  ): Promise<string> {
    const { fingerprint, subject, issuer: by, serial, notBefore, notAfter } = await readCertificate(der);
    await desk.server.db.certificates.create({
      ...{ fingerprint, subject, issuer: by, serial, notBefore, notAfter, der: toBase64(der), chain: '[]' },
      ...{
        kind: kind ?? 'personal',
        userId: kind ? null : desk.person('lan').id,
        carrier: 'USB_TOKEN',
        internal: false,
      },
      ...{ state: 'waiting', addedAt: desk.server.deps.clock().toISOString(), office: kind ? 'approved' : 'none' },
      ...row,
    });
    return fingerprint;
  }
  const stateOf = async (fingerprint: string) =>
    (await desk.server.db.certificates.findByPk(fingerprint, { raw: true }))!.state;

  for (const one of [...CONTRADICTIONS, ...UNFIT])
    it(`is refused with ${one.what} at import, at the principal’s word and at every use`, async () => {
      const der = await made(one);
      const count = await desk.server.db.certificates.count();
      isRefused(await bringIn(der, one.kind), 422, one.code);
      assert.equal(await desk.server.db.certificates.count(), count);
      const fingerprint = await line(der, one.kind, {});
      isRefused(await confirm(fingerprint), 422, one.code);
      assert.equal(await stateOf(fingerprint), 'waiting');
      await desk.server.db.certificates.update({ state: 'bound' }, { where: { fingerprint } });
      await desk.says(one.kind ? 'school' : 'lan', fingerprint, one.code);
      await desk.server.db.certificates.update({ state: 'waiting' }, { where: { fingerprint } });
      isDone(await confirm(fingerprint, false));
      assert.equal(await stateOf(fingerprint), 'refused', 'she may always say no');
    });

  const lines: Readonly<Record<string, Partial<CertificateRow>>> = {
    'another end': { notAfter: '2099-01-01T00:00:00.000Z' },
    'another beginning': { notBefore: '2001-01-01T00:00:00.000Z' },
    'another subject': { subject: 'CN=Trần Thị Thu' },
    'another issuer': { issuer: 'CN=Nơi cấp khác' },
    'another serial number': { serial: '01' },
    'no certificate at all': { der: Buffer.from('không').toString('base64') },
    'somebody else’s bytes': {},
  };
  for (const [what, row] of Object.entries(lines))
    it(`is not taken at the principal’s word where its line has ${what}`, async () => {
      const other = toBase64(await made());
      const fingerprint = await line(await made(), undefined, Object.keys(row).length > 0 ? row : { der: other });
      isRefused(await confirm(fingerprint), 422, 'certificate-altered');
      assert.equal(await stateOf(fingerprint), 'waiting');
    });

  it('contradicts once the register says otherwise, though it did not when it was brought in', async () => {
    const { db } = desk.server;
    const mine = { where: { id: desk.person('lan').id } };
    const der = await made({ names: [[UID, `CCCD:${HER_NUMBER}`]] });
    const { fingerprint } = isDone(await bringIn(der));
    await db.users.update({ personalId: '037000000008' }, mine);
    isRefused(await confirm(fingerprint), 422, 'certificate-other-number');
    await db.users.update({ personalId: HER_NUMBER }, mine);
    isDone(await confirm(fingerprint));
    await desk.says('lan', fingerprint, null);
    await db.users.update({ personalId: '037000000008' }, mine);
    await desk.says('lan', fingerprint, 'certificate-other-number');
    await db.users.update({ personalId: HER_NUMBER }, mine);
    const { code } = (await db.school.findByPk(1, { raw: true }))!;
    const seal = await made({
      name: SCHOOL,
      names: [
        [ORGANIZATION, SCHOOL],
        [UID, `MATRUONG:${code}`],
      ],
    });
    const brought = isDone(await bringIn(seal, 'organisation')).fingerprint;
    await db.school.update({ code: '11111111' }, { where: { id: 1 } });
    isRefused(await confirm(brought), 422, 'certificate-other-school');
    await db.school.update({ code }, { where: { id: 1 } });
    isDone(await confirm(brought));
  });

  it('is refused where its authority has revoked it, and is left to the register where no list says anything', async () => {
    const revoked = await made();
    const { serial } = await readCertificate(revoked);
    const fingerprint = await line(revoked, undefined, { state: 'bound' });
    await desk.says('lan', fingerprint, null);
    const at = new Date(desk.server.deps.clock().getTime() - 60_000);
    const brought = await list(root, 1, at, [{ serial, at }], 90);
    isDone(await desk.post('quan', '/revocation-lists', { der: toBase64(brought) }));
    await desk.says('lan', fingerprint, 'certificate-revoked');
    await desk.server.db.certificates.destroy({ where: { fingerprint } });
    isRefused(await bringIn(revoked), 422, 'certificate-revoked');
    const good = isDone(await bringIn(await made())).fingerprint;
    isDone(await confirm(good));
    await desk.says('lan', good, null);
    // The list ends: the register still says that it counts.
    await desk.says('lan', good, null, new Date(at.getTime() + 200 * 24 * 60 * 60 * 1000));
  });

  it('is taken where only its use is in doubt, never used so, and not taken without a way to anybody trusted', async () => {
    const strange = await made({ extensions: [...person(), critical('1.2.3.4')] });
    const { fingerprint } = isDone(await bringIn(strange));
    isDone(await confirm(fingerprint));
    await desk.says('lan', fingerprint, 'certificate-untrusted');
    const nobody = await issuer('Không ai', key, null, { extensions: authority() });
    const der = await certificate('Cô lan', key, nobody, { extensions: person() });
    isRefused(await bringIn(der), 422, 'certificate-untrusted');
  });
});
