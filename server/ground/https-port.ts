/** Where HTTPS is served unless told otherwise; the top-level manifest.xml says the same. */
export const DEFAULT_HTTPS_PORT = 8443;
