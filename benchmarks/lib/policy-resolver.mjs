/**
 * A module hook: a policy gets the packages that are measured, wherever its file lies. Without it, a policy that calls
 * `pattern()` could only be measured from inside a package that depends on `@logveil/core`.
 *
 * @type {import('node:module').ResolveHook}
 */
export function resolve(specifier, context, nextResolve) {
  const isOurs = specifier.startsWith('@logveil/')
  return nextResolve(specifier, isOurs ? { ...context, parentURL: import.meta.url } : context)
}
