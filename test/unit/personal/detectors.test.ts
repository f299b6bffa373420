import assert from 'node:assert/strict';
import { detectorFor } from '../../../src/core/personal/detect';
import { DEFAULT_PERSONAL, type IdentifierKind, type PersonalSettings } from '../../../src/core/personal/model';

/** What is found in a text: `kind certainty: words`. */
function found(text: string, settings: PersonalSettings = DEFAULT_PERSONAL): string[] {
  return detectorFor(settings)(text).map(({ kind, certainty, start, end }) => `${kind} ${certainty}: ${text.slice(start, end)}`);
}

/** Each text holds what stands between « and », with that much certainty. */
function finds(kind: IdentifierKind, certainty: string, texts: readonly string[]): void {
  for (const text of texts) {
    it(`finds ${text}`, () => {
      const words = /«(.*)»/su.exec(text)![1]!;
      assert.deepEqual(found(text.replace(/[«»]/gu, '')), [`${kind} ${certainty}: ${words}`]);
    });
  }
}

function passes(texts: readonly string[]): void {
  for (const text of texts) {
    it(`passes over ${text}`, () => { assert.deepEqual(found(text), []); });
  }
}

describe('NHS numbers', () => {
  finds('nhs-number', 'sure', ['NHS number «9991246932»', '(NHS no. «9991259309»)', 'Her NHS number is «999 127 1678».', 'known as «999-128-4044»', '«999 129 6417», seen at home', 'NHS: «9434765919»', '«9434765870» (NHS)', '«999 124\n6932» over a line end']);
  finds('nhs-number', 'likely', ['on «9991246932» the record ends']);
  finds('nhs-number', 'doubtful', ['the number «9434765870»', 'invoice «4010232137»']);
  passes(['NHS number 9434765871', '999 124 6933', '£4010232137', '4010232137.50', '1,999,124,693', '9991246932123', 'NHS Wessex, 12 clinics']);
});

describe('unique pupil numbers', () => {
  finds('upn', 'sure', ['«B801200005001»', 'UPN: «V886000099001».', 'pupil «N925000012345»', 'temporary «H88600009901B»', '«b801200005001»']);
  passes(['A801200005001', 'XB801200005001', 'B8012000050012']);
});

describe('National Insurance numbers', () => {
  finds('national-insurance', 'sure', ['«AB123456C»', 'NI «AB 12 34 56 C»', '«ab123456c»']);
  finds('national-insurance', 'doubtful', ['reference number «AB123456C»']);
  passes(['QQ123456C', 'GB123456A', 'AB123456E', 'AB1234567C']);
});

describe('dates of birth', () => {
  finds('date-of-birth', 'sure', ['DOB «12/03/2015»', 'D.O.B.: «12.3.15»', '(d.o.b. «3 May 2012»)', 'date of birth: «2012-05-03»', 'She was born on «3rd of May 2012».', 'his birthday is «May 3, 2012»', '«12/03/2015» (DOB)', 'Jayden («12/03/2015»)', 'Jayden («12 March 2015»)', 'Jayden, «3 May 2014»', 'Jayden (b. «Mar 12, 2015»)', 'aged 9 («12/03/2015»)']);
  passes(['The team was born on 1 April 2024', 'agreed on 12 March 2026', 'born in 2012', 'children born after 1 September 2008', 'Jane Smith, 12/03/2026', 'The date of birth is recorded by 12 teams']);
});

describe('postcodes', () => {
  finds('postcode', 'sure', ['She lives at 4 High Street, «CT1 2AB».', 'moved to «ZZ99 3VZ»', '«M1 1AE»', 'from «SW1A1AB» to a new home']);
  finds('postcode', 'likely', ['the family home, «ct1 2ab»']);
  finds('postcode', 'doubtful', ['the council offices, «WA1 1AA»', 'Northport Library, «CT1 2AB»']);
  passes(['Ofsted, Store Street, Manchester M1 2WD', 'children in CT1', 'Q2 3AB', 'form C1 1CV', 'in quarter 3 2AB']);

  it('pass where an authority has listed them', () => {
    assert.deepEqual(found('the hub at ct1 2ab, CT12AB', { ...DEFAULT_PERSONAL, safe: ['CT1 2AB'] }), []);
  });
});

describe('numbers of case systems', () => {
  finds('case-number', 'sure', ['(LCS «123456»)', 'Mosaic ID: «1234567»', 'Liberi «123456»', 'EHM no. «54321»', 'LCS person ID «1234567»', 'case number «CW-12345»', 'Child ID: «123456»', 'ULN «1234567890»', '903 ID: «AB12345»']);
  finds('case-number', 'doubtful', ['«P123456» was closed']);
  passes(['LCS holds 12000 records', 'Mosaic 2025/26', 'LCS 1234', 'order number 1234567', 'Liberi 2024.1 went live', 'the number 1234567', 'LCS 12,345']);

  it('know the systems that an authority names', () => {
    assert.deepEqual(found('Halo+ 123456 and CRISP: 7654321', { ...DEFAULT_PERSONAL, caseSystems: ['Halo+', 'Crisp'] }), ['case-number sure: 123456', 'case-number sure: 7654321']);
  });
});

describe('court case numbers', () => {
  finds('court-number', 'sure', ['«ZE25C50123»', 'case «ZE25P50123».']);
  passes(['[2024] EWFC 123', 'SI 2013/706', 'form C110A']);
});

describe('persons', () => {
  finds('person', 'sure', [
    '«K, 14», was placed far from home', '«K, 14»', '«Jayden (9)» and his sister', '«Jayden Smith (9)»', 'When «Jayden, 9», was moved', '«Jayden, aged 9», said', '«Aisha is 14», and', '«14-year-old Tyler» was', '«AB, 14», lives',
    '«Xochi (7)» and her brother', '«MacKenzie (7)» and her twin', 'For «K, 14», it was late', '«Jayden»’s mother', '«K»\'s foster carer', 'his sister «Keira» stayed', '«Keira» and her mother', '«Jayden (aged nine)»', '«Amir (8 months)» was', '«Mohammed, 6 years old» at the time',
  ]);
  finds('person', 'likely', ['«Child A, 14», was', '«siblings aged 3, 5 and 9» were']);
  finds('person', 'doubtful', ['in all «JS (9)» and others', '«Sarah Jones (3)», Head of Service']);
  passes([
    'Coast (19), North (12)', 'CP (12) and CIN (14)', 'Appendix B, 14 pages', 'Grade C, 14 audits', 'vitamin D (14)', 'On April 14, 20 staff', 'in May, 12 stayed', 'Grace House (6 beds)', 'Munro (2011)', 'Ofsted (2024)', 'Year 9 (14)',
    'Jane Smith, Director, 12 March', 'young people aged 16 to 17', 'Boys aged 14', 'section 17 (10)', 'Helen Carter, 12 years in the service', 'St Mary’s mother and baby group', 'the LA’s foster carers', 'brothers and sisters aged 5 to 11', 'Sister Mary, 14 years on',
  ]);
});

describe('private contacts', () => {
  finds('email', 'sure', ['write to «jo.bloggs@gmail.com»']);
  finds('email', 'doubtful', ['ask «jo.bloggs@charity.example»']);
  finds('telephone', 'sure', ['mum’s mobile «07700 900123»', 'ring «+44 7700 900123»', 'grandmother’s number is «01632 960123»']);
  finds('telephone', 'doubtful', ['on «01632 960123»', 'the duty phone, «07700 900123»']);
  passes(['mash@wessex.gov.uk', 'a.smith@nhs.net', 'info@charity.example', 'Call the duty team on 01632 960123', '0300 123 4567', 'Childline 0800 1111', '0.12345678', 'from 01 02 2026']);

  it('pass where an authority has listed them', () => {
    assert.deepEqual(found('jo@partners.example, 01632 960123', { ...DEFAULT_PERSONAL, safe: ['partners.example', '01632 960 123'] }), []);
  });
});

describe('numbers of children’s homes', () => {
  finds('home-number', 'doubtful', ['the home «SC123456»', 'URN: «1234567»']);
});

describe('hostile text', () => {
  it('takes time that grows with its length, not faster', () => {
    const seconds = (times: number): number => {
      const started = performance.now();
      for (const piece of ['a', 'A', '1', '1 ', 'A. ', 'K, ', 'Jayden ', '07', '@', 'a@a.', '12/', 'LCS ', 'LCS ID ', 'NHS ', '(', 'aged ', 'born ', 'sister ']) {
        found(piece.repeat(times));
      }
      return performance.now() - started;
    };
    seconds(500);
    const [short, long] = [seconds(4_000), seconds(32_000)];
    assert.ok(long < Math.max(short, 5) * 8 * 4, `${short} ms, eight times the text ${long} ms`);
  });
});
