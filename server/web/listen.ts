import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listen and return the port, which the system chooses for 0. Rejects with the system's error, e.g. EADDRINUSE. */
export const listen = (server: Server, port: number, host?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host !== undefined && { host }) }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

/** Take no more connections, let requests finish, and after `patience` ms cut off what is left. */
export const stopListening = (server: Server, patience: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
