import type { Command } from 'commander';
import { examineBackups } from '../doctor/backups.js';
import { examineCertificate } from '../doctor/certificate.js';
import { examineReadiness } from '../doctor/readiness.js';
import { examineDatabase } from '../doctor/database.js';
import { examineEvidence } from '../doctor/evidence.js';
import { examineExcel } from '../doctor/excel.js';
import { type Finding, worstFirst } from '../doctor/finding.js';
import { examineBuild, examineDataDir, examineDisk, examineNode, examinePort } from '../doctor/machine.js';
import { examineLaws } from '../doctor/laws.js';
import { examineMail } from '../doctor/mail.js';
import { network } from '../doctor/network.js';
import { DEFAULT_HTTPS_PORT } from '../../ground/https-port.js';
import { VERSION } from '../../version.js';
import { portFrom } from '../input.js';
import { DEFAULT_PORT } from '../port.js';
import { addCommand, DATA_DIR } from '../program.js';
import { EXIT } from '../stop.js';
import type { Colour, Terminal } from '../terminal.js';

const SIGNS: Readonly<Record<Finding['state'], { readonly sign: string; readonly colour: Colour }>> = {
  well: { sign: '✓', colour: 'green' },
  doubt: { sign: '!', colour: 'yellow' },
  fail: { sign: '✕', colour: 'red' },
};

interface Options {
  readonly data?: string;
  readonly port?: string;
  readonly host?: string;
  readonly httpsPort?: string;
  readonly kit?: string;
  readonly json?: true;
}

export function addDoctor(program: Command, terminal: Terminal): void {
  addCommand(program, terminal, 'doctor', 'doctor-command')
    .option('--data <dir>', terminal.words('data-option', { data: DATA_DIR }))
    .option('--port <n>', terminal.words('port-option', { port: DEFAULT_PORT }))
    .option('--host <name>', terminal.words('doctor-host-option'))
    .option('--https-port <n>', terminal.words('https-port-option'))
    .option('--kit <dir>', terminal.words('doctor-kit-option'))
    .option('--json', terminal.words('json-option'))
    .addHelpText('after', `\n${terminal.words('doctor-more')}`)
    .action(async ({ data = DATA_DIR, port, httpsPort, host, kit, json }: Options) => {
      const now = new Date();
      const excel = {
        ...{ data, host, kit, now, version: VERSION },
        port: httpsPort === undefined ? DEFAULT_HTTPS_PORT : portFrom(terminal, httpsPort),
      };
      const database = await examineDatabase(data, now);
      const findings = worstFirst([
        examineNode(process.versions.node),
        examineBuild(),
        examineDataDir(data),
        ...database,
        ...(database.some(({ says }) => says === 'database-ok')
          ? [
              ...(await examineBackups(data, now)),
              ...(await examineReadiness(data, now)),
              ...(await examineLaws(data, now)),
              ...(await examineMail(data, now)),
              ...(await examineEvidence(data, now)),
            ]
          : []),
        await examinePort(port === undefined ? DEFAULT_PORT : portFrom(terminal, port)),
        examineCertificate(data, now),
        await examineDisk(data),
        ...(await examineExcel(excel, network)),
      ]);
      if (json) printJson(terminal, findings);
      else printLines(terminal, findings);
      terminal.end(findings.some(({ state }) => state === 'fail') ? EXIT.findings : EXIT.well);
    });
}

function printJson(terminal: Terminal, findings: readonly Finding[]): void {
  const shown = findings.map(({ state, says, params, remedy }) => ({
    code: says,
    state,
    message: terminal.words(says, params),
    remedy: remedy && terminal.words(remedy, params),
  }));
  terminal.print(JSON.stringify({ findings: shown }, null, 2));
}

function printLines(terminal: Terminal, findings: readonly Finding[]): void {
  for (const { state, says, params, remedy } of findings) {
    const { sign, colour } = SIGNS[state];
    terminal.print(`${terminal.paint(colour, sign)} ${terminal.words(says, params)}`);
    if (remedy) terminal.print(`  → ${terminal.words(remedy, params)}`);
  }
  const count = (wanted: Finding['state']): number => findings.filter(({ state }) => state === wanted).length;
  const [failed, doubtful] = [count('fail'), count('doubt')];
  terminal.print();
  terminal.print(
    failed + doubtful === 0
      ? terminal.words('doctor-all-well')
      : terminal.words('doctor-trouble', { failed, doubtful }),
  );
}
