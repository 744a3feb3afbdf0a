/** libxml2's opinion of what we write. */
import { execFileSync, spawnSync } from 'node:child_process';

/** Exclusive canonical form of a document. */
export const xmllintCanonical = (text: string): string =>
  execFileSync('xmllint', ['--exc-c14n', '-'], { input: text, encoding: 'utf8', maxBuffer: 2 ** 26 });

/** What is wrong with a document by a schema file; empty for a valid one. */
export function xmllintFaults(text: string, schemaFile: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schemaFile, '-'], {
    input: text,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}
