import type { Migration } from '../migrate.js';

/** Ways to what was found by going through all years, and to what is pruned by its age. */
export const serverCare: Migration = {
  name: '0009-server-care',
  async up(queryInterface, transaction) {
    const index = (table: string, fields: string[]) => queryInterface.addIndex(table, fields, { transaction });
    // Sealed records of a pupil's earlier years.
    await index('records', ['pupil_id', 'school_year_id']);
    // Looks of the classes of one year.
    await index('looks', ['class_id', 'pupil_id', 'version']);
    // Whether a record stands in a transaction: its own key begins with the transaction.
    await index('transaction_records', ['record_id', 'version']);
    await index('sessions', ['seen_at']);
    await index('sign_in_tries', ['last_at']);
    await index('push_answers', ['received_at']);
  },
};
