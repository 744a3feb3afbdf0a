/**
 * One task pane's link to the host: its requests, one after the other, and the events it listens to. Both doors (Node
 * and Chromium) speak through it.
 */
import { runBatch } from './batch.js';
import { EVENT_TYPES, type EventName, type HostEvent, WORKBOOK_TARGET } from './events.js';
import type { ExcelHost } from './host.js';
import { WEB_WORKBOOK, WORKBOOK } from './kind-workbook.js';
import type { Thing } from './kinds.js';
import { NotImplemented, OfficeError, TRANSPORT_CODES } from './office-error.js';
import { type BatchAnswer, type BatchBody, DELAY_FOR_CELL_EDIT, isBookkeeping, requestOf } from './wire.js';

export type LinkAnswer =
  | { readonly ok: true; readonly text: string }
  /** Instead of an answer, a number of the library's transport. */
  | { readonly ok: false; readonly error: number };

/** One entry of a rich API message: category, type, target, JSON, id, remote. */
export type EventEntry = readonly [number, number, string, string, string, boolean];

const EVENT_CATEGORY = 65_536;
const never = new Promise<never>(() => {});

export class PaneLink {
  private readonly listening = new Set<string>();
  private readonly kept = new Map<string, Thing>();
  private readonly references = new WeakMap<Thing, string>();
  private closed = false;

  constructor(
    private readonly host: ExcelHost,
    private readonly deliver: (entry: EventEntry) => void,
  ) {}

  /** The user closed the pane: nothing is answered or told any more. */
  close(): void {
    this.closed = true;
    this.listening.clear();
    this.host.links.delete(this);
  }

  /** Answer a message array as the library builds it. */
  async request(message: readonly unknown[]): Promise<LinkAnswer> {
    const result = await this.answer(message).finally(() => this.host.batchDone());
    return this.closed ? never : result;
  }

  tell(event: HostEvent): void {
    const key = `${event.name} ${event.target}`;
    if (this.closed || !this.listening.has(key)) return;
    const message = JSON.stringify(event.message);
    this.deliver([EVENT_CATEGORY, EVENT_TYPES[event.name], event.target, message, '', false]);
  }

  private async answer(message: readonly unknown[]): Promise<LinkAnswer> {
    const { host } = this;
    const request = requestOf(message);
    const body = JSON.parse(request.text) as BatchBody;
    await Promise.resolve();
    if (isBookkeeping(body)) return this.run(body, request.partition);
    await host.faults.pass();
    if (this.closed) return never;
    host.syncs++;
    if (request.flags & DELAY_FOR_CELL_EDIT) await host.edit.done;
    if (this.closed) return never;
    try {
      if (request.text.length > host.faults.limits.request) throw new OfficeError('RequestPayloadSizeLimitExceeded');
      if (host.edit.place) throw new OfficeError('InvalidOperationInCellEditMode');
      host.faults.strike();
      const answer = this.run(body, request.partition);
      if (answer.ok && answer.text.length > host.faults.limits.response)
        throw new OfficeError('ResponsePayloadSizeLimitExceeded');
      return answer;
    } catch (error) {
      if (error instanceof OfficeError) return refusal(error);
      if (error instanceof NotImplemented) host.complain(error);
      throw error;
    }
  }

  private run(body: BatchBody, partition: string): LinkAnswer {
    const { host } = this;
    const answer = runBatch(body, {
      state: host.stateFor({
        keep: (thing) => this.keep(thing),
        referenceOf: (thing) => this.references.get(thing),
      }),
      root: { kind: partition === 'WacPartition' ? WEB_WORKBOOK : WORKBOOK },
      supports: (since) => host.supports(since),
      kept: (reference) => this.kept.get(reference),
      letGo: (reference) => void this.kept.delete(reference),
      listen: (thing, registration) => this.listen(thing, registration),
      before: (member) => host.faults.strike(member),
    });
    return { ok: true, text: JSON.stringify(answer) };
  }

  private keep(thing: Thing): void {
    const reference = this.references.get(thing) ?? this.host.nextReference();
    this.references.set(thing, reference);
    this.kept.set(reference, thing);
  }

  private listen(thing: Thing, registration: string): void {
    const match = /^_(Unr|R)egister(\w+)Event$/.exec(registration);
    const name = match?.[2] as EventName | undefined;
    const target = 'sheet' in thing ? (thing.sheet as { id: string }).id : WORKBOOK_TARGET;
    const known =
      thing.kind.name === 'Worksheet'
        ? ['DataChanged', 'SelectionChanged']
        : thing.kind.name === 'WorksheetCollection'
          ? ['Activated']
          : [];
    if (!name || !known.includes(name)) throw new NotImplemented(`${thing.kind.name}.${registration}`);
    if (match![1] === 'R') this.listening.add(`${name} ${target}`);
    else this.listening.delete(`${name} ${target}`);
  }
}

function refusal(error: OfficeError): LinkAnswer {
  const number = TRANSPORT_CODES[error.code];
  if (number !== undefined) return { ok: false, error: number };
  const answer: BatchAnswer = {
    Results: [],
    Error: { Code: error.code, Message: error.message, Location: '', ActionIndex: -1, HttpStatusCode: 400 },
  };
  return { ok: true, text: JSON.stringify(answer) };
}
