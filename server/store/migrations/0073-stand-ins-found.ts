import type { Migration } from '../migrate.js';

/** Every duty is asked whether another stands in its place: without an index each question goes through all duties. */
export const standInsFound: Migration = {
  name: '0073-stand-ins-found',
  async up(queryInterface, transaction) {
    await queryInterface.addIndex('assignments', ['in_place_of'], { transaction });
  },
};
