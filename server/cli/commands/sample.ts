import type { Command } from 'commander';
import type { CliCode } from '../../../core/words/vi/cli.js';
import { join } from 'node:path';
import { DataDirHeld } from '../../database/hold-data-dir.js';
import { createSample, NotEmpty, type SampleReport, type SampleStep } from '../../sample/create-sample.js';
import { NotASample, removeSample } from '../../sample/remove-sample.js';
import { KEY_FILES } from '../../sample/certificates/files.js';
import { SPOILED_WORKBOOK } from '../../sample/spoiled-workbook.js';
import { mustBeFile } from '../must-be-file.js';
import { addCommand } from '../program.js';
import { printSampleTable } from '../sample-table.js';
import { stop } from '../stop.js';
import type { Terminal } from '../terminal.js';

interface Options {
  readonly data: string;
  readonly remove?: true;
}

export function addSample(program: Command, terminal: Terminal): void {
  addCommand(program, terminal, 'sample', 'sample-command')
    .requiredOption('--data <dir>', terminal.words('sample-data-option'))
    .option('--remove', terminal.words('remove-option'))
    .action(async ({ data, remove }: Options) => {
      if (remove) {
        await removed(terminal, data);
        terminal.print(terminal.words('sample-removed', { data }));
      } else {
        await mustBeFile(terminal, data, 'sample');
        await makeSample(terminal, data);
        terminal.print();
        printSampleTable(terminal, {
          addresses: [],
          spoiled: join(data, SPOILED_WORKBOOK),
          keyFiles: join(data, KEY_FILES),
          office: null,
        });
      }
    });
}

const STEPS = {
  planning: 'sample-planning',
  keys: 'sample-keys',
  sheets: 'sample-sheets',
  signing: 'sample-signing',
  workbook: 'sample-workbook',
} as const satisfies Record<SampleStep, CliCode>;

/** Make the sample school, say what it is at, and how long it took. */
export async function makeSample(terminal: Terminal, data: string): Promise<void> {
  terminal.note(terminal.words('making-sample'));
  const began = Date.now();
  let report: SampleReport;
  try {
    report = await createSample(data, { onStep: (step) => terminal.note(`  ${terminal.words(STEPS[step])}`) });
  } catch (error) {
    if (error instanceof DataDirHeld) throw stop(terminal, 'data-held', 'stop-server', { data });
    if (error instanceof NotEmpty) throw stop(terminal, 'sample-not-empty', 'choose-empty', { data });
    throw error;
  }
  const seconds = Math.round((Date.now() - began) / 100) / 10;
  terminal.note(terminal.words('sample-made', { ...report, seconds }));
}

async function removed(terminal: Terminal, data: string): Promise<void> {
  try {
    await removeSample(data);
  } catch (error) {
    if (error instanceof DataDirHeld) throw stop(terminal, 'data-held', 'stop-server', { data });
    if (error instanceof NotASample) throw stop(terminal, 'not-a-sample', 'remove-by-hand', { data });
    throw error;
  }
}
