import type { Command } from 'commander';
import { SPEC_VERSIONS } from '../../../core/record/spec-for.js';
import { importCodeLists } from '../../acts/code-lists/import-code-lists.js';
import { readBytes } from '../input.js';
import { addCommand, DATA_DIR } from '../program.js';
import type { Terminal } from '../terminal.js';
import { withData } from '../with-data.js';

interface Options {
  readonly data?: string;
  readonly spec?: string;
}

export function addCodeLists(program: Command, terminal: Terminal): void {
  const { words } = terminal;
  const newest = SPEC_VERSIONS.at(-1)!;
  const codeLists = addCommand(program, terminal, 'code-lists', 'code-lists-command').helpCommand(false);
  addCommand(codeLists, terminal, 'import', 'code-lists-import')
    .argument('<file>', words('code-lists-file'))
    .option('--data <dir>', words('data-option', { data: DATA_DIR }))
    .option('--spec <version>', words('code-lists-spec-option', { version: newest }))
    .addHelpText('after', `\n${words('code-lists-more')}`)
    .action(async (file: string, { data = DATA_DIR, spec = newest }: Options) => {
      const bytes = await readBytes(terminal, file);
      const input = { bytes, version: spec, locale: terminal.locale };
      const counts = await withData(terminal, data, (deps) => importCodeLists(deps, input));
      for (const [list, n] of Object.entries(counts)) terminal.print(words('code-lists-imported', { list, n }));
    });
}
