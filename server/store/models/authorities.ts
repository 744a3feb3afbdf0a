import { DataTypes, type Sequelize } from 'sequelize';
import { common, INSTANT_LENGTH, type Table } from './table.js';

const FINGERPRINT = DataTypes.STRING(64);
const INSTANT = DataTypes.STRING(INSTANT_LENGTH);

/** A certificate of the school's own authority: one root, one issuing. */
export interface AuthorityRow {
  fingerprint: string;
  role: 'root' | 'issuing';
  /** Base64 of the DER. */
  der: string;
  /** The issuing key, PEM, encrypted under a passphrase nobody stores; the root's key is kept elsewhere. */
  sealedKey: string | null;
  /** Where lists and certificates are published, with a slash at its end; null where nobody outside can reach it. */
  baseUrl: string | null;
  madeAt: string;
}
export type AuthorityTable = Table<AuthorityRow>;

export const defineAuthorities = (sequelize: Sequelize): AuthorityTable =>
  sequelize.define(
    'authority',
    {
      fingerprint: { type: FINGERPRINT, primaryKey: true },
      role: DataTypes.STRING(8),
      der: DataTypes.TEXT,
      sealedKey: DataTypes.TEXT,
      baseUrl: DataTypes.TEXT,
      madeAt: INSTANT,
    },
    { ...common, tableName: 'authorities' },
  );

/** A published revocation list (RFC 5280 section 5); the one with the highest number counts. Append-only. */
export interface RevocationListRow {
  id: number;
  /** Fingerprint of the authority that signed it. */
  authority: string;
  number: number;
  madeAt: string;
  nextUpdate: string;
  /** Base64 of the DER. */
  der: string;
}
export type RevocationListTable = Table<RevocationListRow, 'id'>;

export const defineRevocationLists = (sequelize: Sequelize): RevocationListTable =>
  sequelize.define(
    'revocationList',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      authority: FINGERPRINT,
      number: DataTypes.INTEGER,
      madeAt: INSTANT,
      nextUpdate: INSTANT,
      der: DataTypes.TEXT,
    },
    { ...common, tableName: 'revocation_lists' },
  );

/** The newest revocation list of an authority elsewhere: whole, or one of its parts. */
export interface OutsideListRow {
  /** Fingerprint of the authority's certificate that signed it. */
  authority: string;
  /** Which of its lists (`ListFacts`); empty for the whole one. */
  part: string;
  madeAt: string;
  /** Null where the list does not say. */
  nextUpdate: string | null;
  /** Base64 of the DER. */
  der: string;
  addedAt: string;
  addedBy: string;
}
export type OutsideListTable = Table<OutsideListRow>;

export const defineOutsideLists = (sequelize: Sequelize): OutsideListTable =>
  sequelize.define(
    'outsideList',
    {
      authority: { type: FINGERPRINT, primaryKey: true },
      part: { type: DataTypes.STRING(65), primaryKey: true },
      madeAt: INSTANT,
      nextUpdate: INSTANT,
      der: DataTypes.TEXT,
      addedAt: INSTANT,
      addedBy: DataTypes.STRING(36),
    },
    { ...common, tableName: 'outside_list_parts' },
  );
