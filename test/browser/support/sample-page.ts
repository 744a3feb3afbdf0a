/** The built pages from the real server with the sample school, in a browser of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../../../server/serve.js';
import { openBrowser } from '../../support/browser.js';
import { atSampleTime, copySample } from '../../support/sample.js';
import { WEB } from './fake-api.js';

export interface SamplePage {
  readonly url: string;
  readonly dataDir: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** @param clock Where given, the school is that of `atSampleTime` and the server goes by this. */
export async function startSamplePage(clock?: () => Date): Promise<SamplePage> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'hocba-page-'));
  await copySample(dataDir, clock && atSampleTime);
  const log = { info() {}, warn() {}, error() {} };
  const served = await serve({ dataDir, port: 0, webDir: WEB, log, ...(clock && { clock }) });
  const browser = await openBrowser();
  return {
    ...{ url: served.urls[0]!, dataDir, browser },
    close: async () => {
      await browser.close();
      await served.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
