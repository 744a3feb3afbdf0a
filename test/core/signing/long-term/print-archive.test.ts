/** Prints that carry what they are judged by later behind their seal, and a stamp over everything (PAdES B-LTA). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { printDataOf } from '../../../../core/signing/long-term/print-data.js';
import { factsOfPrint } from '../../../../core/signing/long-term/print-facts.js';
import { stampPlace, storeUpdate } from '../../../../core/signing/long-term/print-updates.js';
import { binaryText } from '../../../../core/signing/verify/pdf-ranges.js';
import { type CheckedFile, verifyFile } from '../../../../core/signing/verify/verify-file.js';
import type { VerifyOptions } from '../../../../core/signing/verify/steps.js';
import { inflate } from '../../../../server/exports/inflate.js';
import { longTermPrint, type LongTermPrint, PRINTED_AT, secondsLater } from '../../../support/long-term-print.js';
import { listUntil, longTermRecord, stamperElsewhere, TRUST } from '../../../support/long-term-record.js';
import { certificateOf } from '../../../support/signed-record.js';
import { OPTIONS } from '../../../support/verification.js';

const check = (pdf: Uint8Array, options: Partial<VerifyOptions> = {}): Promise<CheckedFile> =>
  verifyFile(new Uint8Array(pdf), { ...OPTIONS, ...options }, inflate);
const archive = ({ steps }: CheckedFile): string | undefined =>
  steps.flatMap(({ code, ok, reason }) => (code === 'archive' ? [`${ok} ${reason}`] : []))[0];
const said = (file: CheckedFile): unknown[] => [
  file.verdict,
  ...[file.seal!.ok, file.seal!.code, file.seal!.level],
  archive(file),
];

/** Where the range of the stamp over all is no longer where it says, or says so of another. */
const CODES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['a page before it', 'a page at once', 'the stamp without its store', 'half a byte'].map((what) => [
      what,
      'saved-again',
    ]),
  ),
  'the stamp twice': 'not-the-profile',
};

describe('a print with long-term data behind its seal', () => {
  let xml: string;
  let good: LongTermPrint;
  before(async () => {
    xml = (await longTermRecord()).text;
    good = await longTermPrint({ xml });
  });
  const only = async (pdf: Uint8Array): Promise<unknown[]> => said(await check(pdf)).slice(0, 3);
  const part = (from: number, to?: number): Buffer => good.pdf.subarray(from, to);
  const changed = (what: string, into: string, from = good.sealed): Buffer => {
    assert.equal(what.length, into.length);
    const at = good.pdf.indexOf(what, from, 'latin1');
    assert.ok(at >= from, what);
    const pdf = Buffer.from(good.pdf);
    pdf.write(into, at, 'latin1');
    return pdf;
  };

  it('holds, and says of each level how far it goes', async () => {
    const file = await check(good.pdf);
    assert.deepEqual(said(file), ['valid', true, 'trusted', 'B-LTA', 'true null']);
    assert.equal(file.seal!.stampedAt, secondsLater(30).toISOString());
    assert.equal(file.steps.at(-1)!.detail, secondsLater(60).toISOString());
    const levels = [
      [{ stamped: false, store: () => null, over: () => null }, 'B-B', undefined],
      [{ store: () => null, over: () => null }, 'B-T', undefined],
      [{ over: () => null }, 'B-LT', 'null null'],
    ] as const;
    for (const [wish, level, step] of levels) {
      const { pdf } = await longTermPrint({ xml, ...wish });
      const less = step === 'null null' ? undefined : step;
      assert.deepEqual(said(await check(pdf)), ['valid', true, 'trusted', level, less], level);
    }
  });

  it('is written as the golden file has it', () => {
    const golden = readFileSync('test/core/signing/golden/print-updates.txt', 'latin1');
    const end = golden.indexOf('%%EOF\n') + '%%EOF\n'.length;
    const facts = factsOfPrint(golden.slice(0, end))!;
    const data = { certificates: [Uint8Array.of(0x41), Uint8Array.of(0x42, 0x43)], lists: [Uint8Array.of(0x44)] };
    const store = storeUpdate(facts, end, data);
    const sealed = new TextEncoder().encode(golden.slice(0, end));
    const stored = Buffer.concat([sealed, store.bytes]);
    const place = stampPlace(store.facts, stored.length, 8);
    const whole = Buffer.concat([stored, place.finish(Uint8Array.of(0x30, 1, 7))!]);
    assert.equal(whole.toString('latin1'), golden);
    assert.equal(place.finish(new Uint8Array(9)), null, 'no more than there is room for');
    const without = (text: string): string => Buffer.from(place.stamped(stored)).toString('latin1').replace(text, '');
    assert.equal(without(''), golden.replace('<3001070000000000>', ''));
  });

  it('is gone on with only where catalog and form stand open, once', () => {
    const text = binaryText(new Uint8Array(part(0, good.sealed)));
    const { catalog, form } = factsOfPrint(text)!;
    const head = ({ number }: { readonly number: number }): string => `\n${number} 0 obj\n<<\n`;
    const over = (what: string, into: string): string => {
      assert.ok(text.includes(what) && what.length === into.length, what);
      return text.replaceAll(what, into);
    };
    const [first, second] = [head(catalog), head(form)];
    for (const broken of [
      `${text}\n`,
      over('/Type /XRef', '/Type /Xref'),
      over(first, first.replace('obj', 'obx')),
      over(second, second.replace('obj', 'obx')),
      over('\n>>\nendobj\n', '\n>>\nendobx\n'),
      over('/Fields [', '/Field  ['),
      over('/AcroForm ', '/AcroFrom '),
      text.slice(0, 40_000) + first + text.slice(40_000 + first.length),
    ])
      assert.equal(factsOfPrint(broken), null);
  });

  it('with anything else behind the seal is refused, whatever it is', async () => {
    const [store, stamp] = [part(good.sealed, good.stored), part(good.stored)];
    const sealed = part(0, good.sealed);
    const behind = (...parts: (Buffer | string)[]): Buffer =>
      Buffer.concat([sealed, ...parts.map((one) => Buffer.from(one as string, 'latin1'))]);
    const page = '\n900 0 obj\n<< /Type /Page >>\nendobj\n';
    const [digits] = /[0-9a-f]{80}/.exec(stamp.toString('latin1'))!;
    for (const [what, pdf] of Object.entries({
      'a page behind the stamp': behind(store, stamp, page),
      'a page before it': behind(store, page, stamp),
      'a page at once': behind(page, store, stamp),
      'a line break': behind(store, stamp, '\n'),
      'the store twice': behind(store, store),
      'the stamp twice': behind(store, stamp, stamp),
      'half a store': behind(store.subarray(0, -40)),
      'a store cut in its streams': behind(store.subarray(0, store.indexOf('stream\n'))),
      'a stamp cut off': behind(store, stamp.subarray(0, 200)),
      'the stamp without its store': behind(stamp),
      'another entry of the catalog': changed('/Lang (vi-VN)', '/Lang (en-US)'),
      'another entry of the form': changed('/SigFlags 3', '/SigFlags 1'),
      'a field that is seen': changed('/Rect [0 0 0 0]', '/Rect [0 0 9 9]'),
      'another name of the field': changed('(DauThoiGian)', '(KyPhatHanh1)'),
      'digits in other letters': changed(digits, digits.toUpperCase(), good.stored),
      'another table': changed('/W [1 4 1]', '/W [1 3 2]', good.stored),
      'half a byte': Buffer.from(
        good.pdf.toString('latin1').replace(/0> >>\nendobj(?![^]*> >>\nendobj)/, '> >>\nendobj'),
        'latin1',
      ),
    }))
      assert.deepEqual(await only(pdf), ['invalid', false, CODES[what] ?? 'written-after'], what);
  });

  it('with its store behind the stamp over all is refused by name', async () => {
    const bare = await longTermPrint({ xml, store: () => null });
    const pdf = Buffer.concat([bare.pdf, part(good.sealed, good.stored)]);
    assert.deepEqual(await only(pdf), ['invalid', false, 'data-behind-stamp']);
    assert.deepEqual(said(await check(bare.pdf)).slice(3), ['B-T', 'null archive-data-lacking']);
  });

  it('of another file is refused, or said to be lacking where no stamp covers it', async () => {
    const other = await longTermPrint({ xml, over: (octets) => octets.slice(1) });
    assert.deepEqual(said(await check(other.pdf)), ['invalid', true, 'trusted', 'B-LT', 'false stamp-of-another']);
    const strange = { certificates: [certificateOf('stranger')], lists: [] };
    const lacking = await longTermPrint({ xml, store: () => strange, over: () => null });
    assert.deepEqual(said(await check(lacking.pdf)), ['valid', true, 'trusted', 'B-T', 'null archive-data-lacking']);
    const over = await longTermPrint({ xml, store: () => strange });
    assert.deepEqual(said(await check(over.pdf)), ['valid', true, 'trusted', 'B-T', 'null archive-data-lacking']);
    const many = { certificates: [], lists: Array<Uint8Array>(65).fill(Uint8Array.of(1)) };
    const much = await longTermPrint({ xml, store: () => many });
    assert.deepEqual(said(await check(much.pdf)), ['valid', true, 'trusted', 'B-T', 'null too-much-work']);
  });

  it('with garbage where the stamp over all should be is refused by name', async () => {
    const at = good.pdf.lastIndexOf('/Contents <') + '/Contents <'.length;
    const written = (digits: string, from = at): Buffer => {
      const pdf = Buffer.from(good.pdf);
      pdf.write(digits, from, 'latin1');
      return pdf;
    };
    assert.deepEqual(said(await check(written('3000'.padEnd(8192, '0'))))[4], 'false stamp-unreadable');
    assert.deepEqual(await only(written('1', at + 8190)), ['invalid', false, 'room-not-empty']);
    const early = await longTermPrint({ xml, seconds: -571 });
    assert.deepEqual(said(await check(early.pdf)).slice(3), ['B-LT', 'false archive-before-stamp']);
    const { key } = await stamperElsewhere();
    const unknown = await longTermPrint({ xml, overBy: key });
    assert.deepEqual(said(await check(unknown.pdf)), ['valid', true, 'trusted', 'B-LT', 'null no-anchor']);
  });

  it('whose seal has no stamp of its own is no more than a claim', async () => {
    const { pdf } = await longTermPrint({ xml, stamped: false });
    assert.deepEqual(said(await check(pdf)), ['valid', true, 'trusted', 'B-B', 'true null']);
    assert.deepEqual(said(await check(pdf, { crls: [] })).slice(0, 3), ['unknown', null, 'no-crl']);
  });

  it('is judged by what it kept where nobody publishes it any more', async () => {
    const at = new Date('2040-01-01T00:00:00Z');
    const { key, anchor, list } = await stamperElsewhere();
    const trust = { ...TRUST, anchors: [...TRUST.anchors, anchor], crls: [...TRUST.crls, list] };
    const kept = await longTermPrint({ xml: (await longTermRecord({ archivedBy: key })).text, overBy: key });
    const without = { at, anchors: trust.anchors, crls: [list] };
    const file = await check(kept.pdf, without);
    assert.deepEqual(said(file), ['valid', true, 'trusted', 'B-LTA', 'true null']);
    assert.equal(file.standing, 'internal', 'a school’s own authority says since when');
    const foreign = await stamperElsewhere({ internal: false });
    const others = await longTermPrint({ xml, overBy: foreign.key });
    assert.deepEqual(said(await check(others.pdf, without)).slice(1, 4), [true, 'trusted', 'B-LTA']);
    const claimed = await longTermPrint({ xml, stamped: false, overBy: key });
    assert.deepEqual(said(await check(claimed.pdf, without)).slice(1, 4), [null, 'no-crl', 'B-B']);
    const bare = await longTermPrint({ xml, store: () => null, over: () => null });
    assert.deepEqual(said(await check(bare.pdf, without)).slice(0, 3), ['unknown', null, 'no-crl']);
    const ended = await longTermPrint({
      ...{ xml, overBy: key },
      store: (data) => ({ ...data, lists: [] }),
    });
    assert.deepEqual(said(await check(ended.pdf, without)).slice(0, 3), ['unknown', null, 'no-crl']);
  });

  it('keeps nothing where a list is lacking, or more than a file may bring', async () => {
    const seal = { der: certificateOf('seal'), claimed: PRINTED_AT, stamp: null };
    const without = await printDataOf(seal, { ...TRUST, crls: [] });
    assert.equal('fault' in without && without.fault, 'no-crl');
    const long = await listUntil(new Date('2049-01-01T00:00:00Z'), 2600);
    assert.ok(long.length > 96 * 1024);
    assert.deepEqual(await printDataOf(seal, { ...TRUST, crls: [long] }), {
      ...{ fault: 'validation-data-too-large', detail: '' },
    });
  });
});
