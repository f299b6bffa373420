import type { Edition } from './schema';

/** The grade, in full, that an author means, in any case; undefined when none of these editions gives it. */
export function gradeOf(written: string, editions: readonly Edition[]): string | undefined {
  const words = written.trim().toLowerCase();
  for (const { grades, gradeWordings } of editions) {
    const grade = Object.hasOwn(gradeWordings, words) ? gradeWordings[words]! : words;
    if (grades.includes(grade)) {
      return grade;
    }
  }
  return undefined;
}
