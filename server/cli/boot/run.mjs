import { spawn } from 'node:child_process';
import process from 'node:process';

/** One message in both languages, on the error stream: the output stream belongs to the command. */
export function say(vi, en) {
  process.stderr.write(`${vi}\n${en}\n`);
}

/**
 * Run a Node script with our own input and output; resolves to its exit code. Ctrl+C reaches the child from the
 * terminal, so the parent only waits; a SIGTERM meant for the parent is handed on.
 */
export function run(root, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    const wait = () => {};
    const handOn = () => child.kill('SIGTERM');
    process.on('SIGINT', wait);
    process.on('SIGTERM', handOn);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', handOn);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}
