/**
 * How many bytes of answers are kept at least, and twice as many at most: those to the sentences, or paragraphs, of some
 * 25,000 words. Counted in answers, paragraphs typed letter by letter would fill ten times as much memory as sentences.
 */
const KEPT = 500_000;
/** What a letter takes where any of its text is beyond Latin-1, as typographic quotes are; and an answer, roughly. */
const [LETTER, ANSWER] = [2, 100];

/**
 * A judgement that remembers its answers: while an author types, all sentences but one are those of a
 * moment ago. Answers not asked for in a long while are forgotten. What else the judge is given must follow
 * from the sentence, or not matter.
 */
export function remembered<Answer extends NonNullable<unknown>, More extends unknown[] = []>(judge: (sentence: string, ...more: More) => Answer): (sentence: string, ...more: More) => Answer {
  let recent = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  let filled = 0;
  return (sentence, ...more) => {
    const known = recent.get(sentence);
    if (known !== undefined) {
      return known;
    }
    const answer = older.get(sentence) ?? judge(sentence, ...more);
    recent.set(ownCopy(sentence), answer);
    filled += LETTER * sentence.length + ANSWER;
    if (filled >= KEPT) {
      older = recent;
      recent = new Map();
      filled = 0;
    }
    return answer;
  };
}

/** A sentence cut out of a paragraph, or put together from one, keeps the whole of it in memory. This copy keeps nothing else. */
function ownCopy(sentence: string): string {
  return ` ${sentence}`.slice(1);
}
