/**
 * Who is signed in, and how a call survives the end of a sign-in: it waits until the same person has signed in again
 * and then goes on. Channel `cookie`; the CSRF token is kept here and nowhere else.
 */
import type { Me } from '../../core/contract/session.js';
import { Refused, SignedOut } from '../api/failures.js';
import type { Send } from '../api/transport.js';

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
  private csrf: string | undefined;
  private readonly listeners = new Set<() => void>();
  private waiting: ((same: boolean) => void)[] = [];
  private telling: Promise<boolean> | undefined;

  constructor(private readonly send: Send) {}

  readonly get = (): SessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Take up the sign-in the browser may still hold. */
  readonly start = async (): Promise<void> => {
    this.set({ kind: 'starting' });
    try {
      const { me, csrf } = await this.send('me', {});
      this.csrf = csrf;
      this.set({ kind: 'signed-in', me });
    } catch (failure) {
      this.set(isUnauthorised(failure) ? { kind: 'signed-out', unconfirmed: false } : { kind: 'unreachable', failure });
    }
  };

  /** Throws what the server says; the state then stays as it was. */
  readonly signIn = async (account: string, password: string): Promise<void> => {
    // A slow sign-out must not take the new cookie away.
    await this.telling;
    const { me, csrf } = await this.send('signIn', { body: { account, password, channel: 'cookie' } });
    this.csrf = csrf;
    const before = this.current;
    this.set({ kind: 'signed-in', me });
    this.release(before.kind === 'interrupted' && before.me.userId === me.userId);
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
    for (let renewed = false; ;) {
      try {
        const headers = this.csrf === undefined ? {} : { 'X-CSRF-Token': this.csrf };
        return await this.send(name, input, { ...options, headers });
      } catch (failure) {
        if (isUnauthorised(failure)) await this.signedInAgain();
        else if (isOldToken(failure) && !renewed) {
          renewed = true;
          await this.renew();
        } else throw failure;
      }
    }
  };

  /** Another tab may have renewed the sign-in, or changed the person. */
  private async renew(): Promise<void> {
    const before = this.current;
    const { me, csrf } = await this.send('me', {}).catch((failure: unknown) => {
      if (!isUnauthorised(failure)) throw failure;
      return { me: null, csrf: undefined };
    });
    this.csrf = csrf;
    if (me === null) return this.signedInAgain();
    if (before.kind === 'signed-in' && before.me.userId !== me.userId) {
      this.set({ kind: 'signed-in', me });
      throw new SignedOut();
    }
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
    const headers = this.csrf === undefined ? {} : { 'X-CSRF-Token': this.csrf };
    this.csrf = undefined;
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

const isUnauthorised = (failure: unknown): boolean => failure instanceof Refused && failure.status === 401;
const isOldToken = (failure: unknown): boolean => failure instanceof Refused && failure.body.code === 'csrf';
