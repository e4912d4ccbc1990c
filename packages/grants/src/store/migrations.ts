import { type Kysely, type Migration, Migrator } from 'kysely'
import type { Database } from './database.js'

async function createTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('logveil_requests')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('requester', 'text', (column) => column.notNull())
    .addColumn('statement', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('lapses_at', 'bigint', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .execute()
  await db.schema
    .createIndex('logveil_requests_status')
    .on('logveil_requests')
    .columns(['status', 'created_at'])
    .execute()
  await db.schema
    .createTable('logveil_approvals')
    .addColumn('request_id', 'text', (column) => column.notNull().references('logveil_requests.id'))
    .addColumn('approver', 'text', (column) => column.notNull())
    .addColumn('statement', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('logveil_approvals_pk', ['request_id', 'approver'])
    .execute()
  await db.schema
    .createTable('logveil_grants')
    .addColumn('id', 'text', (column) => column.primaryKey().references('logveil_requests.id'))
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('not_before', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('key_ref', 'text')
    .addColumn('wrapped_key', 'text')
    .execute()
  await db.schema
    .createTable('logveil_audit')
    .addColumn('seq', 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('logveil_outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('logveil_outbox_due').on('logveil_outbox').column('due_at').execute()
  await db.schema
    .createTable('logveil_values')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
}

/** In the order of their names. Never edit one that was released: add another. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-tables': { up: createTables },
}

/** Brings a database to the newest version; two processes may do it at once. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'logveil_migrations',
    migrationLockTableName: 'logveil_migrations_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
