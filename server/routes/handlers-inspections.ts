import type { BUNDLE_ENDPOINTS } from '../../core/contract/bundles.js';
import type { INSPECTION_ENDPOINTS } from '../../core/contract/inspections.js';
import { listInspections } from '../acts/inspections/list-inspections.js';
import { makeBundle } from '../acts/inspections/make-bundle.js';
import { openInspection } from '../acts/inspections/open-inspection.js';
import type { Handlers } from './call.js';

/** Inspections by their decisions: one use case each. */
export const INSPECTION_HANDLERS: Pick<Handlers, keyof typeof INSPECTION_ENDPOINTS | keyof typeof BUNDLE_ENDPOINTS> = {
  inspections: ({ deps, who }) => listInspections(deps, { caller: who }),
  makeBundle: ({ deps, who, body }) => makeBundle(deps, { caller: who, asked: body }),
  openInspection: ({ deps, who, body }) => openInspection(deps, { caller: who, asked: body }),
};
