/** One step of a path: a property name, one array index, any array element, any one level, any number of levels. */
export type PathStep =
  | { readonly step: 'key'; readonly name: string }
  | { readonly step: 'index'; readonly index: number }
  | { readonly step: 'element' }
  | { readonly step: 'any' }
  | { readonly step: 'deep' }
