/** How long the longest verifications take: what a file may bring is counted, so that none of them needs a clock. */
import { randomUUID } from 'node:crypto';
import { verifyXml } from '../../core/signing/verify/verify-xml.js';
import { ask, AUTHORITY, chainOf, keyOf } from '../support/chain-asking.js';
import { ext, rawCertificate, signatory, utf8 } from '../support/raw-certificates.js';
import { signedRecord, signedTransaction } from '../support/signed-record.js';
import { OPTIONS } from '../support/verification.js';
import { buildYearRecord } from '../support/year-record.js';
import { cpuOf, timed } from './measure.js';
import type { Line } from './report.js';

const MOST_MS = 2000;
const RECORDS = 700;

/** Seven authorities that certify each other five times over, none of them trusted: every way leads to another. */
async function ring(): Promise<Line[]> {
  const { root, leaf } = await chainOf();
  const all = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(async (index) => signatory('Vòng', await keyOf(index))));
  const brought = all.flatMap((one) =>
    all.flatMap((by) =>
      one === by
        ? []
        : [1, 2, 3, 4, 5].map((time) =>
            rawCertificate(one, by, { extensions: [...AUTHORITY(), ext('1.2.3', utf8(String(time)))] }),
          ),
    ),
  );
  const anchors = [rawCertificate(root, root, { extensions: AUTHORITY() })];
  const certificate = rawCertificate(leaf, all[0]!);
  await ask(certificate, anchors, brought.slice(0, 10), []);
  let said = '';
  const cpu = await cpuOf(async () => (said = await ask(certificate, anchors, brought, [])));
  return [
    {
      what: `a signature that brings ${brought.length} certificates which sign each other (CPU)`,
      ratio: null,
      bound: `< ${MOST_MS} ms`,
      ok: cpu < MOST_MS && said.startsWith('unknown'),
      absolute: `${cpu.toFixed(0)} ms: ${said}`,
    },
  ];
}

async function transaction(): Promise<Line[]> {
  const texts: string[] = [];
  for (let i = 0; i < RECORDS; i += 1)
    texts.push((await signedRecord({ record: buildYearRecord({ lookupCode: randomUUID() }) })).text);
  const text = await signedTransaction(texts);
  await verifyXml(texts[0]!, OPTIONS);
  let verdict = '';
  let wall = 0;
  const cpu = await cpuOf(async () => {
    wall = await timed(async () => ({ verdict } = await verifyXml(text, OPTIONS)));
  });
  return [
    {
      what: `a transaction of ${RECORDS} sealed records, ${(text.length / 2 ** 20).toFixed(0)} MB, whole (CPU)`,
      ratio: null,
      bound: `< ${MOST_MS} ms`,
      ok: cpu < MOST_MS,
      absolute: `${cpu.toFixed(0)} ms, ${(cpu / RECORDS).toFixed(1)} a record, by the clock ${wall.toFixed(0)}: ${verdict}`,
    },
  ];
}

export const verifyWorstBenches = [ring, transaction];
