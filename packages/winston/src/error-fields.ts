import { isNativeError } from 'node:util/types'

type Fields = Record<string, unknown>

/** What loggers read of an error although it is not enumerable. */
export const errorFields: readonly string[] = ['name', 'message', 'stack', 'cause', 'errors']

/** Whether a value is an error, of another realm too, whose classes are others. */
export function isError(value: unknown): value is Error {
  return isNativeError(value) || value instanceof Error
}

/** Whether an error's class has getters: of a copy, they would fail where they read what is hidden in the error itself. */
export function inheritsGetters(error: Error): boolean {
  let prototype = Object.getPrototypeOf(error) as object | null
  while (prototype !== null && prototype !== Error.prototype && prototype !== Object.prototype) {
    if (Object.values(Object.getOwnPropertyDescriptors(prototype)).some(({ get }) => get !== undefined)) return true
    prototype = Object.getPrototypeOf(prototype) as object | null
  }
  return false
}

/** The JSON of a snapshot with errors in it, each with all its fields. */
export function errorLine(snapshot: unknown): string {
  return JSON.stringify(showErrors(snapshot))
}

function showErrors(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map(showErrors)
  const fields = isError(value) ? ownFields(value) : (value as Fields)
  const shown: Fields = {}
  for (const name of Object.keys(fields)) shown[name] = showErrors(fields[name])
  return shown
}

/** A copy of an error with its fields copied by `copyValue`; what else is hidden in it stays behind. */
export function copyError(error: Error, copyValue: (value: unknown) => unknown): Error {
  const fields = ownFields(error)
  for (const name of Object.keys(fields)) fields[name] = copyValue(fields[name])
  const copy = makeError(error, fields)
  const prototype = Object.getPrototypeOf(error) as object
  if (prototype !== Error.prototype) Object.setPrototypeOf(copy, prototype)
  return copy
}

/** An error with the given fields, each as enumerable as in the error that it is made after. */
export function makeError(model: Error, fields: Readonly<Fields>): Error {
  const error = errorWithoutStack()
  if (!Object.hasOwn(fields, 'stack')) Reflect.deleteProperty(error, 'stack')
  for (const name of Object.keys(fields)) {
    const enumerable = !errorFields.includes(name) || Object.prototype.propertyIsEnumerable.call(model, name)
    // It has a hidden one already.
    if (name === 'stack' && !enumerable) error.stack = fields.stack as string
    else Object.defineProperty(error, name, { value: fields[name], enumerable, writable: true, configurable: true })
  }
  return error
}

/** Capturing a stack costs more than all else here. */
function errorWithoutStack(): Error {
  const limit = Error.stackTraceLimit
  try {
    Error.stackTraceLimit = 0
    return new Error()
  } catch {
    // The intrinsics are frozen.
    return new Error()
  } finally {
    if (Error.stackTraceLimit !== limit) Error.stackTraceLimit = limit
  }
}

function ownFields(error: Error): Fields {
  const fields: Fields = {}
  for (const name of errorFields) if (Object.hasOwn(error, name)) fields[name] = (error as unknown as Fields)[name]
  for (const name of Object.keys(error)) fields[name] = (error as unknown as Fields)[name]
  return fields
}
