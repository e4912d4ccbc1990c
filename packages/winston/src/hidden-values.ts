/** Built-in objects that hold values of which their JSON, and so masking, sees nothing. */
const opaque = new Set([
  'Promise',
  'WeakRef',
  'Generator',
  'AsyncGenerator',
  'Map Iterator',
  'Set Iterator',
  'Array Iterator',
  'Headers',
  'Request',
  'Response',
  'FormData',
])

/** Whether an object shows to those who inspect or await it what its JSON does not, which is `{}`. */
export function holdsHiddenValues(value: object): boolean {
  return opaque.has(Object.prototype.toString.call(value).slice('[object '.length, -1))
}

type AnyFunction = (...args: unknown[]) => unknown

/** A function that does the same, without the properties of the one that is given. */
export function bareFunction(value: unknown): unknown {
  const own = value as AnyFunction
  if (
    Reflect.ownKeys(own).every((key) => ['length', 'name', 'prototype', 'arguments', 'caller'].includes(key as string))
  )
    return own
  return function (this: unknown, ...args: unknown[]): unknown {
    return Reflect.apply(own, this, args)
  }
}

/** Whether a name is surely no value: the JSON does not show, and so masking does not see, the name of what is undefined. */
export function isWord(name: string): boolean {
  return /^[A-Za-z_$]{0,40}$/.test(name)
}
