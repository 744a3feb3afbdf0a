/** Security headers by area: answers for programs, pages of our own, pages inside Office. */
import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import { HELPER_PORT } from '../../core/signing/token/token-signer.js';

/** Hosts of Office that show the pane in a frame (Excel on the web). */
const OFFICE_HOSTS = [
  'https://*.officeapps.live.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://*.office.com',
];
/** Where office.js and its localised parts come from. */
const OFFICE_SCRIPTS = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];

const common = {
  // The certificate is home-made: a browser told to insist on it could lock a school out.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
} satisfies HelmetOptions;

const helmetApi = helmet({
  ...common,
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
});

/**
 * What every answer bears, whoever gives it: a refusal before any area's headers, a list, a file. Nothing of it runs, is framed
 * or is taken for another type. Areas write their own over it.
 */
export const leastHeaders: RequestHandler = (_req, res, next) => {
  res.set({
    'Content-Security-Policy': "default-src 'none';frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  next();
};

/** Answers for programs: never kept, never shown as a page. */
export const apiHeaders: RequestHandler = (req, res, next) => {
  res.set('Cache-Control', 'no-store');
  helmetApi(req, res, next);
};

/** The nonce of this answer's Content-Security-Policy. */
export const nonceOf = (res: Response): string => (res.locals as { nonce: string }).nonce;

const withNonce =
  (protect: RequestHandler): RequestHandler =>
  (req, res, next) => {
    res.locals.nonce = randomBytes(16).toString('base64');
    protect(req, res, next);
  };

// The type helmet wants is Node's plain response; Express's is one.
const nonceSource = (_req: unknown, res: unknown): string => `'nonce-${nonceOf(res as Response)}'`;

/** The signing helper on the signer's own computer (`hocba signer`). */
const HELPER = `http://127.0.0.1:${HELPER_PORT}`;

const pageDirectives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  // Griffel puts its style elements in with the nonce.
  styleSrc: ["'self'", nonceSource],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  // A print shown to be looked at.
  frameSrc: ['blob:'],
  connectSrc: ["'self'", HELPER],
  baseUri: ["'none'"],
  formAction: ["'self'"],
};

/** Pages in a browser's own window. */
export const pageHeaders: RequestHandler = withNonce(
  helmet({
    ...common,
    contentSecurityPolicy: { useDefaults: false, directives: { ...pageDirectives, frameAncestors: ["'none'"] } },
    xFrameOptions: { action: 'deny' },
  }),
);

const helmetFile = helmet({
  ...common,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], scriptSrc: ["'self'"], frameAncestors: ["'none'"] },
  },
  crossOriginOpenerPolicy: false,
  // Office shows the pane and its icons on pages of its own.
  crossOriginResourcePolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
});

/**
 * Scripts and pictures: what a page may do stands with the page. The policy here is that of a script which runs as a worker,
 * and of a file opened by itself.
 */
export const fileHeaders: RequestHandler = (req, res, next) => helmetFile(req, res, next);

const checking = (connect: string): RequestHandler =>
  withNonce(
    helmet({
      ...common,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          ...pageDirectives,
          connectSrc: [connect],
          frameSrc: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      xFrameOptions: { action: 'deny' },
    }),
  );

/** The page for checking a file: it speaks to its own server only and submits nothing, so the file goes nowhere. */
export const checkingHeaders = checking("'self'");

/** The page for checking a vendor's class sheet: it speaks to nobody at all. */
export const silentHeaders = checking("'none'");

/** A form without a script, whose answers are about one child: kept nowhere, found by no search engine. */
export const formHeaders: RequestHandler = (req, res, next) => {
  res.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' });
  protectForm(req, res, next);
};
const protectForm = withNonce(
  helmet({
    ...common,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: [nonceSource],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
  }),
);

/** The pane inside Office: framed by Office's hosts, with office.js. Opener and resource policies would cut it off. */
export const addinHeaders: RequestHandler = withNonce(
  helmet({
    ...common,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...pageDirectives,
        scriptSrc: ["'self'", ...OFFICE_SCRIPTS],
        connectSrc: [...pageDirectives.connectSrc, ...OFFICE_SCRIPTS],
        frameAncestors: OFFICE_HOSTS,
      },
    },
    xFrameOptions: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: false,
  }),
);

/** The trial page: it frames the pane of its own origin, and nobody frames it. */
export const trialHeaders: RequestHandler = withNonce(
  helmet({
    ...common,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...pageDirectives, frameSrc: ["'self'"], frameAncestors: ["'none'"] },
    },
    xFrameOptions: { action: 'deny' },
  }),
);

/** The pane beside the trial page's grid: framed by that page only, every script from here. */
export const trialPaneHeaders: RequestHandler = withNonce(
  helmet({
    ...common,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...pageDirectives, frameAncestors: ["'self'"] },
    },
    xFrameOptions: { action: 'sameorigin' },
  }),
);
