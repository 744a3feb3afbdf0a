import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Where files with children's data lie while they are being made and fetched: below the data directory, which one server
 * holds, so that whatever lies there when it starts or stops is nobody's.
 */
export const tempDirOf = (dataDir: string): string => path.join(dataDir, 'tmp');

export async function makeTempDir(tempDir: string): Promise<string> {
  await mkdir(tempDir, { recursive: true, mode: 0o700 });
  return tempDir;
}

/** Only for whoever holds the data directory. */
export const clearTempDir = (dataDir: string): Promise<void> =>
  rm(tempDirOf(dataDir), { recursive: true, force: true, maxRetries: 3 });
