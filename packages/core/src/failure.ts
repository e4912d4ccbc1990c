/** Stops one record and names the stage that failed, never what it was looking at. */
export class StageFailure extends Error {
  readonly stage: string

  constructor(stage: string) {
    super(`masking failed in ${stage}`)
    this.name = 'StageFailure'
    this.stage = stage
  }
}

/** Runs one stage; whatever it throws is known by the stage's name from here on. */
export function inStage<R>(stage: string, run: () => R): R {
  try {
    return run()
  } catch (error) {
    throw failedStage(stage, error)
  }
}

/** The failure of a stage; of the one that has named itself already, if there is one. */
export function failedStage(stage: string, error: unknown): StageFailure {
  return error instanceof StageFailure ? error : new StageFailure(stage)
}

/** The stage that an error came from; what nobody has named came from reading the record. */
export function stageOf(error: unknown): string {
  return error instanceof StageFailure ? error.stage : 'walk'
}
