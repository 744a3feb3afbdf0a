/** Whoever comes after the end: a request that was cut off, a job that nobody waited for. */
export class DatabaseClosed extends Error {
  constructor() {
    super('the database is closed');
  }
}
