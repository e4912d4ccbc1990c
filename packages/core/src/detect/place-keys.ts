import type { DetectorAction } from './detection-plan.js'
import type { FinderTables, TextPlace } from './finder-tables.js'
import type { KeyMeaning } from './key-meanings.js'

const nowhere: TextPlace = { key: undefined, parentKey: undefined, envelope: false }

/** What the keys that a text stands under say of it, worked out when somebody asks. */
export class PlaceKeys {
  readonly #tables: FinderTables
  #place: TextPlace = nowhere
  #meanings: readonly KeyMeaning[] | undefined
  #speak: boolean | undefined

  constructor(tables: FinderTables) {
    this.#tables = tables
  }

  begin(place: TextPlace): void {
    this.#place = place
    this.#meanings = undefined
    this.#speak = undefined
  }

  get inEnvelope(): boolean {
    return this.#place.envelope
  }

  /** Whether one is a context word of some detector. */
  get speak(): boolean {
    this.#speak ??= this.#all().some(({ supports }) => supports.size > 0)
    return this.#speak
  }

  /** Whether one is a context word of this detector. */
  support(action: DetectorAction): boolean {
    for (const { supports } of this.#all()) if (supports.has(action)) return true
    return false
  }

  /** Whether this detector looks at nothing under one. */
  exclude(action: DetectorAction): boolean {
    for (const { excludes } of this.#all()) if (excludes.has(action)) return true
    return false
  }

  #all(): readonly KeyMeaning[] {
    this.#meanings ??= this.#tables.meaningsOf(this.#place)
    return this.#meanings
  }
}
