/** What other strangers' files than workbooks cost, door by door: as large and as odd as each door lets in. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256Base64 } from '../../../server/ground/digests.js';
import { BODY } from '../../../core/contract/endpoint.js';
import { zipOf } from '../../support/hostile-files.js';
import { chainOf } from '../../support/chain-asking.js';
import { entry, LIST, rawList, tlv } from '../../support/raw-certificates.js';
import type { TransferFacts } from '../../../core/contract/transfers.js';
import { prepareStatementSignature, prepareTransferSignature } from '../../../core/signing/sign-transfer.js';
import { statementText } from '../../../core/transfer/transfer-statement.js';
import { type TransferList, transferListText } from '../../../core/transfer/transfer-list.js';
import { certificateOf, SIGNED_AT, signBy, signedRecord } from '../../support/signed-record.js';

const MB = 2 ** 20;
/** What a door lets in is at most so long in Base64. */
const MOST = Math.floor((BODY.list * 3) / 4) - 1000;
const DOORS = new URL('../../../server/files/verify-in-worker.js', import.meta.url).href;
const POOL = new URL('../../../server/files/file-pool.js', import.meta.url).href;
const SAYS_PEAK = existsSync('/proc/self/status');

const FROM = { code: '01008412', name: 'Trường Tiểu học Đoàn Thị Điểm' };
const HERE = { code: '37000002', name: 'Trường Tiểu học Đồng Sơn' };
const SEALED = { signedAt: SIGNED_AT.seal, certificate: certificateOf('seal') };
const FACTS: TransferFacts = {
  format: 'hocba-transfer-1',
  pupil: { code: '0100000001', name: 'Hòa', birthDate: '2017-02-03', sex: 'F', personalId: null, lifelongCode: null },
  ...{ schoolYear: '2026-2027', className: '4A', grade: 4, seals: [], results: [] },
};

const CALLS = {
  list: 'readListInWorker({ bytes, authorities: [] })',
  year: 'verifyYearInWorker({ bytes, options: { anchors: [], intermediates: [], crls: [], at } })',
  arrival:
    "checkArrivalInWorker(bytes, { trust: { anchors: [], intermediates: [], crls: [] }, codes: ['37000002'], at })",
  statement: 'checkStatementInWorker(bytes, { trust: { anchors: [], intermediates: [], crls: [] }, at, own: [] })',
} as const;

/** Most memory of a process that takes in the small file and then the other, over what it had after the small one; MB. */
function peakOver(
  door: keyof typeof CALLS,
  small: string,
  file: string,
): { readonly megabytes: number; readonly said: string } {
  const program = `
    import { readFileSync, writeFileSync } from 'node:fs';
    const doors = await import(${JSON.stringify(DOORS)});
    const { ${/^\w+/.exec(CALLS[door])![0]} } = doors;
    const { closeFilePool } = await import(${JSON.stringify(POOL)});
    const at = new Date('2026-06-01T00:00:00Z');
    const most = () => Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1]);
    const call = (bytes) => ${CALLS[door]};
    await call(new Uint8Array(readFileSync(process.argv[1])));
    const bytes = new Uint8Array(readFileSync(process.argv[2]));
    const before = most();
    const found = await call(bytes);
    const said = found.ok ? 'ok' : found.refusal.code;
    process.stdout.write(JSON.stringify({ megabytes: (most() - before) / 1024, said }));
    await closeFilePool();`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program, small, file], {
    encoding: 'utf8',
  });
  return JSON.parse(said) as { megabytes: number; said: string };
}

/** Entries of a list, some fifty bytes each, until so many bytes are full. */
function entriesOf(bytes: number): Uint8Array {
  const one = entry(tlv(2, new Uint8Array(16).fill(0x41)), undefined, LIST.reason(1));
  const all = Buffer.alloc(Math.floor(bytes / one.length) * one.length);
  for (let i = 0; i * one.length < all.length; i++) {
    all.set(one, i * one.length);
    all.writeUInt32BE(i, i * one.length + 6);
  }
  return all;
}

describe('what a stranger brings', function () {
  this.timeout(240_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'hocba-strangers-'));
  after(() => rmSync(folder, { recursive: true }));
  let record = '';
  let statement: Uint8Array;
  let list: Uint8Array;
  let long: Uint8Array;
  before(async () => {
    const { sub } = await chainOf();
    record = (await signedRecord()).text;
    const about = {
      transferId: '5f0c7a9e-1f6d-4b36-9a54-2d7c8e9fa001',
      kind: 'withdrawn',
      digest: 'qrvMzQ==',
    } as const;
    const said = { ...about, from: FROM, to: HERE, pupil: '0100000001', at: SIGNED_AT.seal };
    const prepared = await prepareStatementSignature({ statement: said, ...SEALED });
    statement = Buffer.from(statementText(said, prepared.finish(signBy('seal', prepared.toSign))));
    list = rawList(sub);
    long = rawList(sub, { entries: [entriesOf(MOST - 2000)] });
  });
  const text = (xml: string): Uint8Array => Buffer.from(xml);
  const zip = (files: Record<string, Uint8Array>): Uint8Array =>
    zipOf(Object.entries(files).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) })));
  const filled = (piece: string): Uint8Array =>
    text(
      record.replace(
        /(<\/[A-Z_:a-z]+>\s*)$/,
        (end) => piece.repeat(Math.floor((MOST - record.length) / piece.length)) + end,
      ),
    );
  /** A bundle whose listing names all that lies in it, under its school's seal. */
  async function bundle(more: Record<string, Uint8Array>): Promise<Uint8Array> {
    const files: Record<string, Uint8Array> = { 'thong-tin.json': text(JSON.stringify(FACTS)), ...more };
    const listing: TransferList = {
      ...{ transferId: '5f0c7a9e-1f6d-4b36-9a54-2d7c8e9fa001', from: FROM, to: HERE, madeAt: SIGNED_AT.seal },
      files: Object.entries(files).map(([name, bytes]) => ({ path: name, digest: sha256Base64(bytes) })),
    };
    const prepared = await prepareTransferSignature({ list: listing, ...SEALED });
    const sealed = transferListText(listing, prepared.finish(signBy('seal', prepared.toSign)));
    return zip({ 'danh-sach.xml': text(sealed), ...files });
  }
  const many = (folder: string, ending: string, each: Uint8Array, count: number): Record<string, Uint8Array> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${folder}/${i + 1}.${ending}`, each]));

  type Make = () => Uint8Array | Promise<Uint8Array>;
  const doors: readonly (readonly [keyof typeof CALLS, string, Make, Make])[] = [
    ['list', 'a revocation list as long as can be', () => list, () => long],
    ['list', 'bytes that are none', () => list, () => Buffer.alloc(MOST, 0x30)],
    ['year', 'a signed year with very many elements', () => text(record), () => filled('<a/>')],
    ['year', 'one with a very long text', () => text(record), () => filled('Em Bình ')],
    [
      'year',
      'one with very many signatures',
      () => text(record),
      () => filled('<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'),
    ],
    [
      'arrival',
      'a bundle that is a bomb',
      () => bundle({}),
      () => zip({ 'danh-sach.xml': Buffer.alloc(200 * MB, 0x20) }),
    ],
    ['arrival', 'one with three long lists', () => bundle({}), () => bundle(many('thu-hoi', 'crl', long, 3))],
    [
      'arrival',
      'one with four hundred records',
      () => bundle({}),
      () => bundle(many('hoc-ba', 'xml', text(record), 400)),
    ],
    [
      'arrival',
      'one with records of very many elements',
      () => bundle({}),
      () => bundle(many('hoc-ba', 'xml', filled('<a/>'), 3)),
    ],
    [
      'statement',
      'a statement beside three long lists',
      () => zip({ 'xac-nhan.xml': statement }),
      () => zip({ 'xac-nhan.xml': statement, ...many('thu-hoi', 'crl', long, 3) }),
    ],
  ];

  for (const [door, what, small, large] of doors) {
    it(`takes at most 128 MB beside the file: ${what}`, async function () {
      if (!SAYS_PEAK) return this.skip();
      const files = [path.join(folder, 'small'), path.join(folder, 'large')] as const;
      writeFileSync(files[0], await small());
      const bytes = await large();
      writeFileSync(files[1], bytes);
      const { megabytes, said } = peakOver(door, ...files);
      console.log(`      ${megabytes.toFixed(0)} MB beside ${(bytes.length / MB).toFixed(1)}, ${said}`);
      assert.ok(megabytes <= 128 + bytes.length / MB, `${megabytes.toFixed(0)} MB: ${said}`);
    });
  }
});
