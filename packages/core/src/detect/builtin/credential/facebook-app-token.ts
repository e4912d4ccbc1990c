import { matchSticky } from '../../detector.js'
import { isDigit } from '../../validators/char-class.js'
import { BASE64URL, credential, sample } from './token.js'

const secret = matchSticky(/\d{15,16}\|[A-Za-z0-9_-]{26,28}(?![\w|-])/y)

export const facebookAppToken = credential({
  kind: 'facebook_app_token',
  title: 'Facebook app access token',
  source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/#apptokens',
  find: {
    by: 'char',
    chars: '|',
    // The app's id comes first: 15 or 16 digits.
    match: (text, at) => {
      let start = at
      while (start > at - 17 && isDigit(text.charCodeAt(start - 1))) start--
      return start > at - 15 ? undefined : secret(text, start)
    },
  },
  examples: {
    found: [
      `${sample('1-9', 15)}|${sample(BASE64URL, 27)}`,
      `facebook ${sample('1-9', 16)}|${sample(BASE64URL, 27)}, expired`,
    ],
    ignored: [`${sample('1-9', 13)}|${sample(BASE64URL, 27)}`, `${sample('1-9', 15)}|INFO|started`, '12|34'],
  },
})
