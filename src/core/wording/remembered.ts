/** How many answers are kept at least: the sentences of some 250,000 words. */
const KEPT = 15_000;

/**
 * A judgement that remembers its answers: while an author types, all sentences but one are those of a
 * moment ago. Answers not asked for in a long while are forgotten. What else the judge is given must follow
 * from the sentence, or not matter.
 */
export function remembered<Answer, More extends unknown[] = []>(judge: (sentence: string, ...more: More) => Answer): (sentence: string, ...more: More) => Answer {
  let recent = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  return (sentence, ...more) => {
    if (recent.has(sentence)) {
      return recent.get(sentence)!;
    }
    const answer = older.has(sentence) ? older.get(sentence)! : judge(sentence, ...more);
    recent.set(sentence, answer);
    if (recent.size >= KEPT) {
      older = recent;
      recent = new Map();
    }
    return answer;
  };
}
