export function isPlaceholder(value: string): boolean {
  return /^(?:<.*>|\$\{.*\}|(.)\1*)$/.test(value)
}
