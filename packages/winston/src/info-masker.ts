import { createMasker, type Masker, type Policy } from '@logveil/core'
import { maskByLine } from './mask-by-line.js'
import { type Info, maskInfo } from './mask-info.js'
import { MaskMemory } from './mask-memory.js'

/** Masks one record any number of times on its way through formats and transports. */
export class InfoMasker {
  readonly #memory = new MaskMemory()
  readonly #masker: Masker

  constructor(policy: Policy | Masker) {
    this.#masker = isMasker(policy) ? policy : createMasker(this.#memory.watch(policy))
  }

  /** Masks a record as the application logged it. */
  mask(info: Info): Info | false {
    this.#memory.start()
    return maskInfo(info, this.#masker)
  }

  /**
   * Masks a record of plain data by its JSON line, in one pass: what is not in the line is not in the record. The line
   * is in the record already.
   */
  maskFormatted(info: Info): Info | false {
    this.#memory.start()
    return maskByLine(info, this.#masker)
  }

  /** Masks what formats have made of a record that was masked before them. */
  maskAgain(info: Info): Info | false {
    return this.#memory.repeat(() => maskInfo(info, this.#masker))
  }
}

function isMasker(policy: Policy | Masker): policy is Masker {
  return typeof (policy as Partial<Masker> | null)?.maskLine === 'function'
}
