import { BASE64URL, sample, vendorToken } from './token.js'

export const firebaseToken = vendorToken({
  kind: 'firebase_token',
  title: 'Firebase Cloud Messaging key or registration token',
  source: 'https://firebase.google.com/docs/cloud-messaging/concept-options',
  forms: [{ prefixes: ['APA91b'], body: BASE64URL, length: [120, 240] }],
  examples: {
    found: [`${sample(BASE64URL, 22)}:APA91b${sample(BASE64URL, 134)}`, `APA91b${sample(BASE64URL, 134)}`],
    ignored: [`APA91b${sample(BASE64URL, 119)}`, `aAPA91b${sample(BASE64URL, 134)}`],
  },
})
