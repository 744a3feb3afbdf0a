/** Checking sealed records with their three signatures, in this process, against one process of libxmlsec that checks many. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseXml } from '../../core/signing/parse-xml.js';
import { verifyXml } from '../../core/signing/verify/verify-xml.js';
import { recordIds } from '../../core/record/record-ids.js';
import { SLOTS } from '../../core/record/record-states.js';
import { keyPath, signedRecord } from '../support/signed-record.js';
import { OPTIONS } from '../support/verification.js';
import { hasXmlsec, xmlsecAcceptsFiles } from '../support/xmlsec.js';
import { LOOKUP_CODE } from '../support/year-record.js';
import { median, timed } from './measure.js';
import type { Line } from './report.js';

const LEAST = 0.25;
const MANY = 200;
const ROUNDS = 5;

async function checking(): Promise<Line[]> {
  const what = `sealed records checked in-process, a second, against libxmlsec checking the three signatures of ${MANY} in one process each`;
  if (!hasXmlsec())
    return [{ what, ratio: null, bound: `>= ${LEAST}`, ok: false, absolute: 'xmlsec1 is not installed' }];
  const { text } = await signedRecord();
  const ids = recordIds(LOOKUP_CODE).signature;
  const folder = mkdtempSync(join(tmpdir(), 'hocba-bench-'));
  const files = Array.from({ length: MANY }, (_, i) => join(folder, `${i}.xml`));
  for (const file of files) writeFileSync(file, text);
  const ours = async (): Promise<void> => {
    for (let i = 0; i < MANY; i += 1) {
      const { verdict } = await verifyXml(text, OPTIONS);
      if (verdict !== 'valid') throw new Error(`verified as ${verdict}`);
    }
  };
  const theirs = (): void => {
    for (const slot of SLOTS) {
      if (!xmlsecAcceptsFiles(files, ids[slot], keyPath('authority.der'))) throw new Error(`xmlsec1 refuses ${slot}`);
    }
  };
  const times = { a: [] as number[], b: [] as number[] };
  await ours();
  for (let round = 0; round < ROUNDS; round += 1) {
    times.a.push((await timed(ours)) / MANY);
    times.b.push((await timed(theirs)) / MANY);
  }
  rmSync(folder, { recursive: true });
  const [a, b] = [median(times.a), median(times.b)];
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
      absolute: `${a.toFixed(1)} ms a record against ${b.toFixed(1)} ms; the parser ${parse.toFixed(1)} ms of it (${share} %), ${Math.round(text.length / 1024)} KB`,
    },
  ];
}

export const verifyBenches = [checking];
