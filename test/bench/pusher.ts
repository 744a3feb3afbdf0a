/** A teacher who pushes her class's two versions in turn; every cell that differs is in every push. */
import { classOf, contextOf, pushBody } from './bench-school.js';
import { send, taken } from './client.js';
import { timed } from './measure.js';
import { changesBetween, twoVersions } from './sheets.js';

export const pushPath = (n: number) => `/classes/${classOf(n)}/sheets/year-end/pushes`;

/** Of the n-th class; the first version is stored at once. */
export async function pusherAt(port: number, token: string, n: number) {
  const context = contextOf(n);
  const [one, other] = twoVersions(context);
  const ways = [changesBetween(context, one, other), changesBetween(context, other, one)] as const;
  const first = changesBetween(context, {}, one);
  let revision = taken(await send(port, pushPath(n), pushBody(0, first), token), first.length).revision;
  let turn = 0;
  return {
    changes: () => ways[turn % 2]!,
    /** Push once; the body is made beforehand. Milliseconds. */
    async push(changes = ways[turn % 2]!): Promise<number> {
      const body = pushBody(revision, changes);
      let answer: Awaited<ReturnType<typeof send>> | undefined;
      const ms = await timed(async () => (answer = await send(port, pushPath(n), body, token)));
      revision = taken(answer!, changes.length).revision;
      if (changes === ways[turn % 2]) turn += 1;
      return ms;
    },
  };
}
