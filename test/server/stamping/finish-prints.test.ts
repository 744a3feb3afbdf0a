/** A print is stored as far as our own reader takes it: what it does not take behind the seal would make it a forgery. */
import assert from 'node:assert/strict';
import { prepareCms } from '../../../core/signing/cms.js';
import { binaryText } from '../../../core/signing/verify/pdf-ranges.js';
import { checkPdfSeal } from '../../../core/signing/verify/pdf-seal.js';
import { finishPrints, type FinishedPrint } from '../../../server/acts/stamps/finish-prints.js';
import { pdfDigest } from '../../../server/exports/pdf/byte-range.js';
import { openPrint, PRINTED_AT, secondsLater } from '../../support/long-term-print.js';
import { tokenAt, TRUST } from '../../support/long-term-record.js';
import { certificateOf, signBy } from '../../support/signed-record.js';
import { OPTIONS } from '../../support/verification.js';

describe('finishing a print', () => {
  async function finished(from = '', to = ''): Promise<FinishedPrint & { readonly warned: readonly string[] }> {
    assert.equal(from.length, to.length);
    const drawn = (await openPrint('<HOC_BA/>')).toString('latin1');
    assert.ok(drawn.includes(from));
    const pdf = Buffer.from(drawn.replace(from, to), 'latin1');
    const certificate = certificateOf('seal');
    const digest = new Uint8Array(Buffer.from(pdfDigest(pdf), 'base64'));
    const cms = await prepareCms({ digest, certificate, chain: [certificateOf('authority')], signedAt: null });
    const sent = Buffer.from(signBy('seal', cms.toSign)).toString('base64');
    const warned: string[] = [];
    let seconds = 0;
    const world = {
      stamper: {
        asks: () => Promise.resolve(true),
        stamp: (asked: readonly Uint8Array[]) =>
          Promise.all(asked.map((octets) => tokenAt(octets, secondsLater((seconds += 30))))),
      },
      read: () => Promise.resolve(TRUST),
      log: { warn: (_: object, message: string) => warned.push(message) },
    };
    const print = { pdf, cms, sent, certificate, claimed: PRINTED_AT };
    const done = await finishPrints(world as unknown as Parameters<typeof finishPrints>[0], [print]);
    return { ...done.get(print)!, warned };
  }
  const judged = async ({ pdf, stamp, level, warned }: Awaited<ReturnType<typeof finished>>): Promise<unknown[]> => {
    const seal = await checkPdfSeal(new Uint8Array(pdf), binaryText(pdf), OPTIONS);
    return [seal.ok, seal.level, level, stamp, warned.length];
  };

  it('goes as far as can be', async () => {
    assert.deepEqual(await judged(await finished()), [true, 'B-LTA', 'B-LTA', 'given', 0]);
  });

  it('leaves it before a stamp over all, or a store, that would not be read again', async () => {
    const form = await finished('/DA (/F1 0 Tf 0 g)', '/DA /DocTimeStamp ');
    assert.deepEqual(await judged(form), [true, 'B-LT', 'B-LT', 'given', 1]);
    const catalog = await finished('/Lang (vi-VN)', '/Lang (vi>VN)');
    assert.deepEqual(await judged(catalog), [true, 'B-T', 'B-T', 'given', 1]);
  });
});
