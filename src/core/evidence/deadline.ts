/** A drive that does not answer must not hold up the checks. */
export const DEADLINE_MS = 4_000;

/** A deadline passes in steps: a computer that is busy itself, and so cannot hear answers, is late by one step at most. */
const STEPS = 4;

/** `late` stands in when the work takes longer than `milliseconds`. `told` is called when it does. */
export function withDeadline<Value>(work: Promise<Value>, milliseconds: number, late: Value, told: () => void = () => undefined): Promise<Value> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const step = (left: number): void => {
      timer = setTimeout(() => {
        if (left > 1) {
          step(left - 1);
        } else {
          told();
          resolve(late);
        }
      }, milliseconds / STEPS);
    };
    step(STEPS);
    void work.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

interface Question<Value> {
  readonly work: Promise<Value>;
  answered: boolean;
  late: boolean;
}

/**
 * Answers by key, each asked for once and then remembered. One that takes longer than `deadline` milliseconds is stood in
 * for by `late`; when it comes after all, `arrived` is told.
 */
export class Answers<Value> {
  readonly #questions = new Map<string, Question<Value>>();

  /** `passes`: whether an answer is one of the moment, such as that a drive is away, and is to be asked for again. */
  constructor(private readonly deadline: number, private readonly late: Value, private readonly arrived: () => void, private readonly passes: (value: Value) => boolean) {}

  get(key: string, ask: () => Promise<Value>): Promise<Value> {
    const question = this.#questions.get(key) ?? this.#ask(key, ask());
    return question.answered ? question.work : withDeadline(question.work, this.deadline, this.late, () => { question.late = true; });
  }

  /** Forgets an answer, and those about whatever lies in it when the key is that of a folder. */
  delete(key: string): void {
    for (const known of this.#questions.keys()) {
      if (known === key || known.startsWith(`${key}/`)) {
        this.#questions.delete(known);
      }
    }
  }

  clear(): void {
    this.#questions.clear();
  }

  #ask(key: string, work: Promise<Value>): Question<Value> {
    const question = { work, answered: false, late: false };
    this.#questions.set(key, question);
    void work.then((value) => {
      question.answered = true;
      // What was asked anew meanwhile, because the file changed, is another question.
      if (this.#questions.get(key) === question) {
        if (this.passes(value)) {
          this.#questions.delete(key);
        }
        if (question.late) {
          this.arrived();
        }
      }
    });
    return question;
  }
}
