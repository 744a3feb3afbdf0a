/** `npm run -s hocba -- COMMAND`: the command line of Học Bạ. */
import { runCommand } from './run-command.js';

// A reader that closes early (head, less) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await runCommand(process.argv.slice(2), process);
} finally {
  const { closeFilePool } = await import('../files/file-pool.js');
  await closeFilePool();
}
