/** Requests waiting for their owner's phone, kept in memory: one that is lost with the server is simply asked again. */
import { LRUCache } from 'lru-cache';
import {
  authorize,
  type Authorization,
  checkAuthorization,
  listCredentials,
  type PostToService,
  signHashes,
} from '../../core/signing/remote/csc.js';
import type { RemoteState } from '../../core/signing/remote/remote-signer.js';
import { SigningRefused } from '../../core/signing/signer.js';

interface Waiting {
  readonly userId: string;
  readonly credentialId: string;
  readonly hashes: readonly string[];
  authorization: Authorization;
  ended: RemoteState | null;
}

/** How long a phone may take, ms. */
const PATIENCE = 5 * 60 * 1000;

export interface RemoteRequest {
  /** Whose request it is, in our accounts; nobody else may ask for it. */
  readonly userId: string;
  /** Her number at the service. */
  readonly personalId: string;
  /** Base64 of the certificate's DER. */
  readonly certificate: string;
  readonly hashes: readonly string[];
  readonly description: string;
}

export class RemoteRequests {
  readonly #waiting: LRUCache<string, Waiting>;
  readonly #post: PostToService;
  readonly #newId: () => string;

  constructor(post: PostToService, newId: () => string, clock: () => Date = () => new Date()) {
    const perf = { now: () => clock().getTime() };
    this.#waiting = new LRUCache({ max: 1000, ttl: PATIENCE, ttlResolution: 0, perf });
    this.#post = post;
    this.#newId = newId;
  }

  /** Begin; the id to ask with. Throws SigningRefused: token-missing where the service holds no such certificate for her. */
  async start({ userId, personalId, certificate, hashes, description }: RemoteRequest): Promise<string> {
    const credentials = await listCredentials(this.#post, personalId);
    const credential = credentials.find(({ certificates: [first] }) => first === certificate);
    if (!credential) throw new SigningRefused('token-missing');
    const { credentialId } = credential;
    const authorization = await authorize(this.#post, credentialId, hashes, description);
    const id = this.#newId();
    this.#waiting.set(id, { userId, credentialId, hashes, authorization, ended: null });
    return id;
  }

  /**
   * How far it is; null for a request that is not hers, or too old. Throws SigningRefused where the service does not answer
   * (signer-unreachable) or fails (signer-refused); it may be asked again.
   */
  async ask(userId: string, id: string): Promise<RemoteState | null> {
    const waiting = this.#waiting.get(id);
    if (waiting?.userId !== userId) return null;
    if (waiting.ended) return waiting.ended;
    try {
      if ('handle' in waiting.authorization) {
        waiting.authorization = await checkAuthorization(this.#post, waiting.authorization.handle);
      }
      if ('handle' in waiting.authorization) return { state: 'waiting' };
      const { credentialId, hashes } = waiting;
      const signatures = await signHashes(this.#post, credentialId, waiting.authorization.sad, hashes);
      // The answer is kept: the activation data works once, and the page may not have received it.
      waiting.ended = { state: 'signed', signatures };
    } catch (error) {
      if (!(error instanceof SigningRefused) || error.code !== 'cancelled') throw error;
      waiting.ended = { state: 'refused' };
    }
    return waiting.ended;
  }
}
