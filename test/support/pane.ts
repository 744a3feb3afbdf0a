/** The pane's work on a class workbook against a real server, without a screen. */
import type { Send } from '../../addin/api/transport.js';
import { Refused, Stopped } from '../../addin/api/failures.js';
import { SheetWork } from '../../addin/sheet/sheet-work.js';
import { ENDPOINTS } from '../../core/contract/endpoints.js';
import type { FieldKey } from '../../core/fields/field-key.js';
import { openWorkbook } from '../../server/files/open-workbook.js';
import type { RawBook } from '../../core/workbook/raw.js';
import { PaperDoor } from './paper-door.js';
import type { TestServer } from './server.js';
import { readOk } from './workbooks.js';

interface Loose {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Calls as the pane makes them, with somebody's sign-in. `lose`: the server acts, but the answer never arrives. */
export function callAs(server: TestServer, headers: Record<string, string>): Send & { lose: Error | undefined } {
  const call = async (name: keyof typeof ENDPOINTS, input: Loose, options?: { signal?: AbortSignal }) => {
    if (options?.signal?.aborted) throw new Stopped();
    const { method, path } = ENDPOINTS[name];
    const where = path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(input.params?.[key] ?? ''));
    const asked = new URLSearchParams(Object.entries(input.query ?? {}).map(([key, value]) => [key, String(value)]));
    const { status, body } = await server.send(
      method.toUpperCase(),
      `${where}${asked.size > 0 ? `?${asked.toString()}` : ''}`,
      {
        headers: { ...headers, 'Accept-Language': 'vi' },
        ...(input.body !== undefined && { body: input.body }),
      },
    );
    if (sender.lose !== undefined) {
      const lost = sender.lose;
      sender.lose = undefined;
      throw lost;
    }
    if (status >= 400) throw new Refused(status, body);
    return body;
  };
  const sender = Object.assign(call, { lose: undefined as Error | undefined });
  return sender as unknown as Send & { lose: Error | undefined };
}

export interface Pane {
  readonly work: SheetWork;
  readonly door: PaperDoor;
  readonly call: Send & { lose: Error | undefined };
  /** Type into a pupil's cell. */
  type(pupil: string, field: FieldKey, value: string | number | null): Promise<void>;
  /** What stands in a pupil's cell. */
  at(pupil: string, field: FieldKey): Promise<unknown>;
}

export async function openPane(server: TestServer, account: string, book: RawBook | Uint8Array): Promise<Pane> {
  const call = callAs(server, await server.signIn(account));
  const door = new PaperDoor(book instanceof Uint8Array ? await rawOf(book) : book);
  const work = new SheetWork({ door, call, locale: () => 'vi' });
  const placeOf = async (pupil: string, field: string) => {
    const { parts } = await readOk({ sheets: door.sheets });
    const cell = parts.flatMap(({ cells }) => cells).find((one) => one.pupil === pupil && one.field === field);
    if (!cell) throw new Error(`no cell for ${pupil} ${field}`);
    return cell;
  };
  return {
    work,
    door,
    call,
    type: async (pupil, field, value) => door.put(await placeOf(pupil, field), value),
    at: async (pupil, field) => (await placeOf(pupil, field)).raw,
  };
}

async function rawOf(bytes: Uint8Array): Promise<RawBook> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.book;
}
