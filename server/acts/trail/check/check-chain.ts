import { CHAIN_START, chainText } from '../../../../core/audit/event.js';
import type { TrailFinding } from '../../../../core/audit/trail-finding.js';
import { sha256 } from '../../../ground/digests.js';
import type { StoredEvent } from './read-events.js';

/** The chain link by link. After a link that is broken it goes on from what is stored: one finding a break. */
export class ChainCheck {
  #previous = CHAIN_START;
  #seq = 0;
  #at: string | null = null;

  /** `clockAccepted`: an event of its own lets time step back once. */
  see({ seq, hash, event }: StoredEvent): TrailFinding[] {
    const findings: TrailFinding[] = [];
    if (seq !== this.#seq + 1) findings.push({ code: 'chain-gap', seq });
    else if (event === null || hash !== sha256(chainText(this.#previous, event))) {
      findings.push({ code: 'chain-broken', seq, now: hash });
    }
    const steppedBack = event !== null && this.#at !== null && event.at < this.#at;
    if (steppedBack && event.data.kind !== 'clock.accepted') findings.push({ code: 'chain-time', seq, now: event.at });
    this.#at = event?.at ?? this.#at;
    this.#previous = hash;
    this.#seq = seq;
    return findings;
  }

  get end(): { readonly seq: number; readonly hash: string } {
    return { seq: this.#seq, hash: this.#previous };
  }
}
