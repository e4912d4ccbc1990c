import type { PresetName } from '../detect/detector.js'

/** What each ready-made rule set is for; detectors and field groups say which they belong to. */
export const presets: Readonly<Record<PresetName, string>> = {
  default: 'personal data, payment data and secrets: what no production log should hold',
  secrets: 'credentials only: passwords, tokens, keys, cookies',
  'pci-dss': 'cardholder data and sensitive authentication data (PCI DSS v4.0 requirements 3.3 and 3.4)',
  gdpr: 'personal data (GDPR article 4(1)) and special categories (article 9)',
  hipaa: 'the identifiers of the safe-harbour method (45 CFR 164.514(b)(2)) and health data',
}

export const presetNames = Object.keys(presets) as PresetName[]
