/**
 * Who is signed in, and how a call survives the end of a sign-in: it waits until the same person has signed in again
 * and then goes on. How the sign-in is proved to the server is the channel's matter.
 */
import type { Me } from '../../core/contract/session.js';
import { SignedOut } from '../api/failures.js';
import type { Send } from '../api/transport.js';
import { type Channel, cookieChannel, isUnauthorised } from './channel.js';

export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'unreachable'; readonly failure: unknown }
  /** `unconfirmed`: the server could not be told. */
  | { readonly kind: 'signed-out'; readonly unconfirmed: boolean }
  | { readonly kind: 'signed-in'; readonly me: Me }
  /** The same person's screens wait behind the sign-in. */
  | { readonly kind: 'interrupted'; readonly me: Me; readonly why: 'expired' | 'idle'; readonly unconfirmed: boolean };

export class Session {
  private current: SessionState = { kind: 'starting' };
  private readonly listeners = new Set<() => void>();
  private waiting: ((same: boolean) => void)[] = [];
  private telling: Promise<boolean> | undefined;

  constructor(
    private readonly send: Send,
    private readonly channel: Channel = cookieChannel(),
  ) {}

  readonly get = (): SessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Take up the sign-in this computer may still hold. */
  readonly start = async (): Promise<void> => {
    if (!this.channel.resumes()) return this.set({ kind: 'signed-out', unconfirmed: false });
    this.set({ kind: 'starting' });
    const headers = this.channel.headers();
    try {
      const answer = await this.send('me', {}, { headers });
      this.channel.keep(answer);
      this.set({ kind: 'signed-in', me: answer.me });
    } catch (failure) {
      if (!isUnauthorised(failure)) return this.set({ kind: 'unreachable', failure });
      this.channel.forget(headers);
      this.set({ kind: 'signed-out', unconfirmed: false });
    }
  };

  /** Throws what the server says; the state then stays as it was. */
  readonly signIn = async (account: string, password: string): Promise<void> => {
    // A slow sign-out must not take the new cookie away.
    await this.telling;
    const answer = await this.send('signIn', { body: { account, password, channel: this.channel.name } });
    this.channel.keep(answer);
    const before = this.person();
    this.set({ kind: 'signed-in', me: answer.me });
    this.release(before === answer.me.userId);
  };

  /** Đổi người dùng: ends the sign-in at once and gives up what waited. */
  readonly leave = async (): Promise<void> => {
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
      const headers = this.channel.headers();
      try {
        return await this.send(name, input, { ...options, headers });
      } catch (failure) {
        // A late answer to somebody who has left since: never done again in another's name.
        if (caller !== this.person()) throw new SignedOut();
        if (!renewed && this.channel.outdated(failure, headers)) {
          renewed = true;
          await this.renew();
        } else if (isUnauthorised(failure)) {
          this.channel.forget(headers);
          await this.signedInAgain();
        } else throw failure;
      }
    }
  };

  /** Another tab or pane may have renewed the sign-in, or changed the person. */
  private async renew(): Promise<void> {
    const before = this.person();
    const headers = this.channel.headers();
    const answer = await this.send('me', {}, { headers }).catch((failure: unknown) => {
      if (!isUnauthorised(failure)) throw failure;
      return null;
    });
    if (answer === null) {
      this.channel.forget(headers);
      return this.signedInAgain();
    }
    this.channel.keep(answer);
    if (before === null || before !== this.person()) throw new SignedOut();
    if (before !== answer.me.userId) {
      this.set({ kind: 'signed-in', me: answer.me });
      this.release(false);
      throw new SignedOut();
    }
  }

  /** Whose screens these are, covered or not. */
  private person(): string | null {
    const { current } = this;
    return current.kind === 'signed-in' || current.kind === 'interrupted' ? current.me.userId : null;
  }

  private async signedInAgain(): Promise<void> {
    if (this.current.kind === 'signed-in') {
      this.set({ kind: 'interrupted', me: this.current.me, why: 'expired', unconfirmed: false });
    }
    if (this.current.kind !== 'interrupted') throw new SignedOut();
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
