import assert from 'node:assert/strict';
import { EDITIONS, editionOf, kindOf, NEWEST_EDITION } from '../../../src/core/framework';
import { matchSection } from '../../../src/core/framework/headingMatch';
import { outlineOf } from '../../../src/core/framework/outline';
import type { Edition } from '../../../src/core/framework/schema';

const matchQuestion = (edition: Edition, text: string, ownId?: string) => matchSection(outlineOf(kindOf(undefined), edition), text, ownId, undefined);
const matchArea = (edition: Edition, text: string) => matchSection(outlineOf(kindOf(undefined), edition), text, undefined, 'q1');

describe('headings of the three questions', () => {
  const recognised: Record<string, readonly string[]> = {
    q1: [
      'What do we know about the quality and impact of social work practice?',
      'WHAT DO YOU KNOW ABOUT THE QUALITY AND IMPACT OF SOCIAL WORK PRACTICE IN YOUR LOCAL AUTHORITY',
      'Question 1: What does the local authority know about the quality and impact of practice?',
      '1. What do we know about the quality and impact of our practice?',
      '(a) What do we know about the quality and impact of social work practice with children and families within the authority?',
      'What do we know?',
      'Q1',
    ],
    q2: ['How do we know it?', '2) How do you know it?', 'How does the authority know it', 'Question 2 – How do we know?', '2.0 How do we know this?'],
    q3: [
      'What are our plans for the next 12 months to maintain or improve practice?',
      'What are your plans for the next 12 months to maintain or improve practice?',
      '(c) What are the plans to maintain or improve practice?',
      'Question 3: What are our plans for the next twelve months to maintain or improve it?',
    ],
  };
  for (const [id, headings] of Object.entries(recognised)) {
    for (const heading of headings) {
      it(`reads “${heading}” as ${id}`, () => {
        assert.equal(matchQuestion(NEWEST_EDITION, heading)?.id, id);
      });
    }
  }

  it('lets an attribute give any heading the role', () => {
    assert.equal(matchQuestion(NEWEST_EDITION, 'Our practice', 'q1')?.id, 'q1');
  });

  for (const other of ['Introduction', 'Children in care', 'What we do', 'Plans', '', '12 months', 'Audit A: what we found']) {
    it(`leaves “${other}” alone`, () => {
      assert.equal(matchQuestion(NEWEST_EDITION, other), undefined);
    });
  }
});

describe('headings of judgement areas', () => {
  const recognised: readonly (readonly [string, string])[] = [
    ['The impact of leaders on practice with children and families', 'leaders'],
    ['1.1 Leadership', 'leaders'],
    ['The experiences and progress of children who need help and protection', 'help-and-protection'],
    ['Help & protection', 'help-and-protection'],
    ['Children in Care', 'children-in-care'],
    ['The experiences and progress of care leavers', 'care-leavers'],
  ];
  for (const [heading, id] of recognised) {
    it(`reads “${heading}” as ${id}`, () => {
      assert.equal(matchArea(NEWEST_EDITION, heading)?.id, id);
    });
  }

  it('knows that care leavers were judged with children in care before 2023', () => {
    assert.equal(matchArea(editionOf('2018')!, 'Children in care and care leavers')?.id, 'children-in-care-and-care-leavers');
    assert.equal(matchArea(editionOf('2018')!, 'Care leavers'), undefined);
  });
});

describe('editions', () => {
  it('are 2018, 2023 and 2026, and only the newest has no overall effectiveness', () => {
    assert.deepEqual(EDITIONS.map(({ id, overallEffectiveness }) => [id, overallEffectiveness]), [['2018', true], ['2023', true], ['2026', false]]);
  });
});
