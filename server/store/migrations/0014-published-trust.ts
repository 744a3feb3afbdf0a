import { DataTypes, type QueryInterface, type Transaction } from 'sequelize';
import { jsonText } from '../../database/dialect.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const key = (type: DataTypes.DataType | string) => ({ ...needed(type), primaryKey: true });
const FINGERPRINT = DataTypes.STRING(64);
const CLAIMED = DataTypes.STRING(25);

/** Lists of other authorities in parts, and who signed what the school has released, kept together as it is released. */
export const publishedTrust: Migration = {
  name: '0014-published-trust',
  async up(queryInterface, transaction) {
    await listParts(queryInterface, transaction);
    await releasedSigners(queryInterface, transaction);
  },
};

/** An authority may publish its list in partitions: each is kept beside the others, so the key names both. */
async function listParts(queryInterface: QueryInterface, transaction: Transaction): Promise<void> {
  await queryInterface.createTable(
    'outside_list_parts',
    {
      authority: key(FINGERPRINT),
      part: key(DataTypes.STRING(65)),
      made_at: needed(DataTypes.STRING(24)),
      next_update: { type: DataTypes.STRING(24), allowNull: true },
      der: needed(DataTypes.TEXT),
      added_at: needed(DataTypes.STRING(24)),
      added_by: { ...needed(DataTypes.STRING(36)), references: { model: 'users', key: 'id' } },
    },
    { transaction },
  );
  // Until now only whole lists were taken.
  await queryInterface.sequelize.query(
    `INSERT INTO outside_list_parts (authority, part, made_at, next_update, der, added_at, added_by)
     SELECT authority, '', made_at, next_update, der, added_at, added_by FROM outside_lists`,
    { transaction },
  );
  await queryInterface.dropTable('outside_lists', { transaction });
}

/** The trail tells what was released, whatever became of a record since. */
async function releasedSigners(queryInterface: QueryInterface, transaction: Transaction): Promise<void> {
  const { sequelize } = queryInterface;
  await queryInterface.createTable(
    'released_signers',
    {
      certificate: key(FINGERPRINT),
      slot: key(DataTypes.STRING(10)),
      name: key(DataTypes.TEXT),
      /** Empty where the records show none. */
      personal_id: key(DataTypes.STRING(12)),
      /** Earliest and latest moment claimed. */
      first_at: needed(CLAIMED),
      last_at: needed(CLAIMED),
    },
    { transaction },
  );
  const [events] = (await sequelize.query(
    `SELECT data FROM audit_events WHERE data LIKE '%"records.signed"%' AND data LIKE '%"seal"%' ORDER BY seq`,
    { transaction },
  )) as [{ data: string }[], unknown];
  for (const { data } of events) {
    const { kind, slot, records } = JSON.parse(data) as {
      kind: string;
      slot: string;
      records: { record: number; version: number }[];
    };
    if (kind !== 'records.signed' || slot !== 'seal') continue;
    for (const { record, version } of records) await sequelize.query(ADD, { bind: [record, version], transaction });
  }
}

const said = (field: string): string =>
  `CASE s.slot WHEN 'homeroom' THEN ${jsonText('v.document', 'homeroomTeacher', field)} ELSE ${jsonText('s.brought', field)} END`;
const ADD = `
  INSERT INTO released_signers (certificate, slot, name, personal_id, first_at, last_at)
  SELECT s.certificate, s.slot, ${said('name')}, COALESCE(${said('personalId')}, ''), s.signed_at, s.signed_at
  FROM record_signatures s JOIN record_versions v ON v.record_id = s.record_id AND v.version = s.version
  WHERE s.record_id = $1 AND s.version = $2 AND s.slot IN ('homeroom', 'principal')
  ON CONFLICT (certificate, slot, name, personal_id) DO UPDATE SET
    first_at = CASE WHEN excluded.first_at < released_signers.first_at THEN excluded.first_at ELSE released_signers.first_at END,
    last_at = CASE WHEN excluded.last_at > released_signers.last_at THEN excluded.last_at ELSE released_signers.last_at END`;
