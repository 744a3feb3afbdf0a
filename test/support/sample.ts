/** The sample school, made once a run for each clock (it takes seconds) and copied for each file of tests. */
import { constants } from 'node:fs';
import { cp } from 'node:fs/promises';
import type { Deps } from '../../server/runner/deps.js';
import { createSample } from '../../server/sample/create-sample.js';
import { sharedKeys } from './certificates.js';
import { madeOnce } from './run/made-once.js';

type Clock = Deps['clock'];

/** When `atSampleTime` is: some day of the sample's school year. */
export const SAMPLE_TIME = new Date('2026-11-24T02:00:00.000Z');
export const atSampleTime: Clock = () => SAMPLE_TIME;

/** As of now, as `npm start` makes it, or `atSampleTime`. */
export async function copySample(folder: string, clock?: typeof atSampleTime): Promise<void> {
  const sample = await madeOnce(clock ? 'sample-then' : 'sample-now', async (made) => {
    await createSample(made, { ...(clock && { clock }), keyMaker: sharedKeys() });
  });
  await cp(sample, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
}
