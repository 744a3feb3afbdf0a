/** Where the server can be reached by Excel, which opens its pane over HTTPS only. */
export interface ExcelSite {
  readonly hosts: readonly string[];
  readonly port: number;
  /** Holds the authority's certificate. */
  readonly dataDir: string;
}
