/** Records of a bundle that are whole, each as a stranger checks it, by the trust that lies beside them. */
import { trustSchema } from '../../core/contract/elsewhere.js';
import { BUNDLE_FILES } from '../../core/contract/bundles.js';
import { openCheckers } from '../../core/signing/checkers/open-checkers.js';
import type { VerifyOptions } from '../../core/signing/verify/steps.js';
import { verifyFile } from '../../core/signing/verify/verify-file.js';
import { inflate } from '../verify/inflate.js';
import { type OpenedBundle, textOf } from './open-bundle.js';

export type RecordVerdict = 'valid' | 'internal' | 'invalid' | 'unknown' | 'partial';

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** By code; `partial`: facts were left out, which a signature does not survive. */
export async function checkRecords(
  { facts, files }: OpenedBundle,
  at: Date,
): Promise<ReadonlyMap<string, RecordVerdict>> {
  const options = await optionsOf(textOf(files, BUNDLE_FILES.trust) ?? 'null', at);
  const verdicts = new Map<string, RecordVerdict>();
  for (const { code, file } of facts.records) {
    const bytes = file === null ? undefined : files[file];
    verdicts.set(code, file === null ? 'partial' : bytes ? await verdictOf(bytes, code, options) : 'invalid');
  }
  return verdicts;
}

async function verdictOf(bytes: Uint8Array, code: string, options: VerifyOptions): Promise<RecordVerdict> {
  const { verdict, standing, documents } = await verifyFile(bytes, options, inflate);
  // Another child's record under this one's name is none.
  if (documents[0]?.code !== code) return 'invalid';
  return verdict === 'valid' && standing !== 'licensed' ? 'internal' : verdict;
}

async function optionsOf(text: string, at: Date): Promise<VerifyOptions> {
  const { anchors, intermediates, crls, licensed, seals, school, checkers } = trustSchema.parse(JSON.parse(text));
  const options = {
    ...{ anchors: anchors.map(bytesOf), intermediates: intermediates.map(bytesOf), crls: crls.map(bytesOf) },
    ...{ licensed: licensed.map(bytesOf), seals, schools: school === null ? [] : [school], at },
  };
  return { ...options, checkers: (await openCheckers(checkers === null ? [] : [checkers], options)).checkers };
}
