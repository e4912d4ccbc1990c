import type { Detector, PresetName } from '../../packages/core/src/detect/detector.js'
import type { FieldGroup } from '../../packages/core/src/fields/field-group.js'

/** What the page is written from. */
export interface DetectorsData {
  readonly detectors: readonly Detector[]
  readonly fieldGroups: readonly FieldGroup[]
  readonly presets: Readonly<Record<PresetName, string>>
}

/** The Markdown of docs/detectors.md. */
export function renderDetectorsPage(data: DetectorsData): string
