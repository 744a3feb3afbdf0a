/** A process of its own that sends one file after the other, so that making megabytes slows nobody who is measured. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { XLSX } from '../../core/contract/endpoint.js';

const [url = '', token = '', file = ''] = process.argv.slice(2);
const body = readFileSync(file);
const headers = { Authorization: `Bearer ${token}`, 'Content-Type': XLSX };
process.on('disconnect', () => process.exit(0));
for (let said = false; ;) {
  const status = await fetch(url, { method: 'POST', headers, body }).then(
    async (answer) => (await answer.arrayBuffer(), answer.status),
    () => 0,
  );
  if (!said) process.send?.({ status });
  said = true;
  await pause(5);
}
