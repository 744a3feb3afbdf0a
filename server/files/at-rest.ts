/** Memory of busy hours, given back once nothing has been read or drawn for a while: V8 by itself keeps most of it. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { readonly type: 'major'; readonly execution: 'async' }) => void;

let collect: Collect | null = null;
let timer: NodeJS.Timeout | null = null;

/** To be called at the end of each piece of work; what is left of it is collected `after` ms without another. */
export function collectAtRest(after: number): void {
  if (timer) clearTimeout(timer);
  timer = setTimeout(() => {
    // The collector has no other door; it runs between other work, so that nobody waits for the whole of it.
    setFlagsFromString('--expose-gc');
    collect ??= runInNewContext('gc') as Collect;
    collect({ type: 'major', execution: 'async' });
  }, after).unref();
}
