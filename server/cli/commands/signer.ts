import type { Command } from 'commander';
import { once } from 'node:events';
import { keyRefusalWords } from '../../../core/words/key-refusal-words.js';
import { HELPER_PORT } from '../../../core/signing/token/token-signer.js';
import { createHelper, HELPER_ADDRESS } from '../../token/helper.js';
import { NoTokenModule, openTokens, type Tokens } from '../../token/pkcs11.js';
import { portFrom } from '../input.js';
import { addCommand } from '../program.js';
import { stop } from '../stop.js';
import type { Terminal } from '../terminal.js';

interface Options {
  readonly origin: string;
  readonly module: string;
  readonly port?: string;
}

export function addSigner(program: Command, terminal: Terminal): void {
  addCommand(program, terminal, 'signer', 'signer-command')
    .requiredOption('--origin <url>', terminal.words('signer-origin-option'))
    .requiredOption('--module <file>', terminal.words('signer-module-option'))
    .option('--port <n>', terminal.words('port-option', { port: HELPER_PORT }))
    .addHelpText('after', `\n${terminal.words('signer-more')}`)
    .action(async (options: Options) => {
      const { words, note } = terminal;
      const origin = originFrom(terminal, options.origin);
      const port = options.port === undefined ? HELPER_PORT : portFrom(terminal, options.port);
      const tokens = await tokensFrom(terminal, options.module);
      const helper = createHelper({
        origins: [origin],
        tokens,
        onForeign: (page) => note(`✕ ${words('signer-foreign', { page })}`),
        onAct: ({ path, hashes, refused }) => {
          if (refused !== null) note(`✕ ${words('signer-refused-act', keyRefusalWords(refused, terminal.locale))}`);
          else if (path === '/sign') note(`✓ ${words('signer-signed', { n: hashes })}`);
        },
      });
      helper.listen(port, HELPER_ADDRESS);
      await once(helper, 'listening').catch(() => {
        tokens.close();
        throw stop(terminal, 'port-taken', 'other-port', { port, option: '--port', next: port + 1 });
      });
      const n = tokens.certificates().length;
      note(words('signer-ready', { origin, address: `${HELPER_ADDRESS}:${port}`, n }));
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
      helper.closeAllConnections();
      helper.close();
      await once(helper, 'close');
      tokens.close();
    });
}

/** An origin as browsers write it. */
function originFrom(terminal: Terminal, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw stop(terminal, 'signer-bad-origin', 'signer-origins-are', { origin: text });
  return url.origin;
}

async function tokensFrom(terminal: Terminal, file: string): Promise<Tokens> {
  try {
    return await openTokens(file);
  } catch (error) {
    if (error instanceof NoTokenModule) throw stop(terminal, 'signer-no-module', 'signer-find-module', { file });
    throw error;
  }
}
