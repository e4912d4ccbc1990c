import { createRequire } from 'node:module'

/** A file opened behind the authority's back, with the driver that the grants package brings. */
function open(file: string) {
  const manifest = createRequire(import.meta.url).resolve('@logveil/grants/package.json')
  const Sqlite = createRequire(manifest)('better-sqlite3')
  return new Sqlite(file)
}

/** Runs SQL that changes a store. */
export function execSql(file: string, statements: string): void {
  const database = open(file)
  database.exec(statements)
  database.close()
}

/** Rows of a store. */
export function readSql(file: string, query: string, ...values: unknown[]): readonly unknown[] {
  const database = open(file)
  const rows = database.prepare(query).all(...values)
  database.close()
  return rows
}
