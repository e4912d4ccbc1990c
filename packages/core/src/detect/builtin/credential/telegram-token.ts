import { matchSticky } from '../../detector.js'
import { isDigit } from '../../validators/char-class.js'
import { BASE64URL, credential, sample } from './token.js'

const expression = matchSticky(/(?<value>\d{8,10}:AA[A-Za-z0-9_-]{33})(?![\w-])/y)

export const telegramToken = credential({
  kind: 'telegram_token',
  title: 'Telegram bot token',
  source: 'https://core.telegram.org/bots/api#authorizing-your-bot',
  find: {
    by: 'literal',
    literals: [':AA'],
    wordStart: false,
    // The bot's id comes first: 8 to 10 digits.
    match: (text, at) => {
      let start = at
      while (start > at - 11 && isDigit(text.charCodeAt(start - 1))) start--
      return start > at - 11 ? expression(text, start) : undefined
    },
  },
  examples: {
    found: [
      `${sample('1-9', 10)}:AA${sample(BASE64URL, 33)}`,
      `POST https://api.telegram.org/bot${sample('1-9', 9)}:AA${sample(BASE64URL, 33)}/sendMessage`,
    ],
    ignored: [
      '00:AA:BB',
      `${sample('1-9', 12)}:AA${sample(BASE64URL, 33)}`,
      `${sample('1-9', 10)}:AA${sample(BASE64URL, 20)}`,
    ],
  },
})
