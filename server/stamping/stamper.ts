/**
 * Asks a school's time-stamp authorities for the stamps of signatures: in their order, at most eight questions at once, and
 * nobody again who has just failed. It never refuses: where none answers, a signature has no stamp.
 */
import { randomBytes } from 'node:crypto';
import type { ChainInput } from '../../core/signing/chain.js';
import { type StampFault, takeStamp } from '../../core/signing/take-stamp.js';
import { stampRequest } from '../../core/signing/stamp-request.js';
import { errorFacts } from '../ground/error-facts.js';
import type { Log } from '../ground/log.js';
import type { StampAuthority } from './authorities-file.js';
import { NoAnswer, PATIENCE, StampWays, type Unanswered, type Ways } from './post-request.js';

const AT_ONCE = 8;
/** How long who failed is left alone, ms: a minute, twice as long each time it fails again, an hour at most. */
const FIRST_REST = 60_000;
const LONGEST_REST = 60 * 60_000;
/** A whole batch waits for authorities so many times as long as one question; what has no stamp by then has none. */
const BATCH = 3;

export type AskedTrust = Omit<ChainInput, 'at' | 'use'>;
export type Fault = Unanswered | StampFault;

export interface StamperWorld extends Ways {
  readonly authorities: () => Promise<readonly StampAuthority[]>;
  readonly clock: () => Date;
  readonly log: Pick<Log, 'warn'>;
}

interface Standing {
  failures: number;
  /** Left alone until then, ms since 1970. */
  until: number;
  fault: Fault | null;
}

/** How an authority did, the last time it was asked. */
export interface AuthorityState {
  readonly name: string;
  /** Null where it answered, or was not asked since the server began. */
  readonly fault: Fault | null;
}

export class Stamper {
  readonly #world: StamperWorld;
  readonly #ways: StampWays;
  readonly #standings = new Map<string, Standing>();

  constructor(world: StamperWorld) {
    this.#world = world;
    this.#ways = new StampWays(world);
  }

  /** How each one did that is asked at present. Throws what a broken file throws. */
  async states(): Promise<readonly AuthorityState[]> {
    const all = await this.#world.authorities();
    return all.map((one) => ({ name: one.name, fault: this.#standings.get(keyOf(one))?.fault ?? null }));
  }

  /** Whether one of them can be had, as far as is known. */
  async answers(): Promise<boolean> {
    return (await this.#authorities()).some((one) => !this.#standings.has(keyOf(one)));
  }

  /** Asks those again who failed and have rested: whoever waits for stamps hears that they can be had. */
  async askAgain(trust: () => Promise<AskedTrust>): Promise<void> {
    const now = this.#world.clock().getTime();
    const down = (await this.#authorities()).filter(
      (one) => (this.#standings.get(keyOf(one))?.until ?? Infinity) <= now,
    );
    if (down.length === 0) return;
    const known = await trust();
    for (const one of down) await this.#one([one], new Uint8Array(randomBytes(32)), { trust: known, until: Infinity });
  }

  /** Whether anybody is asked at all; a file that cannot be read is nobody. */
  async asks(): Promise<boolean> {
    return (await this.#authorities()).length > 0;
  }

  /** A token (DER) for each of these, or null, by their place. `trust`: what its certificate has to lead to. */
  async stamp(stamped: readonly Uint8Array[], trust: AskedTrust): Promise<readonly (Uint8Array | null)[]> {
    const authorities = await this.#authorities();
    const tokens = new Array<Uint8Array | null>(stamped.length).fill(null);
    if (authorities.length === 0) return tokens;
    const until = performance.now() + BATCH * (this.#world.patience ?? PATIENCE);
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < stamped.length && performance.now() < until) {
        const place = next++;
        tokens[place] = await this.#one(authorities, stamped[place]!, { trust, until });
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, stamped.length) }, work));
    return tokens;
  }

  close(): void {
    this.#ways.close();
  }

  async #authorities(): Promise<readonly StampAuthority[]> {
    try {
      return await this.#world.authorities();
    } catch (error) {
      this.#world.log.warn({ error: errorFacts(error) }, 'the file of time-stamp authorities cannot be read');
      return [];
    }
  }

  async #one(
    authorities: readonly StampAuthority[],
    stamped: Uint8Array,
    { trust, until }: { readonly trust: AskedTrust; readonly until: number },
  ): Promise<Uint8Array | null> {
    for (const authority of authorities) {
      // However many stand in the file: a batch waits for all of them together.
      if (performance.now() >= until) return null;
      if ((this.#standings.get(keyOf(authority))?.until ?? 0) > this.#world.clock().getTime()) continue;
      const answer = await this.#ask(authority, stamped, trust);
      if (typeof answer !== 'string') {
        this.#standings.delete(keyOf(authority));
        return answer;
      }
      this.#failed(authority, answer);
    }
    return null;
  }

  async #ask(authority: StampAuthority, stamped: Uint8Array, trust: AskedTrust): Promise<Uint8Array | Fault> {
    const nonce = new Uint8Array(randomBytes(16));
    const asked = this.#world.clock();
    try {
      const answer = await this.#ways.post(authority, await stampRequest(stamped, nonce));
      const taken = await takeStamp(answer, {
        ...{ stamped, nonce, asked, answered: this.#world.clock(), trust },
        policy: authority.policy ?? null,
        certificates: authority.certificates.map((one) => new Uint8Array(Buffer.from(one, 'base64'))),
      });
      return 'token' in taken ? taken.token : taken.fault;
    } catch (error) {
      if (error instanceof NoAnswer) return error.code;
      // Whatever is wrong with an answer, or with us: nobody's signature is lost for a stamp.
      this.#world.log.warn({ authority: authority.name, error: errorFacts(error) }, 'an answer could not be judged');
      return 'stamp-unreadable';
    }
  }

  /** Of questions that fail side by side, one counts. */
  #failed(authority: StampAuthority, fault: Fault): void {
    const now = this.#world.clock().getTime();
    const before = this.#standings.get(keyOf(authority)) ?? { failures: 0, until: 0, fault: null };
    if (before.until > now) return;
    const failures = before.failures + 1;
    const rest = Math.min(LONGEST_REST, FIRST_REST * 2 ** (failures - 1));
    this.#standings.set(keyOf(authority), { failures, until: now + rest, fault });
    this.#world.log.warn({ authority: authority.name, fault, rest }, 'no time stamp');
  }
}

/** Another address or certificate is another authority: whoever mends the file need not wait. */
const keyOf = ({ account: _, ...authority }: StampAuthority): string => JSON.stringify(authority);
