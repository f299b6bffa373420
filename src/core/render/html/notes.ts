/** Footnotes: numbered in the order in which the text refers to them. */
import type { FootnoteDefinition, FootnoteReference, ListItem, Nodes, Paragraph, Root, RootContent, Text } from 'mdast';
import { mayHoldNotes } from '../../dialect/labels';
import type { Part, SelfEvaluation } from '../../dialect/model';
import { partwise, sameList } from '../../dialect/partwise';
import { walk } from '../../dialect/walk';

export interface NoteReference {
  /** From 1. */
  readonly number: number;
  /** 1 for the first reference to its note, 2 for the second. */
  readonly ordinal: number;
}

export class Notes {
  readonly #references = new Map<FootnoteReference, NoteReference>();
  readonly #definitions = new Map<string, FootnoteDefinition>();
  readonly #numbers = new Map<string, number>();
  readonly #counts = new Map<string, number>();

  /** `blocks` are all those that hold a note or a reference to one, in the order of the text. */
  constructor(blocks: readonly RootContent[]) {
    blocks.forEach((block) => {
      walk([block], (node) => {
        if (node.type === 'footnoteDefinition' && !this.#definitions.has(node.identifier)) {
          this.#definitions.set(node.identifier, node);
        }
      });
    });
    blocks.forEach((block) => { this.#number(block, true); });
    // Notes refer to notes in turn: the list grows while it is walked.
    for (const identifier of this.#numbers.keys()) {
      this.#number(this.#definitions.get(identifier)!, false);
    }
  }

  /** What a reference is called; undefined when its note is not there. */
  of(reference: FootnoteReference): NoteReference | undefined {
    return this.#references.get(reference);
  }

  /** The notes that are referred to, in the order of their numbers. */
  get used(): readonly FootnoteDefinition[] {
    return [...this.#numbers.keys()].map((identifier) => this.#definitions.get(identifier)!);
  }

  #number(within: Nodes, skipDefinitions: boolean): void {
    walk([within], (node) => {
      if (node.type === 'footnoteDefinition' && skipDefinitions) {
        return false;
      }
      if (node.type === 'footnoteReference' && this.#definitions.has(node.identifier)) {
        const number = this.#numbers.get(node.identifier) ?? this.#numbers.size + 1;
        const ordinal = (this.#counts.get(node.identifier) ?? 0) + 1;
        this.#numbers.set(node.identifier, number);
        this.#counts.set(node.identifier, ordinal);
        this.#references.set(node, { number, ordinal });
      }
      return true;
    });
  }
}

const NONE: readonly RootContent[] = [];

const blocksByPart = partwise((part: Part) => (mayHoldNotes(part) ? part.nodes : NONE), sameList);

const known = new WeakMap<readonly (readonly RootContent[])[], Notes>();

/** The notes of a document; the same object as before while nothing that bears on them has changed. */
export function notesOf(model: SelfEvaluation): Notes {
  const blocks = blocksByPart(model);
  const notes = known.get(blocks) ?? new Notes(blocks.flat());
  known.set(blocks, notes);
  return notes;
}

/** The id of a reference, to come back to. */
export function referenceId({ number, ordinal }: NoteReference): string {
  return ordinal === 1 ? `noteref-${number}` : `noteref-${number}-${ordinal}`;
}

/** The notes as an ordered list, each with a way back to the text. */
export function notesTree(definitions: readonly FootnoteDefinition[]): Root {
  const items = definitions.map((definition, index): ListItem => {
    const children = [...definition.children];
    const last = children.at(-1);
    const back = backLink(index + 1);
    if (last?.type === 'paragraph') {
      children[children.length - 1] = { ...last, children: [...last.children, back] };
    } else {
      children.push({ type: 'paragraph', children: [back] } satisfies Paragraph);
    }
    return { type: 'listItem', spread: children.length > 1, children: children as ListItem['children'], data: { hProperties: { id: `note-${index + 1}` } } };
  });
  return {
    type: 'root',
    children: [{ type: 'list', ordered: true, spread: false, children: items, data: { hProperties: { className: ['notes'], ariaLabel: 'Footnotes' } } }],
  };
}

function backLink(number: number): Text {
  return {
    type: 'text',
    value: '',
    data: {
      hName: 'a',
      hProperties: { href: `#noteref-${number}`, className: ['back'], ariaLabel: `Back to where note ${number} is referred to` },
      hChildren: [{ type: 'text', value: '↩\uFE0E' }],
    },
  };
}
