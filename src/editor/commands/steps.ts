/** Questions one after another, with a way back to each. */
/** Said by a step instead of an answer: the author wants the question before. */
export const BACK = Symbol('back');

/** Where a step stands among the others, for its title. */
export interface Progress {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Asks one thing and stores the answer. Undefined when the author gave up, `BACK` for the step before. */
export interface Step<Answers> {
  /** Left out where earlier answers make it pointless. */
  readonly when?: (answers: Answers) => boolean;
  readonly ask: (answers: Answers, progress: Progress) => Promise<typeof BACK | undefined | true>;
}

/** Runs the steps to their end; false when the author gave up. Answers given before a step back are kept. */
export async function runSteps<Answers>(title: string, steps: readonly Step<Answers>[], answers: Answers): Promise<boolean> {
  const asked: Step<Answers>[] = [];
  for (;;) {
    const wanted = steps.filter((step) => step.when?.(answers) ?? true);
    const next = wanted.find((step) => !asked.includes(step));
    if (!next) {
      return true;
    }
    const result = await next.ask(answers, { title, step: wanted.indexOf(next) + 1, totalSteps: wanted.length });
    if (result === undefined) {
      return false;
    }
    if (result === BACK) {
      asked.pop();
    } else {
      asked.push(next);
    }
  }
}
