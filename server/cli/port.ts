/** Where the server listens unless told otherwise. */
export const DEFAULT_PORT = 8080;
