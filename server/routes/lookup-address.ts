import type { ExcelSite } from '../kit/excel-site.js';

/** Where this server's own lookup page is; null where nobody outside reaches it by a name. */
export const addressOf = (site: ExcelSite | null): string | null => {
  const host = site?.hosts.find((each) => each !== 'localhost' && !/^[\d.:[\]]+$/.test(each));
  return site && host ? `https://${host}${site.port === 443 ? '' : `:${site.port}`}/tra-cuu` : null;
};
