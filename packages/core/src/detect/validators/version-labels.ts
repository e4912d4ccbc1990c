/** Words that say of the dotted number after them that it is a version, a section or an object identifier. */
export const versionLabels: readonly string[] = (
  'v ver version release rel build rev revision firmware fw driver patch section chapter clause oid pkg package plugin ' +
  'connector library sdk schema jdk chart'
).split(' ')
