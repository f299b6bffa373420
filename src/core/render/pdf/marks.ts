/**
 * Coloured circles and squares, as people use them for red, amber and green. Fonts draw them without
 * their colour, so they are printed as a coloured dot and the name of the colour: colour alone must
 * never carry the meaning.
 */
import type { Inline } from './tree';

const COLOURS: Readonly<Record<string, string>> = {
  '🔴': 'red', '🟥': 'red',
  '🟠': 'amber', '🟧': 'amber',
  '🟡': 'yellow', '🟨': 'yellow',
  '🟢': 'green', '🟩': 'green',
  '🔵': 'blue', '🟦': 'blue',
  '🟣': 'purple', '🟪': 'purple',
  '🟤': 'brown', '🟫': 'brown',
  '⚫': 'black', '⬛': 'black',
  '⚪': 'white', '⬜': 'white',
};
const MARK = /(🔴|🟥|🟠|🟧|🟡|🟨|🟢|🟩|🔵|🟦|🟣|🟪|🟤|🟫|⚫|⬛|⚪|⬜)\uFE0F?\s?/u;
const NAMED = /^(?:red|amber|yellow|orange|green|blue|purple|brown|black|white)\b/iu;

/** A text with its coloured circles and squares as marks; the colour is not named again where the author names one. */
export function withMarks(text: string): Inline[] {
  // Few texts have any, or anything else of the upper half of Unicode.
  if (!/[\u2600-\uFFFF]/.test(text)) {
    return text === '' ? [] : [{ type: 'text', text }];
  }
  const pieces = text.split(MARK);
  return pieces.flatMap((piece, index): Inline[] => {
    const colour = index % 2 === 1 ? COLOURS[piece] : undefined;
    if (colour === undefined) {
      return piece === '' ? [] : [{ type: 'text', text: piece }];
    }
    const following = pieces[index + 1] ?? '';
    const word = NAMED.test(following) ? '' : colour;
    return [{ type: 'mark', colour, text: word !== '' && /^[\p{L}\p{N}(]/u.test(following) ? `${word} ` : word }];
  });
}
