/** Where the portal keeps its data and listens unless told otherwise. */
export const PORTAL_DIR = 'data-portal';
export const PORTAL_PORT = 8090;
