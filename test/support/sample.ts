/** The sample school, made once a run for each clock (it takes seconds) and copied for each file of tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deps } from '../../server/acts/deps.js';
import { createSample } from '../../server/sample/create-sample.js';
import { sharedKeys } from './certificates.js';

type Clock = Deps['clock'];

const made = new Map<Clock | undefined, Promise<string>>();

async function make(clock?: Clock): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hocba-sample-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await createSample(folder, { ...(clock && { clock }), keyMaker: sharedKeys() });
  return folder;
}

/** Without a clock: as of now, as `npm start` makes it. */
export async function copySample(folder: string, clock?: Clock): Promise<void> {
  let sample = made.get(clock);
  if (!sample) made.set(clock, (sample = make(clock)));
  await cp(await sample, folder, { recursive: true });
}

/** When `atSampleTime` is: some day of the sample's school year. */
export const SAMPLE_TIME = new Date('2026-11-24T02:00:00.000Z');
export const atSampleTime: Clock = () => SAMPLE_TIME;
