/** Checking one sealed record with its three signatures, in this process, against starting xmlsec1 once a signature. */
import { parseXml } from '../../core/signing/parse-xml.js';
import { verifyXml } from '../../core/signing/verify/verify-xml.js';
import { recordIds } from '../../core/record/record-ids.js';
import { SLOTS } from '../../core/record/record-states.js';
import { keyFile, keyPath, signedRecord } from '../support/signed-record.js';
import { hasXmlsec, xmlsecAccepts } from '../support/xmlsec.js';
import { LOOKUP_CODE } from '../support/year-record.js';
import { interleaved, median, timed } from './measure.js';
import type { Line } from './report.js';

const LEAST = 3;

async function checking(): Promise<Line[]> {
  const what = 'sealed record checked in-process, a second, against starting xmlsec1 for each of its three signatures';
  if (!hasXmlsec())
    return [{ what, ratio: null, bound: `>= ${LEAST}`, ok: false, absolute: 'xmlsec1 is not installed' }];
  const { text } = await signedRecord();
  const trust = { anchors: [keyFile('authority.der')], intermediates: [], crls: [keyFile('none-revoked.crl')] };
  const at = new Date('2027-06-10T00:00:00Z');
  const ids = recordIds(LOOKUP_CODE).signature;
  const authority = keyPath('authority.der');
  const { a, b } = await interleaved(
    2,
    () =>
      timed(async () => {
        const { verdict } = await verifyXml(text, { ...trust, at });
        if (verdict !== 'valid') throw new Error(`verified as ${verdict}`);
      }),
    () =>
      timed(() => {
        for (const slot of SLOTS)
          if (!xmlsecAccepts(text, ids[slot], authority)) throw new Error(`xmlsec1 refuses ${slot}`);
      }),
    1,
  );
  const parses: number[] = [];
  for (let i = 0; i < 200; i += 1) parses.push(await timed(() => parseXml(text)));
  const parse = median(parses.slice(50));
  const share = Math.round((parse / a) * 100);
  return [
    {
      what,
      ratio: b / a,
      bound: `>= ${LEAST}`,
      ok: b / a >= LEAST,
      absolute: `${a.toFixed(1)} ms against ${b.toFixed(1)} ms; the parser ${parse.toFixed(1)} ms of it (${share} %), ${Math.round(text.length / 1024)} KB`,
    },
  ];
}

export const verifyBenches = [checking];
