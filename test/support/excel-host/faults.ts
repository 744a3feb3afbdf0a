/** What may go wrong with Excel, ordered by a test; nothing here ever sleeps. */
import { OfficeError, type OfficeErrorCode } from './office-error.js';

export interface Gate {
  /** Requests standing at the gate. */
  readonly waiting: number;
  /** Let them and all later ones through. */
  release(): void;
}

interface Ordered {
  readonly code: OfficeErrorCode;
  readonly message: string | undefined;
  /** `Range.values`; the whole request where none is named. */
  readonly at: string | undefined;
  times: number;
}

export interface FailOptions {
  readonly message?: string;
  /** The member at which it fails, `Range.values`; what the batch did before it stays done. */
  readonly at?: string;
  /** One by default. */
  readonly times?: number;
}

export class Faults {
  private readonly ordered: Ordered[] = [];
  private gate: { waiting: number; opened: Promise<void> } | null = null;
  private nullAnswers = 0;
  /** Bytes, as on the web. */
  readonly limits = { request: 5_000_000, response: 5_000_000 };

  /** Fail the next request, or the next use of one member, with an error of Excel. */
  failNext(code: OfficeErrorCode, { message, at, times = 1 }: FailOptions = {}): void {
    this.ordered.push({ code, message, at, times });
  }

  /** Hold all requests until the gate is released. */
  hold(): Gate {
    let open = (): void => {};
    const gate = { waiting: 0, opened: new Promise<void>((resolve) => (open = resolve)) };
    this.gate = gate;
    return {
      get waiting() {
        return gate.waiting;
      },
      release: () => {
        if (this.gate === gate) this.gate = null;
        open();
      },
    };
  }

  /** Let the next request see null where values should be. */
  nullValuesNext(times = 1): void {
    this.nullAnswers += times;
  }

  async pass(): Promise<void> {
    while (this.gate) {
      const { gate } = this;
      gate.waiting++;
      await gate.opened;
      gate.waiting--;
    }
  }

  takeNullValues(): boolean {
    if (this.nullAnswers === 0) return false;
    this.nullAnswers--;
    return true;
  }

  /** Throws what was ordered for this member, or for the whole request where no member is named. */
  strike(member?: string): void {
    const index = this.ordered.findIndex(({ at }) => at === member);
    const fault = this.ordered[index];
    if (!fault) return;
    fault.times--;
    if (fault.times <= 0) this.ordered.splice(index, 1);
    throw new OfficeError(fault.code, fault.message);
  }
}
