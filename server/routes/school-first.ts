import type { RequestHandler } from 'express';
import type { EndpointName } from '../../core/contract/endpoints.js';
import { refuse } from '../ground/refused.js';
import type { Deps } from '../runner/deps.js';
import { isBegun } from '../acts/school/is-begun.js';

/** What there is before a school. */
const BEFORE: ReadonlySet<EndpointName> = new Set(['health', 'openapi', 'openFirstRun', 'beginSchool']);

/**
 * Lets nothing else past until the school is begun. Asked once a server that has one: a school never goes while it is served.
 * Refuses with no-school-yet.
 */
export function schoolFirst(deps: Pick<Deps, 'db'>): (name: EndpointName) => RequestHandler {
  let begun = false;
  return (name) => async (_req, _res, next) => {
    if (!begun && !BEFORE.has(name)) {
      begun = await isBegun(deps);
      if (!begun) throw refuse('no-school-yet');
    }
    next();
  };
}
