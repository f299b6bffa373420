import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import type { Finding } from '../../../src/core/rules/rule';
import { canSilence, problemWithReason, silenceEdit } from '../../../src/core/templates/suppression';
import { analyse, complete, flaggedText, FRONT_MATTER, joinLines } from '../support/analyse';

const REGISTER = { 'evidence.yaml': '- { id: audit, title: Audit, kind: audit, url: "https://example.org/audit", date: 2026-09-01 }\n' };
const CLAIM = 'Re-referrals have fallen to 17%.';
const OTHER = 'Most plans are now timely and better understood by children.';

/** Silences the finding of a rule that flags `words`; gives the new text and what is found in it. */
async function silenceIn(text: string, ruleId: string, words: string | RegExp): Promise<{ text: string; before: string[]; after: string[]; silenced: number }> {
  const { analysis } = await analyse(text, REGISTER);
  const name = (finding: Finding): string => `${finding.ruleId}: ${flaggedText(finding, analysis)}`;
  const finding = analysis.findings.find((one) => one.ruleId === ruleId && (typeof words === 'string' ? flaggedText(one, analysis).includes(words) : words.test(flaggedText(one, analysis))));
  assert.ok(finding, `no ${ruleId} at “${String(words)}” among ${analysis.findings.map(name).join('; ')}`);
  const { span, newText } = silenceEdit(analysis.model, finding, analysis.findings, 'it is explained elsewhere');
  const edited = text.slice(0, span.start) + newText + text.slice(span.end);
  const { analysis: then } = await analyse(edited, REGISTER);
  assert.deepEqual(shape(then.model.tree), shape(analysis.model.tree), `the structure changed:\n${edited}`);
  return { text: edited, before: analysis.findings.map(name), after: then.findings.map((one) => `${one.ruleId}: ${flaggedText(one, then)}`), silenced: then.silenced.length };
}

/** The tree without comments and without what they leave behind. */
function shape(node: Nodes): unknown {
  if (!('children' in node)) {
    return node.type === 'text' ? 'text' : node.type;
  }
  const children = (node.children as Nodes[]).filter((child) => child.type !== 'html' && !(child.type === 'text' && child.value.trim() === ''));
  return [node.type, ...children.map(shape)];
}

describe('silencing a finding', () => {
  const places: [string, string[]][] = [
    ['a paragraph', [CLAIM]],
    ['a paragraph below a heading, without a blank line', ['#### Front door', CLAIM]],
    ['a paragraph of several lines', ['The service has three teams.', CLAIM, 'They meet on Mondays.']],
    ['a list', ['Lead-in:', '', `- ${CLAIM}`, '- Nothing else.']],
    ['a nested list', ['- One', `  - ${CLAIM}`, '- Two']],
    ['a list directly below its lead-in', ['Lead-in:', `1. ${CLAIM}`]],
    ['a table', ['Words.', '', '| What | So |', '|---|---|', `| ${CLAIM} | b |`]],
    ['a table directly below a paragraph', ['Words.', '| What | So |', '|---|---|', `| ${CLAIM} | b |`]],
    ['an indented list', [`   - ${CLAIM}`]],
    ['a paragraph below another comment', ['<!-- ilacs-ignore placeholder-text: known -->', `${CLAIM} TBC`]],
  ];
  for (const [where, lines] of places) {
    it(`works in ${where}`, async () => {
      const { before, after } = await silenceIn(complete(joinLines(...lines)), 'missing-evidence', 'Re-referrals');
      assert.deepEqual(after, before.filter((one) => !one.includes('Re-referrals')));
    });
  }

  it('works for a finding', async () => {
    const { after } = await silenceIn(complete(joinLines('> [!STRENGTH] Front door', `> ${CLAIM}`)), 'finding-without-evidence', 'Front door');
    assert.deepEqual(after, []);
  });

  const neighbours: [string, string[]][] = [
    ['list', [`- ${CLAIM}`, `- ${OTHER}`]],
    ['table', ['| What | So |', '|---|---|', `| ${CLAIM} | b |`, `| ${OTHER} | c |`]],
    ['loose list', [`- ${CLAIM}`, '', '  More.', '', `- ${OTHER}`]],
  ];
  for (const [holder, lines] of neighbours) {
    it(`leaves what else is found in the same ${holder}`, async () => {
      const { after, text } = await silenceIn(complete(joinLines(...lines)), 'missing-evidence', 'Re-referrals');
      assert.deepEqual(after, [`missing-evidence: ${OTHER}`], text);
    });
  }

  it('works for a heading, and for the judgement area that is missing below it', async () => {
    const text = complete('Words.').replace('### Leaders\n\nSee below.\n', '');
    const { after } = await silenceIn(text, 'missing-judgement', 'What do we know');
    assert.deepEqual(after, []);
  });

  it('works for an empty section', async () => {
    const { after } = await silenceIn(complete('').replace('### Children in care', '### Children in care\n'), 'empty-section', 'Children in care');
    assert.deepEqual(after, []);
  });

  it('works for the front matter, below it and for the document', async () => {
    const { text, after } = await silenceIn(complete('Words.').replace('ilacs: 2026', 'ilacs: 1999'), 'invalid-front-matter', '1999');
    assert.match(text, /\n---\n\n<!-- ilacs-ignore-file invalid-front-matter: it is explained elsewhere -->\n/u);
    assert.deepEqual(after, []);
  });

  it('works where there is no front matter, and where it is never closed', async () => {
    const body = complete('Words.').slice(FRONT_MATTER.length);
    for (const text of [body, `---\nauthority: Wessex\n\n${body}`]) {
      const { before, after } = await silenceIn(text, 'invalid-front-matter', '');
      assert.deepEqual(after, before.filter((one) => !one.startsWith('invalid-front-matter')));
    }
  });

  it('works with Windows line ends', async () => {
    const { after } = await silenceIn(complete(`- ${CLAIM}\n- ${OTHER}`).replaceAll('\n', '\r\n'), 'missing-evidence', 'Re-referrals');
    assert.deepEqual(after, [`missing-evidence: ${OTHER}`]);
  });

  it('fits into a blank cell of a plan, also into the last of its row', async () => {
    const table = ['| Action | Due | Owner |', '|---|---|---|', '| Train | 2027 |   |', '| Review | | Head |', '| Move | 2027 |  |'];
    const text = complete('See below.', joinLines(...table));
    const owner = await silenceIn(text, 'action-without-owner', /^ +$/u);
    assert.match(owner.text, /\| Train \| 2027 \|\s+<!-- ilacs-ignore action-without-owner: it is explained elsewhere -->\|\n/u);
    assert.equal(owner.silenced, 1);
    assert.equal((await silenceIn(text, 'action-without-due', ' ')).silenced, 1);
  });

  it('keeps the cells of a row when the reason holds a pipe', async () => {
    const text = complete(joinLines('| What | So |', '|---|---|', `| ${CLAIM} | b |`, `| ${OTHER} | c |`));
    const { analysis } = await analyse(text, REGISTER);
    const edit = silenceEdit(analysis.model, analysis.findings[0]!, analysis.findings, 'agreed | noted');
    assert.match(edit.newText, /agreed \/ noted -->$/u);
  });

  it('writes a reason of several lines on one', async () => {
    const { analysis } = await analyse(complete(CLAIM), REGISTER);
    assert.equal(silenceEdit(analysis.model, analysis.findings[0]!, analysis.findings, ' one\n\n two ').newText, '<!-- ilacs-ignore missing-evidence: one two -->\n');
  });
});

describe('a reason', () => {
  it('is needed', () => {
    assert.match(problemWithReason('  ') ?? '', /Give a reason/u);
  });

  it('cannot end the comment that holds it', () => {
    for (const reason of ['done --> <script>', 'done --!> x', '<!-- again']) {
      assert.match(problemWithReason(reason) ?? '', /cannot hold/u);
    }
  });

  it('is otherwise free', () => {
    assert.equal(problemWithReason('The source is confidential – see § 4 (p. 3), “panel” minutes -- agreed'), undefined);
  });
});

describe('what can be silenced', () => {
  it('is every finding in the document but those about silencing itself', () => {
    assert.equal(canSilence({ ruleId: 'missing-evidence' }), true);
    assert.equal(canSilence({ ruleId: 'unused-suppression' }), false);
    assert.equal(canSilence({ ruleId: 'missing-evidence-file', uri: 'file:///council/evidence.yaml' }), false);
  });
});
