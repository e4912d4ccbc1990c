import { createMasker, type Masker, type Policy } from '@logveil/core'
import { MESSAGE } from 'triple-beam'
import type { Info } from './format.js'
import type { JsonChain } from './json-chain.js'
import { maskInfo } from './mask-info.js'
import { MaskMemory } from './mask-memory.js'
import { maskRecord } from './mask-record.js'
import { ObjectMasker } from './object-masker.js'

/** Masks one record any number of times on its way through formats and transports. */
export class InfoMasker {
  readonly #memory = new MaskMemory()
  readonly #again = <T>(work: () => T): T => this.#memory.repeat(work)
  readonly #objects: ObjectMasker

  constructor(policy: Policy | Masker) {
    this.#objects = new ObjectMasker(isMasker(policy) ? policy : createMasker(this.#memory.watch(policy)))
  }

  /** Masks a record as the application logged it. */
  mask(info: Info): Info | false {
    this.#memory.start()
    return maskInfo(info, this.#objects)
  }

  /** Masks what formats have made of a record that was masked before them. */
  maskAgain(info: Info): Info | false {
    return this.#again(() => maskInfo(info, this.#objects))
  }

  /** Masks a record that was masked before and has been given a line since, which shows all that is new in it. */
  maskLineAgain(info: Info): Info | false {
    return this.#again(() => (isCleanLine(info[MESSAGE], this.#objects) ? info : maskInfo(info, this.#objects)))
  }

  /** Formats and masks a record as the application logged it; `undefined` when it is not all data. */
  format(info: Info, chain: JsonChain): Info | false | undefined {
    this.#memory.start()
    return maskRecord(info, chain, this.#objects, this.#again)
  }

  /** Formats and masks a record that may have been masked before. */
  formatAgain(info: Info, chain: JsonChain): Info | false | undefined {
    return this.#again(() => maskRecord(info, chain, this.#objects, this.#again))
  }
}

function isCleanLine(line: unknown, { masker }: ObjectMasker): boolean {
  return typeof line === 'string' && masker.maskLine(line) === line
}

function isMasker(policy: Policy | Masker): policy is Masker {
  return typeof (policy as Partial<Masker> | null)?.maskLine === 'function'
}
