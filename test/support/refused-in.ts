/** What an act resolved to, or why it was refused, told in words; anything else it throws is a fault. */
import assert from 'node:assert/strict';
import { refusalBody } from '../../core/words/render.js';
import { Refused } from '../../server/ground/refused.js';

export type Outcome<Done> = { readonly done: Done } | { readonly refused: string };

export async function refusedIn<Done>(act: () => Promise<Done>): Promise<Outcome<Done>> {
  try {
    return { done: await act() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, reason, remedy } = refusalBody(error.refusal, 'vi');
    assert.ok(reason.trim().length > 5 && remedy.trim().length > 5, `${code} says why and what to do`);
    return { refused: code };
  }
}
