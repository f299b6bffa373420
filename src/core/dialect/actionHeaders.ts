/** How councils head the columns of their plans. */
import type { ActionColumn } from './model';

/** In lower case, letters and single spaces only. */
const SYNONYMS: Readonly<Record<ActionColumn, readonly string[]>> = {
  action: [
    'action', 'actions', 'action required', 'actions required', 'action to be taken', 'actions to be taken', 'key action', 'key actions', 'planned action', 'planned actions',
    'what', 'what we will do', 'what will we do', 'what are we going to do', 'what we are going to do', 'what we plan to do', 'task', 'activity', 'how',
  ],
  addresses: [
    'addresses', 'finding', 'findings', 'why', 'area for improvement', 'areas for improvement', 'improvement area', 'finding addressed', 'findings addressed',
    'what it addresses', 'answers', 'recommendation', 'ofsted recommendation', 'links to', 'linked to', 'issue', 'reason',
  ],
  owner: [
    'owner', 'owners', 'action owner', 'lead', 'leads', 'who', 'who will do it', 'by whom', 'responsible', 'responsibility', 'responsible officer', 'lead officer', 'lead officers',
    'lead role', 'lead person', 'accountable', 'accountable officer', 'person responsible', 'named lead', 'senior responsible officer', 'sro',
  ],
  due: [
    'due', 'due by', 'due date', 'by when', 'when', 'when by', 'timescale', 'timescales', 'timeframe', 'time frame', 'time scale', 'target date', 'completion date', 'date', 'deadline',
    'date due', 'date for completion', 'end date', 'complete by', 'to be completed by', 'milestone date',
  ],
  success: [
    'success', 'success measure', 'success measures', 'measure of success', 'measures of success', 'success criteria', 'success criterion', 'impact', 'intended impact', 'expected impact', 'impact for children',
    'impact on children', 'how will we know', 'how we will know', 'how will we know it has worked', 'how will we know we have succeeded', 'how will we know it is working', 'outcome', 'outcomes',
    'intended outcome', 'expected outcome', 'desired outcome', 'outcome measure', 'measure', 'measures', 'target', 'what success looks like', 'what will success look like', 'what good looks like', 'difference for children',
  ],
  status: ['status', 'progress', 'rag', 'brag', 'rag rating', 'brag rating', 'rag status', 'progress update', 'progress rag', 'current position', 'update'],
};

const BY_WORDS: ReadonlyMap<string, ActionColumn> = new Map(
  (Object.keys(SYNONYMS) as ActionColumn[]).flatMap((column) => SYNONYMS[column].map((words): [string, ActionColumn] => [words, column])),
);

/**
 * The column that a header names. The whole of it counts first; then its parts, because headers are
 * often two in one: “Action / What we will do”, “Lead (role)”, “Due date, RAG”. Then the first part that is known.
 */
export function columnOf(header: string): ActionColumn | undefined {
  return BY_WORDS.get(essence(header)) ?? BY_WORDS.get(essence(header.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' '))) ?? firstKnown(header.split(/[/(),:;–—\n]|\s-\s|\bor\b|\band\b/iu));
}

function firstKnown(parts: readonly string[]): ActionColumn | undefined {
  return parts.map((part) => BY_WORDS.get(essence(part))).find((column) => column !== undefined);
}

function essence(header: string): string {
  return header.toLowerCase().replace(/[^a-z]+/gu, ' ').trim().replace(/^(?:the|our|key|proposed) /u, '').replace(/ s$/u, '');
}
