import type { Transaction } from 'sequelize';
import type { RestRule } from '../../core/rights/rests.js';

export interface Hits {
  /** In this window, the new one included. */
  readonly hits: number;
  /** Ms until the window ends. */
  readonly endsIn: number;
}

/**
 * Where the server keeps what it counts to slow somebody down: the one port for all of it, so that several servers could
 * one day count together.
 */
export interface LimitKeeper {
  /** One more request of a key. */
  hit(key: string, windowMs: number): Promise<Hits>;
  /** Ms that a key still rests; 0 where it does not. Inside a write. */
  restOf(key: string, now: Date, rule: RestRule, transaction: Transaction): Promise<number>;
  /** One more wrong try of a key. Inside a write. */
  countWrong(key: string, now: Date, rule: RestRule, transaction: Transaction): Promise<void>;
  /** Nothing wrong any more. Resolves to whether something was counted. Inside a write. */
  forget(key: string, transaction: Transaction): Promise<boolean>;
  /** An account has signed in from an address. Inside a write. */
  rememberHere(account: string, address: string, now: Date, transaction: Transaction): Promise<void>;
  isKnownHere(account: string, address: string, transaction: Transaction): Promise<boolean>;
}

/** An account as it was typed, which may be anything: its kind goes first, so that it never names an address. */
export const accountsKey = (account: string): string => `account\n${account}`;
/** An address; of IPv6 the network that one subscriber has. */
export const addressKey = (network: string): string => `address\n${network}`;
/** A printed code that is looked up, whether there is one or not. */
export const lookupKey = (code: string): string => `lookup\n${code}`;
