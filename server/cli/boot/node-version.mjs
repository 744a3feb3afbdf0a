import { say } from './run.mjs';

/** Least Node version (decision 33; package.json `engines`). */
const LEAST = [20, 19];

/** Whether this Node can run Học Bạ; says so, and what to do, when it cannot. */
export function nodeIsRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return true;
  say(
    `Học Bạ cần Node.js ${LEAST.join('.')} trở lên; máy này đang dùng ${version}. Cài bản mới từ https://nodejs.org rồi chạy lại.`,
    `Học Bạ needs Node.js ${LEAST.join('.')} or later; this machine runs ${version}. Install a newer one from https://nodejs.org and run again.`,
  );
  return false;
}
