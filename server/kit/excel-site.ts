/** Where the server can be reached by Excel, which opens its pane over HTTPS only. */
export interface ExcelSite {
  readonly hosts: readonly string[];
  readonly port: number;
  /** Holds the authority's certificate. */
  readonly dataDir: string;
  /** Ends of the server's certificate and of its root, where nothing renews them by itself. */
  readonly ends?: { readonly server: Date; readonly root: Date };
}

/** What ends within so many days, the root before the certificate under it; null where nothing does. */
export function endingSoon(
  { ends }: ExcelSite,
  now: Date,
  within: number,
): { readonly what: 'server' | 'root'; readonly days: number } | null {
  if (!ends) return null;
  for (const what of ['root', 'server'] as const) {
    const days = Math.floor((ends[what].getTime() - now.getTime()) / (24 * 60 * 60 * 1000));
    if (days < within) return { what, days };
  }
  return null;
}
