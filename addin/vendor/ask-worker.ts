/** The worker that has the file open. It comes with the page, so that a file is checked after the network is gone. */
import { ConnectionLost, Stopped } from '../api/failures.js';
import type { VendorAnswer, VendorQuestion } from './worker-messages.js';

const begin = (): Worker =>
  new Worker(/* webpackChunkName: "vendor-worker" */ new URL('./vendor-worker.js', import.meta.url));

export class VendorWorker {
  private worker = begin();
  private stopAsking: ((cause: Error) => void) | null = null;
  private last: Promise<unknown> = Promise.resolve();

  /** One after the other. Rejects with Stopped, or ConnectionLost where the program did not come. */
  ask(question: VendorQuestion): Promise<VendorAnswer> {
    const answer = this.last.then(() => this.send(question));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  /** Ends what is asked, and forgets the file. */
  stop(): void {
    this.end();
    this.worker = begin();
  }

  /** The page is left. */
  end(): void {
    this.worker.terminate();
    this.stopAsking?.(new Stopped());
  }

  private send(question: VendorQuestion): Promise<VendorAnswer> {
    return new Promise<VendorAnswer>((resolve, reject) => {
      this.stopAsking = reject;
      this.worker.onerror = () => reject(new ConnectionLost('the worker did not come'));
      this.worker.onmessage = ({ data }: MessageEvent<VendorAnswer>) =>
        data.kind === 'failed' ? reject(new Error(data.fault)) : resolve(data);
      this.worker.postMessage(question);
    }).finally(() => (this.stopAsking = null));
  }
}
