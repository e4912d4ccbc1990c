import { classAt, DIGIT } from './characters.js'
import { type Cluster, clusterReader, isPartOfId, quadEnd, rowEnd, shortRow, versionEnd } from './digit-cluster.js'
import type { ClusterTarget, FinderTables } from './finder-tables.js'
import type { Span } from './overlaps.js'

/** Whoever looks for values in a text's rows of digits. */
interface RowVisitor {
  readonly found: readonly Span[]
  /** Tries what may be a cluster of digits at an offset; what is found is added. */
  tryCluster(target: ClusterTarget, at: number, cluster: Cluster): void
}

/**
 * The rows of digits of one text, one after the other, each read as far as the search has come: its clusters, and in those that
 * are rows of numbers, each number in its turn.
 */
export class DigitRows {
  /** The end of the last row: what is found later starts behind it, or shortly before its offset. */
  end = 0
  readonly #tables: FinderTables
  readonly #visitor: RowVisitor
  #text = ''
  /** How far the row has been read, what tells its clusters, and where the one ends that others are part of. */
  #at = 0
  #clusters = shortRow
  #clusterEnd = 0
  /** The end of what was found in rows. */
  #pieceEnd = 0
  /** How far the values found reach, and how many of them have been asked. */
  #reach = 0
  #measured = 0

  constructor(tables: FinderTables, visitor: RowVisitor) {
    this.#tables = tables
    this.#visitor = visitor
  }

  /** Starts on a text. */
  begin(text: string): void {
    this.#text = text
    this.end = 0
    this.#at = 0
    this.#clusters = shortRow
    this.#pieceEnd = 0
    this.#reach = 0
    this.#measured = 0
  }

  /** Reads the row that starts at `start` as far as `to`. */
  start(start: number, to: number): void {
    const text = this.#text
    const end = rowEnd(text, start)
    this.end = end
    this.#at = end
    // A dotted quad is an address, and a shape with right check digits is what it is.
    if (quadEnd(text, start) === end || this.#isFound(start, end) || isPartOfId(text, start, end)) return
    this.#at = Math.max(start, this.#pieceEnd, versionEnd(text, start))
    this.#clusters = clusterReader(text, start, end)
    this.#clusterEnd = 0
    this.read(to)
  }

  /** Reads on as far as `to`, or to the row's end. */
  read(to: number): void {
    const last = Math.min(to, this.end - 1)
    while (this.#at <= last) {
      if ((classAt(this.#text, this.#at) & DIGIT) === 0) this.#at++
      else this.#readCluster(this.#at)
    }
  }

  #readCluster(at: number): void {
    const { found } = this.#visitor
    const cluster = this.#clusters.clusterAt(this.#text, at)
    const { digits } = cluster
    const before = found.length
    const isPart = at < this.#clusterEnd
    for (const target of this.#tables.clustersOf(digits)) {
      if ((isPart && target.isWhole) || (target.parted && cluster.end - at === digits)) continue
      this.#visitor.tryCluster(target, at, cluster)
    }
    if (!isPart) this.#clusterEnd = cluster.end
    // Behind a number that has been found, another one may stand.
    this.#pieceEnd = found.length === before ? cluster.next : at + 1
    for (let i = before; i < found.length; i++) this.#pieceEnd = Math.max(this.#pieceEnd, (found[i] as Span).end)
    this.#at = this.#pieceEnd
  }

  /** Whether one of the values found reaches as far as `at`. */
  isReached(at: number): boolean {
    const { found } = this.#visitor
    for (; this.#measured < found.length; this.#measured++)
      this.#reach = Math.max(this.#reach, (found[this.#measured] as Span).end)
    return this.#reach >= at
  }

  /** Whether one of the values found covers a row. Mostly none reaches so far, or the last one does: all are asked in neither case. */
  #isFound(start: number, end: number): boolean {
    if (!this.isReached(end)) return false
    const { found } = this.#visitor
    for (let i = found.length - 1; i >= 0; i--) {
      const span = found[i] as Span
      if (span.start <= start && span.end >= end) return true
    }
    return false
  }
}
