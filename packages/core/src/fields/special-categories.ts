import type { FieldGroup } from './field-group.js'

/** Fields that only a regulation's preset masks: too general, or too useful in logs, for every service. */
export const specialFields: readonly FieldGroup[] = [
  {
    kind: 'special_category',
    title: 'Special categories of personal data (GDPR article 9)',
    presets: ['gdpr'],
    mask: 'full',
    endings: [
      'ethnicity', 'ethnic origin', 'race', 'religion', 'religious belief', 'political opinion', 'political party', 'sexual orientation', 'trade union',
      'union membership', 'gender identity', 'biometric data', 'genetic data', 'disability', 'health status', 'criminal record',
    ],
  },
  {
    kind: 'location',
    title: 'Precise location (GDPR article 4(1))',
    presets: ['gdpr', 'hipaa'],
    mask: 'full',
    endings: ['latitude', 'longitude', 'geo location', 'geolocation', 'gps', 'gps coordinates', 'coordinates'],
    names: ['lat', 'lng', 'lon', 'latlng'],
  },
  {
    kind: 'health_data',
    title: 'Health data and the dates tied to a patient (45 CFR 164.514(b)(2))',
    presets: ['hipaa'],
    mask: 'full',
    endings: [
      'diagnosis', 'diagnoses', 'diagnosis code', 'icd code', 'medication', 'medications', 'prescription', 'allergies', 'lab result', 'lab results', 'treatment',
      'symptoms', 'blood type', 'admission date', 'discharge date', 'date of death', 'death date', 'procedure code', 'procedure date', 'vital signs',
    ],
  },
  {
    kind: 'device_id',
    title: 'Device identifiers and serial numbers',
    presets: ['gdpr', 'hipaa'],
    mask: 'full',
    endings: ['device id', 'device serial', 'serial number', 'imei', 'imsi', 'advertising id', 'idfa', 'gaid', 'android id', 'vehicle identification number', 'vin'],
  },
]
