import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { DATABASE_FILE } from '../../database/sqlite.js';
import { serverLog } from '../../web/log.js';
import type { Served } from '../../serve.js';
import { approveSampleSeal } from '../../sample/certificates/approve-seal.js';
import { SAMPLE_PASSPHRASE } from '../../sample/certificates/words.js';
import { KEY_FILES } from '../../sample/certificates/files.js';
import { SPOILED_WORKBOOK } from '../../sample/spoiled-workbook.js';
import { addCommand, DATA_DIR } from '../program.js';
import { remembersPlace } from '../../place/remembered.js';
import { mustBeFile } from '../must-be-file.js';
import { mustBeCurrent } from '../must-be-current.js';
import { firstRunCode, printFirstRun } from '../first-run.js';
import { stop } from '../stop.js';
import { whetherSample } from '../whether-sample.js';
import { runServer, type ServerOptions } from '../run-server.js';
import { beginPortal } from '../begin-portal.js';
import { portFrom } from '../input.js';
import { PORTAL_PORT } from '../portal-places.js';
import { printPortalAccounts } from '../portal-accounts.js';
import { startOfficeStandIn } from '../office-stand-in.js';
import { printSampleTable } from '../sample-table.js';
import type { Terminal } from '../terminal.js';
import { withData } from '../with-data.js';
import { makeSample } from './sample.js';
import { addServerOptions, warnOfSample } from './serve.js';

interface StartOptions extends ServerOptions {
  readonly new?: true;
  readonly portal?: true;
  readonly portalPort?: string;
}

export function addStart(program: Command, terminal: Terminal): void {
  addServerOptions(addCommand(program, terminal, 'start', 'start-command'), terminal)
    .option('--new', terminal.words('new-option'))
    .option('--portal', terminal.words('portal-option'))
    .option('--portal-port <n>', terminal.words('portal-port-option', { port: PORTAL_PORT }))
    .action(async (options: StartOptions) => {
      const data = options.data ?? DATA_DIR;
      if (!options.new && !existsSync(join(data, DATABASE_FILE)) && !remembersPlace(data)) {
        await mustBeFile(terminal, data, 'sample');
        await makeSample(terminal, data);
      }
      await mustBeCurrent(terminal, data);
      const sample = await whetherSample(terminal, data);
      const code = sample ? null : await firstRunCode(terminal, data);
      if (options.new && code === null) throw stop(terminal, 'school-exists', 'school-exists-remedy', { data });
      if (options.portal && !sample) throw stop(terminal, 'portal-sample-only', 'portal-by-itself', { data });
      const portalPort = options.portalPort === undefined ? PORTAL_PORT : portFrom(terminal, options.portalPort);
      const portal = options.portal ? await beginPortal(terminal, data, portalPort) : null;
      const standIn = sample && !portal && options.office === undefined ? await startOfficeStandIn() : null;
      if (standIn) await withData(terminal, data, (deps) => approveSampleSeal({ ...deps, officeUrl: standIn.url }));
      // Requests are not logged here: the newcomer's table stays in sight.
      const ready = ({ urls, authorityFile, httpsTaken }: Served): void => {
        portal?.follow(urls[0]!);
        terminal.print();
        if (sample) {
          printSampleTable(terminal, {
            addresses: urls,
            spoiled: join(data, SPOILED_WORKBOOK),
            keyFiles: join(data, KEY_FILES),
            office: standIn?.url ?? null,
            portal: portal?.officersAt ?? null,
          });
          if (portal && portal.accounts.length > 0) printPortalAccounts(terminal, portal.accounts);
        } else if (code !== null) printFirstRun(terminal, urls, code);
        else for (const url of urls) terminal.print(url);
        terminal.print();
        // Excel comes after the school.
        if (authorityFile && code === null) {
          terminal.note(
            terminal.words(options.host ? 'trust-authority' : 'trust-authority-here', { file: authorityFile, data }),
          );
        }
        if (httpsTaken !== null) terminal.note(terminal.words('pane-port-taken', { port: httpsTaken }));
        if (sample && options.host) warnOfSample(terminal);
        terminal.print(terminal.words('serving'));
      };
      // Without a name of its own Excel still has to reach the pane on this machine, and only over HTTPS.
      const named = {
        ...options,
        host: options.host ?? ['localhost'],
        ...(standIn && { office: standIn.url }),
        ...(portal && { office: portal.wireUrl }),
      };
      try {
        await runServer(terminal, data, named, serverLog('warn'), ready, {
          httpsIfFree: options.httpsPort === undefined,
          ...(sample && { sample, httpsPassphrase: SAMPLE_PASSPHRASE }),
        });
      } finally {
        standIn?.stop();
        await portal?.stop();
      }
    });
}
