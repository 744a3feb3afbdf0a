/** Entries of a list found by their places, beside a plain Map of all of them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ListEntries } from '../../../../core/signing/path/entries.js';
import { directoryKey } from '../../../../core/signing/path/general-name.js';
import { nameKey } from '../../../../core/signing/path/name-key.js';
import { readTlv } from '../../../../core/signing/path/tlv.js';
import { hexOf } from '../../../../core/signing/platform.js';
import { dn, entry, ext, general, LIST, sequence, tlv } from '../../../support/raw-certificates.js';

const DAYS = [new Date('2026-02-28T10:20:30Z'), new Date('2026-01-31T00:00:00Z'), new Date('2055-03-04T05:06:07Z')];
const NAMES = ['A', 'B', 'C'].map((name) => dn(name));
const keyOf = (name: Uint8Array): string => directoryKey(nameKey(name));
const ISSUERS = NAMES.map(keyOf);
const issuedBy = (name: Uint8Array): Uint8Array => ext('2.5.29.29', sequence(general.directory(name)), true);

interface Made {
  readonly serial: Uint8Array;
  readonly day: Date;
  readonly reason: number | null;
  /** Named by the entry itself. */
  readonly issuer: number | null;
  /** An extension nobody knows, long enough for lengths of two bytes. */
  readonly unknown: boolean;
}

const bytesOf = ({ serial, day, reason, issuer, unknown }: Made): Uint8Array =>
  entry(
    tlv(2, serial),
    day,
    ...(reason === null ? [] : [LIST.reason(reason)]),
    ...(issuer === null ? [] : [issuedBy(NAMES[issuer]!)]),
    ...(unknown ? [ext('1.2.3.4', tlv(4, new Uint8Array(300)))] : []),
  );

const made: fc.Arbitrary<Made> = fc.record({
  // Few serials, so that some stand twice; positive, in their shortest form.
  serial: fc.oneof(
    fc.integer({ min: 1, max: 40 }).map((one) => Uint8Array.of(one)),
    fc.uint8Array({ minLength: 3, maxLength: 20 }).map((rest) => Uint8Array.of(0x41, ...rest)),
    fc.uint8Array({ minLength: 130, maxLength: 130 }).map((rest) => Uint8Array.of(0x41, ...rest)),
    fc.uint8Array({ minLength: 1, maxLength: 2 }).map((rest) => Uint8Array.of(0x41, ...rest)),
  ),
  day: fc.constantFrom(...DAYS),
  reason: fc.option(fc.integer({ min: 1, max: 8 })),
  issuer: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 3 }),
  unknown: fc.boolean(),
});

const contentOf = (all: readonly Uint8Array[]): Uint8Array => readTlv(sequence(...all)).content;

describe('entries of a revocation list', () => {
  it('are found as a Map of all of them says, the later of two, each with its issuer', () => {
    fc.assert(
      fc.property(fc.array(made, { maxLength: 60 }), fc.boolean(), (all, indirect) => {
        const entries = new ListEntries(contentOf(all.map(bytesOf)), indirect ? ISSUERS[0]! : null);
        const expected = new Map<string, Made>();
        let issuer = 0;
        for (const one of all) {
          issuer = indirect ? (one.issuer ?? issuer) : 0;
          expected.set(`${hexOf(one.serial)} ${issuer}`, one);
        }
        const serials = [...all.map(({ serial }) => hexOf(serial)), '4107', '7f'];
        for (const serial of serials)
          for (const [i, key] of (indirect ? ISSUERS : [null]).entries()) {
            const found = entries.find(serial, key);
            const one = expected.get(`${serial} ${i}`);
            assert.deepEqual(found, one && { at: one.day, removed: one.reason === 8, held: one.reason === 6 });
          }
      }),
      { numRuns: 300 },
    );
  });

  it('are none where one of them is no DER', () => {
    const good = entry(tlv(2, Uint8Array.of(5)), DAYS[0], LIST.reason(1));
    const spoilt = (at: number, byte: number): Uint8Array => good.map((old, i) => (i === at ? byte : old));
    const bad: Record<string, Uint8Array> = {
      'no sequence': spoilt(0, 0x31),
      'cut short': good.subarray(0, good.length - 1),
      'a length that runs over': spoilt(1, good[1]! + 1),
      'a length of no end': spoilt(1, 0x80),
      'its first byte alone': good.subarray(0, 1),
      'no serial': spoilt(2, 4),
      'a serial of no bytes': sequence(tlv(2, new Uint8Array(0)), good.subarray(5)),
      'a serial that is padded': entry(tlv(2, Uint8Array.of(0, 5)), DAYS[0]),
      'a negative serial that is padded': entry(tlv(2, Uint8Array.of(0xff, 0x85)), DAYS[0]),
      'a thirteenth month': spoilt(9, 0x33),
      'a time of letters': spoilt(8, 0x41),
      'a day there is not': entry(tlv(2, Uint8Array.of(5)), DAYS[0]).map((old, i) =>
        i === 11 ? 0x33 : i === 12 ? 0x30 : old,
      ),
      'an extension twice': entry(tlv(2, Uint8Array.of(5)), DAYS[0], LIST.reason(1), LIST.reason(2)),
      'a reason that is none': entry(tlv(2, Uint8Array.of(5)), DAYS[0], ext('2.5.29.21', tlv(2, Uint8Array.of(1)))),
    };
    for (const [what, bytes] of Object.entries(bad))
      for (const all of [[bytes], [good, bytes], [bytes, good]])
        assert.throws(() => new ListEntries(contentOf(all), null), TypeError, what);
    assert.ok(new ListEntries(contentOf([good, good]), null).find('05', null));
  });

  it('are told apart where their serials share a hash, as some of so many do', () => {
    const serials = Array.from({ length: 6000 }, (_, i) => Uint8Array.of(0x41, i >> 8, i & 0xff, 7 * (i % 31), 3));
    const days = [0, 1].map((more) => new Date(Date.UTC(2026, 0, 2 + more)));
    const entries = new ListEntries(
      contentOf([Buffer.concat(serials.map((one, i) => entry(tlv(2, one), days[i % 2])))]),
      null,
    );
    for (const [i, serial] of serials.entries()) assert.deepEqual(entries.find(hexOf(serial), null)?.at, days[i % 2]);
    assert.equal(entries.find('4199000000', null), undefined);
  });

  it('are as good as none where nothing is known of the issuer', () => {
    const entries = new ListEntries(contentOf([entry(tlv(2, Uint8Array.of(5)), DAYS[0])]), ISSUERS[0]!);
    assert.equal(entries.find('05', ISSUERS[1]!), undefined);
    assert.equal(new ListEntries(new Uint8Array(0), null).find('05', null), undefined);
  });
});
