// Looks for planted values in bytes that were written, in every form in which a log could hold them.

function jsonEscaped(value) {
  return JSON.stringify(value).slice(1, -1)
}

/** JSON as writers that keep to ASCII make it: `\u00fc` for `ü`. */
function asciiEscaped(value) {
  return jsonEscaped(value).replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The characters that a value always gives within a longer base64 text, for each of the three ways it can be aligned. */
function base64Forms(value) {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(value)])
    const whole = Math.floor((bytes.length * 8) / 6)
    const text = bytes.toString('base64').slice(Math.ceil((before * 8) / 6), whole)
    return text.length < 8 ? [] : [text, text.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

/** Digits only, if there are enough of them that no other number will do. */
function digitForms(value) {
  const digits = value.replace(/\D/g, '')
  return digits.length >= 8 && /^[\d\s()+./-]+$/.test(value) ? [digits] : []
}

function formsOf(value) {
  const url = encodeURIComponent(value)
  return {
    plain: [value],
    'URL-encoded': [url, url.replaceAll('%20', '+')],
    'JSON-escaped': [jsonEscaped(value), jsonEscaped(jsonEscaped(value)), asciiEscaped(value)],
    base64: base64Forms(value),
    'digits only': digitForms(value),
  }
}

/** The names of the forms that are looked for. */
export const formNames = Object.keys(formsOf(''))

/**
 * Says which planted values a text holds, by label and form, never by value.
 *
 * @example findPlanted('to: a@example.com', { 'e-mail address': 'a@example.com' }) // [{ label: 'e-mail address', forms: ['plain'] }]
 */
export function findPlanted(text, planted) {
  const lower = text.toLowerCase()
  const digits = text.replace(/(?<=\d)[\s()+./-]{1,3}(?=\d)/g, '')
  const holds = (variant, form) => {
    if (form === 'base64') return text.includes(variant)
    return form === 'digits only' ? digits.includes(variant) : lower.includes(variant.toLowerCase())
  }
  return Object.entries(planted).flatMap(([label, value]) => {
    const forms = Object.entries(formsOf(value))
      .filter(([form, variants]) =>
        variants.some((variant) => holds(variant, form) && (form === 'plain' || variant !== value)),
      )
      .map(([form]) => form)
    return forms.length === 0 ? [] : [{ label, forms }]
  })
}
