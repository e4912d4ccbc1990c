import { createRequire } from 'node:module'

/** Runs SQL on a file behind the authority's back, with the driver that the grants package brings. */
export function execSql(file: string, statements: string): void {
  const manifest = createRequire(import.meta.url).resolve('@logveil/grants/package.json')
  const Sqlite = createRequire(manifest)('better-sqlite3')
  const database = new Sqlite(file)
  database.exec(statements)
  database.close()
}
