import { isInternational, isWordChar } from './char-class.js'

const NEWLINE = 10
const UNDERSCORE = 95
/** Longest name that is taken apart. */
const MAX_NAME = 32

/** Words that speak of phones and little else, in languages that logs are written in; lower case. */
const strongWords = [
  'phone',
  'phones',
  'telephone',
  'tel',
  'mobile',
  'cellphone',
  'fax',
  'sms',
  'whatsapp',
  'whats app',
  'telegram',
  'msisdn',
  'gsm',
  'hotline',
  'helpline',
  'telefon',
  'telefonnummer',
  'rufnummer',
  'handynummer',
  'mobil',
  'mobilnummer',
  'rückrufnummer',
  'faxnummer',
  'téléphone',
  'teléfono',
  'telefono',
  'movil',
  'móvil',
  'celular',
  'cellulare',
  'telefone',
  'telemóvel',
  'telefoon',
  'telefoonnummer',
  'mobiel',
  'puhelin',
  'tlf',
  'телефон',
  'тел',
  'мобильный',
  'телефону',
  'телефона',
  'τηλέφωνο',
  'κινητό',
  'telefón',
  'telefonszám',
  'telefonní',
  'telefonu',
  'komórkowy',
  '手机号',
  '手机号码',
  '手機號碼',
  '手機',
  '电话号码',
  '電話號碼',
  '联系电话',
  '電話番号',
  '携帯電話',
  '携帯番号',
  '전화',
  '전화번호',
  '휴대폰',
  '휴대전화',
  '핸드폰',
  '연락처',
  'هاتف',
  'جوال',
  'موبايل',
  'טלפון',
  'נייד',
  'โทรศัพท์',
  'मोबाइल',
  'फोन',
  'फ़ोन',
  'telepon',
  'ponsel',
  'handphone',
  '电话',
  '手机',
  '電話',
]

/** Words that mean much else in software, too. */
const weakWords = [
  'call',
  'called',
  'calling',
  'caller',
  'callback',
  'cell',
  'ring',
  'contact',
  'handy',
  'portable',
  'mob',
  'dial',
  'dialed',
  'anruf',
  'anrufen',
  'appeler',
  'appelez',
  'bellen',
  'chiama',
  'chiamare',
  'llamar',
  'llame',
  'llámame',
  'zadzwoń',
]

/** The words of which one must be near a number that could be anything. */
export const phoneWords: readonly string[] = [...strongWords, ...weakWords]

const strong: ReadonlySet<string> = new Set(strongWords)
const all: ReadonlySet<string> = new Set(phoneWords)
/** What may follow a word of the list within a name or as the next word: `phoneNumber`, `tel_no`, `phone number`. */
const NUMBER_WORDS = new Set(['number', 'no', 'nr', 'num', 'nummer', 'numero', 'número', 'numarası'])

/** How far a label may be from its number, in UTF-16 code units and in words between. */
const REACH = 64
const MAX_WORDS_BETWEEN = 7
const MAX_GAP = 4
/** Longer words are names or ids, not part of `call me on Monday at`. */
const MAX_WORD = 12

function isLabelChar(code: number): boolean {
  return isWordChar(code) || isInternational(code)
}

/** Where the last part of a name starts: after `_`, at a capital after a small letter, or at 0. */
function lastPartStart(name: string, end: number): number {
  for (let i = end - 1; i > 0; i--) {
    if (name.charCodeAt(i - 1) === UNDERSCORE) return i
    if (isCapital(name.charCodeAt(i)) && !isCapital(name.charCodeAt(i - 1))) return i
  }
  return 0
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

/** Whether a word or name says phone: by itself, or as the last part of `userPhone` or `contact_phone_number`. */
function isLabel(name: string, words: ReadonlySet<string>): boolean {
  if (name.length < 3) return name.length === 2 && words.has(name)
  if (words.has(name.toLowerCase())) return true
  const start = lastPartStart(name, name.length)
  // Scripts without spaces glue the word to those before it.
  if (start === 0) return name.charCodeAt(name.length - 1) >= 0x2e80 && words.has(name.slice(-2))
  const last = name.slice(start).toLowerCase()
  if (!NUMBER_WORDS.has(last)) return words.has(last)
  const end = name.charCodeAt(start - 1) === UNDERSCORE ? start - 1 : start
  return words.has(name.slice(lastPartStart(name, end), end).toLowerCase())
}

/** What may stand between a label and seven or eight bare digits: `phone is 5550123`, but not `sms id 1234567`. */
const linkWords = new Set(
  'number no nr num is was ist es est to at from for under on zu an al au à tel nummer numero número номер'.split(' '),
)

/** Whether a label is right before, or before one word that leads from it to the number. */
function closeLabel(text: string, start: number): boolean {
  if (labelBefore(text, start, strong, 0)) return true
  const word = /(?<![\p{L}\d])(\p{L}{2,7})[^\p{L}\d\n]{1,4}$/u.exec(text.slice(Math.max(0, start - 12), start))
  return word !== null && linkWords.has((word[1] as string).toLowerCase()) && labelBefore(text, start, strong, 1)
}

/** Whether a `#` before a number stands for the word, as in `phone #555-0123`; mostly it is that of an order. */
export function isNumberOfPhone(text: string, start: number): boolean {
  return labelBefore(text, start, strong, 1)
}

function labelBefore(text: string, start: number, words: ReadonlySet<string>, maxBetween: number): boolean {
  let end = start
  for (let between = 0; between <= maxBetween && start - end < REACH; between++) {
    let gap = 0
    while (gap < MAX_GAP && end > 0 && !isLabelChar(text.charCodeAt(end - 1))) {
      if (text.charCodeAt(end - 1) === NEWLINE) return false
      end--
      gap++
    }
    let from = end
    while (from > 0 && end - from <= MAX_NAME && isLabelChar(text.charCodeAt(from - 1))) from--
    if (from === end) return false
    if (isLabel(text.slice(from, end), words)) return true
    if (end - from > MAX_WORD) return false
    end = from
  }
  return false
}

function labelAfter(text: string, end: number): boolean {
  let start = end
  for (let between = 0; between <= MAX_WORDS_BETWEEN && start - end < REACH / 2; between++) {
    let gap = 0
    while (gap < MAX_GAP && start < text.length && !isLabelChar(text.charCodeAt(start))) {
      if (text.charCodeAt(start) === NEWLINE) return false
      start++
      gap++
    }
    let to = start
    while (to - start <= MAX_WORD && isLabelChar(text.charCodeAt(to))) to++
    if (to === start || to - start > MAX_WORD) return false
    if (all.has(text.slice(start, to).toLowerCase())) return true
    start = to
  }
  return false
}

/** Whether what is read just before or after the range calls it a phone number; a name such as `PhoneStatusBar` does not. */
export function isCalledPhone(text: string, start: number, end: number): boolean {
  // Seven or eight bare digits are too common to be told by a lesser word, or one further away than in `phone is 5550123`.
  if (end - start < 9 && /^\d+$/.test(text.slice(start, end))) return closeLabel(text, start)
  return labelBefore(text, start, all, MAX_WORDS_BETWEEN) || labelAfter(text, end)
}
