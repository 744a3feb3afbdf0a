import { type Refusal, refusal } from '../../core/codes/refusal.js';
import { type FileTask, inWorker } from './file-pool.js';

/** Run a task on what a stranger brought; `file-slow` and `file-bomb` where it takes too long or too much memory. */
export async function withLimits<Result extends { readonly ok: boolean }>(
  task: FileTask,
  input: object,
  longestMs?: number,
): Promise<Result | { readonly ok: false; readonly refusal: Refusal }> {
  try {
    return await inWorker<Result>(task, input, longestMs);
  } catch (error) {
    const { name, code } = error as { name?: string; code?: string };
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { ok: false, refusal: refusal('file-bomb') };
    if (name === 'AbortError') return { ok: false, refusal: refusal('file-slow') };
    throw error;
  }
}
