/** The portal's whole HTTP surface: the wire below `/giao-dich/`, officers' pages, what is public. */
import express, { type ErrorRequestHandler, type Express } from 'express';
import { RECALLED_LIST_PATH } from '../../core/wire/transactions.js';
import { refuse } from '../ground/refused.js';
import { errorFacts } from '../ground/error-facts.js';
import { lookupPages } from '../lookup/lookup-pages.js';
import { apiHeaders, formHeaders, leastHeaders } from '../web/headers.js';
import { limitBy } from '../web/limit-by.js';
import { nameEndpoint, requestLog } from '../web/request-log.js';
import { OFFICERS_PATH, sendHtml } from './pages/html.js';
import { mountOfficers } from './pages/mount-officers.js';
import { refusedPage, saidOf } from './pages/officer-door.js';
import type { PortalDeps } from './portal-deps.js';
import { lookUp, validityOfCode } from './public/look-up.js';
import { recalledList } from './public/recalled-list.js';
import { mountWire, WIRE_LIMIT } from './wire/mount-wire.js';

/** The wire's transactions stand below it. */
export const WIRE_BASE = '/giao-dich';

/** Requests a minute of one address: codes looked up, states asked by machines, and the wire. */
export interface PortalLimits {
  readonly lookup: number;
  readonly states: number;
  readonly wire: number;
}
export const PORTAL_LIMITS: PortalLimits = { lookup: 120, states: 600, wire: WIRE_LIMIT };

/** First words as machines are told them (H10). */
const STATES = {
  'in-effect': 'CO_HIEU_LUC',
  'not-final': 'CHUA_CO_HIEU_LUC',
  replaced: 'DA_THAY_THE',
  recalled: 'DA_THU_HOI',
} as const;

export function createPortalApp(
  deps: PortalDeps,
  {
    limits = PORTAL_LIMITS,
    stopping = () => false,
  }: { readonly limits?: PortalLimits; readonly stopping?: () => boolean } = {},
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(requestLog(deps.log, () => undefined));
  app.use(leastHeaders);
  app.use((_req, _res, next) => {
    if (stopping()) throw refuse('shutting-down');
    next();
  });
  app.use(WIRE_BASE, apiHeaders, mountWire(deps, limits.wire), refusedAsJson);
  app.use(OFFICERS_PATH, mountOfficers(deps));
  const looking = limitBy(deps.limits, 'lookup', limits.lookup);
  app.use('/tra-cuu', lookupPages({ limited: looking, lookUp: (question) => lookUp(deps, question), checkAt: null }));
  const asking = limitBy(deps.limits, 'states', limits.states);
  app.get('/trang-thai-ma/:code', apiHeaders, asking, async (req, res) => {
    nameEndpoint(res, 'code-state');
    const validity = await validityOfCode(deps.db, String(req.params['code']).toLowerCase());
    res.json({ trang_thai: validity === null ? 'KHONG_TIM_THAY' : STATES[validity] });
  });
  app.get(`/${RECALLED_LIST_PATH}`, apiHeaders, asking, async (_req, res) => {
    nameEndpoint(res, 'recalled-list');
    res.type('text/plain; charset=utf-8').send(await recalledList(deps));
  });
  app.get('/', formHeaders, (_req, res) => sendHtml(res, 200, 'Cổng tiếp nhận', FRONT));
  app.use(() => {
    throw refuse('not-found');
  });
  app.use(formHeaders, refusedPage);
  app.use(unexpected(deps));
  return app;
}

const FRONT = `<h1>Cổng tiếp nhận học bạ</h1>
<ul><li><a href="/tra-cuu">Tra cứu học bạ theo mã</a></li>
<li><a href="/${RECALLED_LIST_PATH}">Danh sách mã đã thu hồi, có chữ ký của cổng</a></li>
<li><a href="${OFFICERS_PATH}">Dành cho cán bộ</a></li></ul>`;

/** What the wire cannot name itself: too many requests, another method, an end. */
const refusedAsJson: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  const said = saidOf(error);
  if (said === null) return next(error);
  if (said.status === 429 || said.status === 503) res.set('Retry-After', '60');
  res.status(said.status).json({ error: String(said.status), error_description: said.words });
};

const unexpected =
  ({ log, newId }: PortalDeps): ErrorRequestHandler =>
  (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const reference = newId().slice(0, 8);
    log.error({ error: errorFacts(error), reference }, 'unexpected error');
    res.status(500).type('text').send(`Cổng gặp lỗi, mã ${reference}. Thử lại sau ít phút.`);
  };
