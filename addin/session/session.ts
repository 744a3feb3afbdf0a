/**
 * Who is signed in, and how a call survives the end of a sign-in: it waits until the same person has signed in again
 * and then goes on. How the sign-in is proved to the server is the channel's matter.
 */
import type { Me, SignInAnswer } from '../../core/contract/session.js';
import { SignedOut } from '../api/failures.js';
import type { Send } from '../api/transport.js';
import { type Channel, cookieChannel, isUnauthorised } from './channel.js';
import type { OtherTabs } from './other-tabs.js';
import { type PageOwner, recallOwner, rememberOwner } from './page-owner.js';

export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'unreachable'; readonly failure: unknown }
  /** `unconfirmed`: the server could not be told. */
  | { readonly kind: 'signed-out'; readonly unconfirmed: boolean }
  | { readonly kind: 'signed-in'; readonly me: Me }
  /** The same person's screens wait behind the sign-in. */
  | { readonly kind: 'interrupted'; readonly me: Me; readonly why: 'expired' | 'idle'; readonly unconfirmed: boolean }
  /** Another person signed in in this browser: the page stops, and keeps its owner's screens (`me`) where it has them. */
  | { readonly kind: 'taken'; readonly me: Me | null; readonly owner: PageOwner; readonly other: Me };

export class Session {
  private current: SessionState = { kind: 'starting' };
  private readonly listeners = new Set<() => void>();
  private waiting: ((same: boolean) => void)[] = [];
  private telling: Promise<boolean> | undefined;

  constructor(
    private readonly send: Send,
    private readonly channel: Channel = cookieChannel(),
    private readonly tabs?: OtherTabs,
  ) {
    tabs?.listen(() => void this.look());
  }

  readonly get = (): SessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Take up the sign-in this computer may still hold. */
  readonly start = async (): Promise<void> => {
    if (!this.channel.resumes()) return this.set({ kind: 'signed-out', unconfirmed: false });
    this.set({ kind: 'starting' });
    const headers = this.channel.identity();
    try {
      const answer = await this.send('me', {}, { headers });
      const owner = recallOwner();
      if (owner && owner.userId !== answer.me.userId) {
        return this.set({ kind: 'taken', me: null, owner, other: answer.me });
      }
      this.begin(answer);
    } catch (failure) {
      if (!isUnauthorised(failure)) return this.set({ kind: 'unreachable', failure });
      this.channel.forget(headers);
      this.set({ kind: 'signed-out', unconfirmed: false });
    }
  };

  /** Throws what the server says; the state then stays as it was. */
  readonly signIn = async (account: string, password: string, code?: string): Promise<void> => {
    // A slow sign-out must not take the new cookie away.
    await this.telling;
    const answer = await this.send('signIn', {
      body: { account, password, channel: this.channel.name, ...(code !== undefined && { code }) },
    });
    const before = this.person();
    this.begin(answer);
    this.tabs?.tell();
    this.release(before === answer.me.userId);
  };

  /** What proves her has changed, and her sign-in goes on under what the server answered. */
  readonly renewed = (answer: Pick<SignInAnswer, 'me' | 'csrf' | 'token'>): void => {
    if (this.person() !== answer.me.userId || this.current.kind !== 'signed-in') return;
    this.begin(answer);
    this.tabs?.tell();
  };

  /** Give up what its owner had here, and use the page as the person this browser is signed in as. */
  readonly useAsOther = async (): Promise<void> => {
    if (this.current.kind !== 'taken') return;
    rememberOwner(null);
    this.set({ kind: 'starting' });
    this.release(false);
    await this.start();
  };

  /** Đổi người dùng: ends the sign-in at once and gives up what waited. */
  readonly leave = async (): Promise<void> => {
    // What is another person's is not ended.
    if (this.current.kind === 'taken') return this.useAsOther();
    rememberOwner(null);
    const known = this.current.kind === 'interrupted' || (await this.tellServer());
    this.set({ kind: 'signed-out', unconfirmed: !known });
    this.release(false);
  };

  /** The idle time is over: ends the sign-in but keeps the screens for their owner. */
  readonly idle = async (): Promise<void> => {
    if (this.current.kind !== 'signed-in') return;
    const { me } = this.current;
    // Covered first, told afterwards: nobody should read on while the network is slow.
    this.set({ kind: 'interrupted', me, why: 'idle', unconfirmed: false });
    const told = await this.tellServer();
    const now = this.get();
    if (!told && now.kind === 'interrupted') this.set({ ...now, unconfirmed: true });
  };

  /** Let the server know that the person is still at work; what it refuses is dealt with as in any call. */
  readonly keepAlive = async (): Promise<void> => {
    await this.call('me', {}).catch(() => undefined);
  };

  /** Send with the rights of the person signed in. Throws the classes of `api/failures.ts`. */
  readonly call: Send = async (name, input, options) => {
    const caller = this.person();
    for (let renewed = false; ;) {
      if (this.current.kind === 'taken') await this.signedInAgain();
      const headers = this.channel.headers();
      try {
        return await this.send(name, input, { ...options, headers });
      } catch (failure) {
        // A late answer to somebody who has left since: never done again in another's name.
        if (caller !== this.person()) throw new SignedOut();
        if (!renewed && this.channel.outdated(failure, headers)) {
          // True again only after somebody signed in.
          renewed = await this.renew();
        } else if (isUnauthorised(failure)) {
          this.channel.forget(headers);
          await this.signedInAgain();
        } else throw failure;
      }
    }
  };

  /** Another tab says that somebody signed in. Never throws. */
  private async look(): Promise<void> {
    const { kind } = this.current;
    if (kind !== 'signed-in' && kind !== 'interrupted' && kind !== 'taken') return;
    const before = this.person();
    const answer = await this.send('me', {}, { headers: this.channel.identity() }).catch(() => null);
    if (answer === null || before === null || before !== this.person()) return;
    if (before !== answer.me.userId) return this.take(answer.me);
    // The same person, perhaps back again.
    this.channel.keep(answer);
    if (this.current.kind === 'signed-in') return;
    this.begin(answer);
    this.release(true);
  }

  /** Another tab or pane may have renewed the sign-in, or changed the person. False where it had to wait for its owner. */
  private async renew(): Promise<boolean> {
    const before = this.person();
    const headers = this.channel.identity();
    const answer = await this.send('me', {}, { headers }).catch((failure: unknown) => {
      if (!isUnauthorised(failure)) throw failure;
      return null;
    });
    if (answer === null) {
      this.channel.forget(headers);
      await this.signedInAgain();
      return false;
    }
    if (before === null || before !== this.person()) throw new SignedOut();
    if (before !== answer.me.userId) {
      this.take(answer.me);
      await this.signedInAgain();
      return false;
    }
    this.channel.keep(answer);
    return true;
  }

  private begin(answer: Pick<SignInAnswer, 'me' | 'csrf' | 'token'>): void {
    this.channel.keep(answer);
    rememberOwner(answer.me);
    this.set({ kind: 'signed-in', me: answer.me });
  }

  /** The page is its owner's still; what it holds waits for her. */
  private take(other: Me): void {
    const { current } = this;
    if (current.kind === 'taken') return this.set({ ...current, other });
    if (current.kind !== 'signed-in' && current.kind !== 'interrupted') return;
    const { me } = current;
    this.set({ kind: 'taken', me, owner: me, other });
  }

  /** Whose screens these are, covered or not. */
  private person(): string | null {
    const { current } = this;
    if (current.kind === 'taken') return current.owner.userId;
    return current.kind === 'signed-in' || current.kind === 'interrupted' ? current.me.userId : null;
  }

  private async signedInAgain(): Promise<void> {
    if (this.current.kind === 'signed-in') {
      this.set({ kind: 'interrupted', me: this.current.me, why: 'expired', unconfirmed: false });
    }
    const { kind } = this.current;
    if (kind !== 'interrupted' && kind !== 'taken') throw new SignedOut();
    const same = await new Promise<boolean>((resolve) => this.waiting.push(resolve));
    if (!same) throw new SignedOut();
  }

  /** Whether the server knows that the sign-in has ended. Never throws. */
  private tellServer(): Promise<boolean> {
    const headers = this.channel.headers();
    this.channel.forget(headers);
    this.telling = this.send('signOut', { body: {} }, { headers }).then(() => true, isUnauthorised);
    return this.telling;
  }

  private release(same: boolean): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve(same);
  }

  private set(state: SessionState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
