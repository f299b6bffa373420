/**
 * GitHub's Markdown, as far as a text can hold any of it. To find addresses that are written out and tables, the parser
 * tries each word and each line as the beginning of one, and reads it again when it is none: that takes half of its time.
 * So it is only shown what may be one. Whatever else it is shown costs time, but changes nothing.
 */
import type { Nodes, Root } from 'mdast';
import type { Extension as TreeExtension, Transform } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Construct, Extension } from 'micromark-util-types';

/** What no e-mail address is without: a dot and a letter behind the @. No citation has anything before its own. */
const MAY_BE_EMAIL = /[\w.+-]@(?=[\w-]*\.)[\w.-]*[a-z]/iu;
const MAY_BE_WEB_ADDRESS = /https?:\/\/|www\./iu;

/** The row below the header of a table is dashes, and has a bar or a colon beside one. */
const MAY_BE_TABLE = /-[ \t]*[|:]|[|:][ \t]*-/u;

/** By these an address may be written without any of its signs. */
const ESCAPE = /[\\&]/u;

const GFM = gfm();
const TABLE = (GFM.flow!.null as Construct[])[0]!;
const FRONT_MATTER = frontmatter(['yaml']);

/** Extensions of the parser, under the names by which remark takes them, and whether the text may hold addresses. */
export interface Syntax {
  readonly micromarkExtensions: Extension[];
  readonly fromMarkdownExtensions: (TreeExtension | TreeExtension[])[];
  readonly hasAddresses: boolean;
}

/** What the parser needs to know to read a text. `frontMatter`: whether it begins with some. */
export function syntaxOf(text: string, frontMatter: boolean): Syntax {
  const [email, web] = [MAY_BE_EMAIL.test(text), MAY_BE_WEB_ADDRESS.test(text)];
  const hasAddresses = email || web || ESCAPE.test(text);
  const tables = linesOfTables(text);
  return {
    micromarkExtensions: [
      withAddresses(email, web),
      ...tables.size > 0 ? [{ flow: { null: onlyIn(tables, TABLE) } }] : [],
      ...frontMatter ? [FRONT_MATTER] : [],
    ],
    fromMarkdownExtensions: [hasAddresses ? GFM_TREE : GFM_TREE_AS_READ, ...frontMatter ? [FRONT_MATTER_TREE] : []],
    hasAddresses,
  };
}

const known = new Map<string, Extension>();

/** All but tables, and of addresses only such. */
function withAddresses(email: boolean, web: boolean): Extension {
  const key = `${email} ${web}`;
  const left = new Set<string | undefined>([...email ? [] : ['emailAutolink'], ...web ? [] : ['wwwAutolink', 'protocolAutolink']]);
  const made = known.get(key) ?? { ...GFM, flow: {}, text: withoutConstructs(left) };
  known.set(key, made);
  return made;
}

function withoutConstructs(names: ReadonlySet<string | undefined>): NonNullable<Extension['text']> {
  const kept = Object.entries(GFM.text!).map(([code, constructs]) => [code, (constructs as Construct[]).filter(({ name }) => !names.has(name))] as const);
  return Object.fromEntries(kept.filter(([, constructs]) => constructs.length > 0));
}

/** A construct that is tried only in some lines (from 1). */
function onlyIn(lines: ReadonlySet<number>, construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return lines.has(this.now().line) ? construct.tokenize.call(this, effects, ok, nok) : nok;
    },
  };
}

/** The line before each one that may be a table's second, and all behind it up to a blank one. */
function linesOfTables(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  let within = false;
  (MAY_BE_TABLE.test(text) ? linesIn(text) : []).forEach((line, index) => {
    if (MAY_BE_TABLE.test(line)) {
      lines.add(index);
      within = true;
    }
    within &&= !/^[ \t>]*$/u.test(line);
    if (within) {
      lines.add(index + 1);
    }
  });
  return lines;
}

/** Hardly any text has line ends that take a pattern to find. */
function linesIn(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n|\r|\n/u) : text.split('\n');
}

/**
 * The package that makes links of addresses which stand in the tree comes to every node of a document, and names a
 * function for each, which takes a tenth of the time of a parse. Here it is shown only the blocks that may hold one.
 */
function sparing(extension: TreeExtension): TreeExtension {
  return { ...extension, transforms: extension.transforms?.map((transform): Transform => (tree) => { transformWhereNeeded(tree, transform); }) };
}

function transformWhereNeeded(tree: Root, transform: Transform): void {
  for (const block of tree.children) {
    if (mayHoldAddress(block)) {
      // No block is itself replaced, only what is in it.
      transform({ type: 'root', children: [block] });
    }
  }
}

/** Links hold no others. */
function mayHoldAddress(node: Nodes): boolean {
  switch (node.type) {
    case 'text': return MAY_BE_EMAIL.test(node.value) || MAY_BE_WEB_ADDRESS.test(node.value);
    case 'link':
    case 'linkReference': return false;
    default: return 'children' in node && node.children.some(mayHoldAddress);
  }
}

const GFM_TREE = gfmFromMarkdown().map(sparing);
/** For a text in which the parser has found all addresses, as there are none. */
const GFM_TREE_AS_READ = GFM_TREE.map((extension): TreeExtension => ({ ...extension, transforms: undefined }));
const FRONT_MATTER_TREE = frontmatterFromMarkdown(['yaml']);
