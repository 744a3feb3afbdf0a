/**
 * `node make.js FOLDER [whole]`: records and prints, good and damaged, each once, a thousand and more of them or some of each
 * kind, in a folder for each school and form with what its authority publishes; `made.tsv` says what was done to each, `ours.tsv`
 * what we say of it.
 */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCheckers } from '../../../core/signing/checkers/open-checkers.js';
import type { VerifyOptions } from '../../../core/signing/verify/steps.js';
import { type CheckedFile, verifyFile } from '../../../core/signing/verify/verify-file.js';
import { inflate } from '../../../server/exports/inflate.js';
import { type IssuedTranscript, issueTranscript } from '../../support/issued-transcript.js';
import { seeded } from '../../support/storm.js';
import { type Form, FORMS, type Kind } from './kinds.js';
import { PRINT_KINDS } from './prints.js';
import { RECORD_KINDS } from './records.js';

const [, , folder = '', whole] = process.argv;
/** Tries for different files of a kind, form and school. */
const RECORDS = whole === 'whole' ? 7 : 1;
const PRINTS = whole === 'whole' ? 12 : 2;
const SEED = 20461130;

async function trustOf({ published }: IssuedTranscript): Promise<VerifyOptions> {
  const of = (name: string): Uint8Array => new Uint8Array(published[name]!);
  const options = {
    anchors: [of('root.cer')],
    intermediates: [of('issuing.cer')],
    crls: [of('root.crl'), of('issuing.crl')],
    at: new Date(),
  };
  const { checkers } = await openCheckers([of('nguoi-ky.xml')], options);
  return { ...options, checkers };
}

/** Where it breaks: steps by their names without whose they are, `seal` of a print; where nothing is wrong, what cannot be said. */
function brokenAt({ verdict, documents, seal, steps, unreadable }: CheckedFile): string {
  if (verdict === 'valid') return '';
  const all = [...documents.flatMap((one) => one.steps), ...steps];
  const named = (ok: boolean | null): string[] =>
    all.filter((step) => step.ok === ok).map(({ code }) => code.split(':')[0]!);
  const wrong = [...named(false), ...(seal?.ok === false ? ['seal'] : [])];
  const open = [...named(null), ...(seal?.ok === null ? ['seal'] : []), ...(unreadable === null ? [] : ['unreadable'])];
  return [...new Set(wrong.length > 0 ? wrong : open)].join(' + ');
}

let count = 0;
const random = seeded(SEED);
for (const form of FORMS) {
  const stamped = { plain: false, stamped: true, 'long-term': 'long-term' } as const;
  const schools = [0, 1].map(() => issueTranscript(false, { stamped: stamped[form] }));
  const [one, two] = (await Promise.all(schools)) as [IssuedTranscript, IssuedTranscript];
  for (const [name, own, other] of [
    [`${form}-a`, one, two],
    [`${form}-b`, two, one],
  ] as const) {
    await mkdir(join(folder, name), { recursive: true });
    for (const [file, bytes] of Object.entries(own.published)) await writeFile(join(folder, name, file), bytes);
    const trust = await trustOf(own);
    const put = async (kind: Kind, what: string, end: string, bytes: Buffer): Promise<void> => {
      const file = `${String(++count).padStart(4, '0')}.${end}`;
      await writeFile(join(folder, name, file), bytes);
      const checked = await verifyFile(new Uint8Array(bytes), trust, inflate);
      await appendFile(join(folder, 'made.tsv'), `${name}/${file}\t${what}: ${kind.name}\t${kind.breaks}\n`);
      await appendFile(join(folder, 'ours.tsv'), `${name}/${file}\t${checked.verdict}\t${brokenAt(checked)}\n`);
    };
    for (const kind of RECORD_KINDS.filter(isOf(form)))
      for (const bytes of different(RECORDS, () => Buffer.from(kind.make(own.xml, random, other.xml))))
        await put(kind, 'record', 'xml', bytes);
    for (const kind of PRINT_KINDS.filter(isOf(form)))
      for (const bytes of different(PRINTS, () => kind.make(own.pdf, random, other.pdf)))
        await put(kind, 'print', 'pdf', bytes);
  }
}
if (whole === 'whole' && count < 1000) throw new Error(`${count} files are no thousand`);
console.log(`${count} files`);
process.exit();

function isOf(form: Form): (kind: Kind) => boolean {
  return ({ of }) => of?.includes(form) ?? true;
}

function different(tries: number, make: () => Buffer): Buffer[] {
  return [...new Map(Array.from({ length: tries }, make).map((bytes) => [bytes.toString('latin1'), bytes])).values()];
}
