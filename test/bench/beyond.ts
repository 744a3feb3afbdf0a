/** Beyond the school: a package checked by the portal, the trail's chain, the code on paper, a code looked up. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditEvent, CHAIN_START, chainText } from '../../core/audit/event.js';
import { recordIds } from '../../core/record/record-ids.js';
import { SLOTS } from '../../core/record/record-states.js';
import { prepareUnitPaper } from '../../core/signing/paper/unit-paper.js';
import { lookUpUnit } from '../../server/acts/lookup/look-up-unit.js';
import { ChainCheck } from '../../server/acts/trail/check/check-chain.js';
import { eventsSince } from '../../server/acts/trail/check/read-events.js';
import { sha256 } from '../../server/ground/digests.js';
import { checkPackage } from '../../server/portal/checks/check-package.js';
import { optionsFor } from '../../server/portal/checks/trust-folder.js';
import { openDatabase } from '../../server/store/open-database.js';
import { readFrom } from '../../server/store/read-from.js';
import { fingerprintOf, signedCheckers } from '../support/checkers-file.js';
import { buildUnit, listOf, PORTAL_NOW, SCHOOL } from '../support/portal.js';
import { sealOne } from '../support/sealed-one.js';
import { startTestServer } from '../support/server.js';
import { certificateOf, keyFile, keyPath, signBy, signedRecord } from '../support/signed-record.js';
import { hasXmlsec, xmlsecAcceptsFiles } from '../support/xmlsec.js';
import { LOOKUP_CODE } from '../support/year-record.js';
import { cpuOf, median, percentile, timed } from './measure.js';
import type { Line } from './report.js';

const ROUNDS = 5;
const both = async (work: () => Promise<unknown>): Promise<{ wall: number; cpu: number }> => {
  let wall = 0;
  const cpu = await cpuOf(async () => (wall = await timed(work)));
  return { wall, cpu };
};

const UNITS = 100;

async function packageChecked(): Promise<Line[]> {
  const what = `a package of ${UNITS} units checked by the portal, against libxmlsec checking their signatures in one process each slot`;
  if (!hasXmlsec()) return [{ what, ratio: null, bound: '>= 0.4', ok: false, absolute: 'xmlsec1 is not installed' }];
  const messageid = randomUUID();
  const units: string[] = [];
  for (let n = 0; n < UNITS; n += 1) units.push((await buildUnit()).text);
  const content = await listOf(messageid, units);
  const seal = { fingerprint: fingerprintOf(certificateOf('seal')), state: 'approved' as const };
  const trust = { anchors: [keyFile('authority.der')], intermediates: [], crls: [keyFile('none-revoked.crl')] };
  const files = [Buffer.from(await signedCheckers())];
  const ours = async (): Promise<void> => {
    const seals = [{ schoolCode: null, fingerprint: seal.fingerprint }];
    const options = await optionsFor({ ...trust, checkersFiles: files, passedOver: [] }, seals, PORTAL_NOW);
    const asked = { content, messageid, schoolCode: SCHOOL, year: 2026 };
    const found = await checkPackage(asked, { options, known: [seal] });
    const bad = found.find(({ fault }) => fault !== null);
    if (found.length !== UNITS || bad) throw new Error(JSON.stringify(bad));
  };
  const folder = mkdtempSync(join(tmpdir(), 'hocba-bench-'));
  const { text } = await signedRecord();
  const paths = units.map((_, n) => join(folder, `${n}.xml`));
  for (const path of paths) writeFileSync(path, text);
  const theirs = (): void => {
    for (const slot of SLOTS) {
      const id = recordIds(LOOKUP_CODE).signature[slot];
      if (!xmlsecAcceptsFiles(paths, id, keyPath('authority.der'))) throw new Error(`xmlsec1 refuses ${slot}`);
    }
  };
  await ours();
  const own = { wall: [] as number[], cpu: [] as number[] };
  const other: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { wall, cpu } = await both(ours);
    own.wall.push(wall);
    own.cpu.push(cpu);
    other.push(await timed(theirs));
  }
  rmSync(folder, { recursive: true });
  const [wall, cpu, xmlsec] = [median(own.wall), median(own.cpu), median(other)];
  const ratio = xmlsec / wall;
  const perSecond = (ms: number): string => ((UNITS / ms) * 1000).toFixed(0);
  return [
    {
      ...{ what, ratio, bound: '>= 0.4', ok: ratio >= 0.4 },
      absolute: `${perSecond(cpu)} units a second of CPU, ${perSecond(wall)} by the clock; libxmlsec ${perSecond(xmlsec)}`,
    },
  ];
}

/** As many as `HOCBA_BENCH_EVENTS` says. */
const EVENTS = Number(process.env['HOCBA_BENCH_EVENTS'] ?? 200_000);
const TOGETHER = 500;
const rows = (n: number): string => Array.from({ length: n }, () => '(?, ?, NULL, NULL, ?, ?, ?)').join(', ');
const INSERT = 'INSERT INTO audit_events (seq, at, actor, hat, from_address, data, hash) VALUES';

async function chainChecked(folder: string): Promise<Line[]> {
  const db = await openDatabase({ dataDir: mkdtempSync(join(folder, 'chain-')), throwAway: true });
  const texts: string[] = [];
  await db.writes.run(async (transaction) => {
    let hash: string = CHAIN_START;
    let values: (string | number)[] = [];
    for (let seq = 1; seq <= EVENTS; seq += 1) {
      const data = { kind: 'transfer.withdrawn', transfer: `${seq}` } as const;
      const event: AuditEvent = {
        seq,
        at: '2027-06-01T00:00:00.000Z',
        actor: null,
        hat: null,
        from: '127.0.0.1',
        data,
      };
      const text = chainText(hash, event);
      hash = sha256(text);
      texts.push(text);
      values.push(seq, event.at, '127.0.0.1', JSON.stringify(data), hash);
      if (values.length < TOGETHER * 5 && seq < EVENTS) continue;
      await db.sequelize.query(`${INSERT} ${rows(values.length / 5)}`, { replacements: values, transaction });
      values = [];
    }
  });
  const heaps: number[] = [];
  const chain = (): Promise<void> =>
    readFrom(db, async (reader) => {
      const check = new ChainCheck();
      for await (const events of eventsSince(reader, 0)) {
        for (const event of events) {
          if (check.see(event).length > 0) throw new Error('found something');
        }
        heaps.push(process.memoryUsage().heapUsed);
      }
      if (check.end.seq !== EVENTS) throw new Error(String(check.end.seq));
    });
  const hashed = (): void => {
    for (const text of texts) createHash('sha256').update(text).digest('hex');
  };
  const own = { wall: [] as number[], cpu: [] as number[] };
  const other: number[] = [];
  await chain();
  heaps.length = 0;
  for (let round = 0; round < 3; round += 1) {
    const { wall, cpu } = await both(chain);
    own.wall.push(wall);
    own.cpu.push(cpu);
    other.push(await cpuOf(hashed));
  }
  await db.close();
  const [wall, cpu, plain] = [median(own.wall), median(own.cpu), median(other)];
  const third = Math.floor(heaps.length / 3);
  const mb = (from: number): string => (Math.max(...heaps.slice(from, from + third)) / 2 ** 20).toFixed(0);
  return [
    {
      what: `the chain of ${EVENTS} stored events read and checked, CPU against one createHash each`,
      ...{ ratio: cpu / plain, bound: '<= 5', ok: cpu / plain <= 5 },
      absolute: `${((cpu / EVENTS) * 1000).toFixed(1)} µs an event of CPU, ${((wall / EVENTS) * 1000).toFixed(1)} by the clock; heap at most ${mb(0)} MB in the first third, ${mb(2 * third)} in the last`,
    },
  ];
}

async function paperCode(): Promise<Line[]> {
  const { record, signed } = await signedRecord();
  const certificate = certificateOf('seal');
  const asked = { record, signed: signed as Required<typeof signed>, signedAt: signed.seal!.signedAt, certificate };
  const bytes = Buffer.alloc(300, 7);
  const code = async (): Promise<void> => {
    const prepared = await prepareUnitPaper(asked);
    if (!prepared) throw new Error('no code fits');
    signBy('seal', prepared.toSign);
  };
  const of = { code: [] as number[], rsa: [] as number[] };
  for (let n = 0; n < 420; n += 1) {
    const [a, b] = [await cpuOf(code), await cpuOf(() => signBy('seal', bytes))];
    if (n < 20) continue;
    of.code.push(a);
    of.rsa.push(b);
  }
  const [a, b] = [median(of.code), median(of.rsa)];
  return [
    {
      what: 'the code on paper a record, made and signed, in RSA operations of the same key',
      ...{ ratio: a / b, bound: '<= 1.5', ok: a / b <= 1.5 },
      absolute: `${a.toFixed(2)} ms of CPU against ${b.toFixed(2)}`,
    },
  ];
}

const LOOKUPS = 2000;

async function lookedUp(): Promise<Line[]> {
  const server = await startTestServer();
  try {
    const { code, record } = await sealOne(server);
    const fact = { birthDay: record.pupil.birthDate, lastFour: record.pupil.id.slice(-4) };
    const ask = async (asked: string, kind: string): Promise<void> => {
      const answer = await lookUpUnit(server.deps, { code: asked, ...fact });
      if (answer.kind !== kind) throw new Error(answer.kind);
    };
    const times = { found: [] as number[], not: [] as number[] };
    let cpu = 0;
    for (let n = -200; n < LOOKUPS; n += 1) {
      const unknown = randomUUID();
      const used = await cpuOf(async () => {
        const ms = await timed(() => ask(code, 'found'));
        if (n >= 0) times.found.push(ms);
      });
      if (n >= 0) cpu += used;
      const ms = await timed(() => ask(unknown, 'not-found'));
      if (n >= 0) times.not.push(ms);
    }
    const [a, b] = [median(times.found), median(times.not)];
    const spread = percentile(times.found, 0.75) - percentile(times.found, 0.25);
    const share = Math.abs(a - b) / spread;
    const perSecond = (LOOKUPS / cpu) * 1000;
    return [
      {
        what: `medians of ${LOOKUPS} lookups found and not found: their difference by the spread (middle half) of those found`,
        ...{ ratio: share, bound: '< 0.1', ok: share < 0.1 },
        absolute: `${a.toFixed(3)} ms found, ${b.toFixed(3)} ms not, spread ${spread.toFixed(3)} ms`,
      },
      {
        what: 'verified answers a second of CPU',
        ...{ ratio: null, bound: '>= 150', ok: perSecond >= 150 },
        absolute: `${perSecond.toFixed(0)} a second`,
      },
    ];
  } finally {
    await server.stop();
  }
}

export const beyondBenches = [packageChecked, paperCode, lookedUp, chainChecked];
