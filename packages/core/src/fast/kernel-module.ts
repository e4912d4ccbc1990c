import { kernelBinary } from './kernel-binary.js'
import type { KernelExports } from './kernel-exports.js'

/** As much of WebAssembly as is used: its types come with those of browsers only. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

let compiled: object | undefined | null

/** The kernel's code, compiled once for the process; `null` where WebAssembly or its SIMD is missing. */
function kernelModule(): object | null {
  if (compiled === undefined) {
    try {
      compiled = new WebAssembly.Module(Buffer.from(kernelBinary, 'base64'))
    } catch {
      compiled = null
    }
  }
  return compiled
}

/** Another instance of the kernel, where there is memory for one. */
export function instantiate(): KernelExports | undefined {
  const module = kernelModule()
  try {
    return module === null ? undefined : (new WebAssembly.Instance(module).exports as KernelExports)
  } catch {
    return undefined
  }
}
