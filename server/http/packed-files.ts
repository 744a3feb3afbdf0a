/** Built files, in the smallest form the asker takes: packed once when they were built, never while somebody waits. */
import express, { type RequestHandler, type Response } from 'express';

const PACKED = { br: '.br', gzip: '.gz' } as const;
const IS_PACKED = /\.(?:br|gz)$/;
/** What is packed at the build; another form of it may be sent to somebody else. */
const MAY_BE_PACKED = /\.js$/;

/**
 * Files of a folder, below wherever this is mounted. `kept` says how long a file may be kept, by the path of its unpacked
 * form. A packed form is no address of its own.
 */
export function packedFiles(folder: string, kept: (file: string) => string): RequestHandler {
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (res: Response, file: string) => {
      const coding = file.endsWith(PACKED.br) ? 'br' : file.endsWith(PACKED.gzip) ? 'gzip' : null;
      const name = coding === null ? file : file.replace(IS_PACKED, '');
      res.setHeader('Cache-Control', kept(name));
      if (MAY_BE_PACKED.test(name)) res.vary('Accept-Encoding');
      if (coding === null) return;
      res.setHeader('Content-Encoding', coding);
      res.type(name.slice(name.lastIndexOf('.')));
    },
  });
  return (req, res, next) => {
    if (IS_PACKED.test(req.path)) return next();
    const coding = (['br', 'gzip'] as const).find((one) => req.acceptsEncodings(one) === one);
    if (coding === undefined || !MAY_BE_PACKED.test(req.path)) return void files(req, res, next);
    const asked = req.url;
    req.url = `${req.path}${PACKED[coding]}`;
    files(req, res, (error?: unknown) => {
      req.url = asked;
      if (error !== undefined) return next(error);
      files(req, res, next);
    });
  };
}
