/**
 * Words that look like preparation for inspection and are not. What one of these matches is hidden from
 * the patterns that follow; the rest of the sentence is still read.
 */
/** Says that something is not done for inspection. These are heard before anything else. */
export const INSPECTION_DENIALS: readonly string[] = [
  'not|never|nothing|no|neither|nor|without|rather_than|instead_of|stopped|avoid ..3 prepare|prepared|preparing|preparation|write|written|done|created|produced|collected|designed|made|changed|change|rehearse|special ..6 @inspection|@ofsted',
  'not|never|rather_than|than|instead_of for|because_of|to_please|to_satisfy|for_the_sake_of @det? @inspection|@ofsted',
  'whether or_not ..4 @inspection|@ofsted',
  'regardless_of|irrespective_of|independent_of ..3 @inspection',
];

export const INSPECTION_EXCEPTIONS: readonly string[] = [
  // Looking back: what a past inspection, visit or letter found, and what was done since.
  '@lookedBack @kind? @kind? @inspection|@ofsted',
  '@YEAR ..2 @inspection|@ofsted',
  '@month ..1 @inspection',
  '@inspection|@ofsted of|in|during|from|on|dated ..3 @YEAR|@month',
  '@inspection , ..5 @YEAR|@month|ago',
  'since|following|after|post|as_a_result_of|at|from|in_response_to|during the|that|our|an|its|@YEAR? @inspection',
  'since|following|after|post @inspection|@ofsted',
  '@inspection|@ofsted @findingNoun',
  '@findingNoun of|from|by|after|at|about the|an|our|its|a|that|both|each? @kind? @inspection|@ofsted',
  '@ofsted|@inspection ..3 @find.past',
  '@ofsted|@inspection who|that|which|have|has ..3 @find.past|@find.pp',
  'joint|targeted targeted|area area? inspection|inspections',
  'from|of|by the|a JTAI|joint',
  'told|telling inspectors|HMI|ofsted that',
  'moved|went|rose|came|improved from @grade to @grade in|between|during',
  '@find.past|@find.pp|identified|seen|inspected by|at|in|with|to @det? @ofsted|@inspection',
  '@ofsted @find.s',
  '@ofsted|@inspection was|were|had|did',
  '@ofsted|@inspection has|have @LY? @ED|@find.pp|no',
  '@ofsted @LY? @ED',
  '@inspection ..6 took_place|happened|looked|found',
  '@inspection , ..4 , @LY? @ED',
  '@ED|given|shown|made|set|found by @det? @ofsted|@inspection',
  '@inspector of',
  'annual_engagement_meeting|engagement_meeting|annual_conversation ..14 visit|visits|inspection|ofsted|focused_visit',
  'start|starting|started|for|in|at school ..6 readiness',
  'ILACS|system includes|include ..3 @inspection ..3 @inspection ..3 @inspection',
  'told|reported|reports|report|reporting|reported_to|shared_with|notified|informed|agreed_with|discussed_with|promised|tell|notify|inform|report_to|reports_to|referred_to|met|contact|registered_with|apply_to|submitted_to|sent_to|discuss ..8 ofsted',
  'submitted|returned|sent|reported ..3 ofsted each|every|annually|within|on',
  'is|lies|are with ofsted',
  // Facts about the system.
  '@inspection|@ofsted @fact',
  '@inspection of local|children|authorities|services',
  'ILACS|it|system|framework includes|has ..10 inspections|visits',
  'authorities|councils|services ..6 monitoring_visits|inspections',
  'response|responds|respond|responding to @inspection',
  'files|records|homes|flats|premises|schools|settings|they are|is|be|being inspected',
  'ILACS|inspection|ofsted framework|system|reports|questions',
  'under ILACS|the',
  'judgement|judgment|judgements areas|area of ..2 ILACS',
  'annual_engagement_meeting|annual_conversation|engagement_meeting|annual_meeting ..3 @ofsted',
  '@ofsted ..8 annual_engagement_meeting|annual_conversation|engagement_meeting|annual_meeting',
  // Other inspectorates, other premises, other inspectors.
  'HMI|inspectorate of|probation|constabulary',
  '@premises @inspection|regulator',
  '@inspection by ..2 fire|court|auditors|young|children|parents|environmental|health|panel|members|CQC|public|managers|solicitor|solicitors|the_child|HMICFRS|housing|families|parties|governors|independent',
  '@inspection of ..5 home|homes|house|school|schools|premises|record|records|file|files|case|setting|settings|nursery|nurseries|accommodation|provision|agency|agencies|college|property|properties|lodge|flats|unit|service_users|buildings|centre|centres|vehicles|accounts|provider|providers|HMP|custody|hospital|trust|police|youth|SEND',
  'young|peer|parent|lay|care_experienced inspector|inspectors',
  'on closer|further|an|first? inspection',
  'open|available|produced|access ..2 inspection by|of|at|in|on|under',
  'public|closer|visual inspection',
  'regulator|inspectorate of',
  // The same words in other senses.
  'mock interview|interviews|exam|exams|up|ups|court|trial|trials|GCSE|GCSEs|driving|test|tests|election|assessments|assessment|panel|panels|hearing|tenancy|SATs',
  'preparation|preparations|prepare|prepares|prepared|preparing|readiness|ready ..1 for|to ..1 adulthood|independence|independent|school|permanence|adoption|adopt|parenthood|birth|court|work|employment|reunification|return|matching|panel|conference|change|university|college|leaving|interview|interviews|discharge|living|review|reviews|hearing|hearings|transition|learning|placement|move|moves|foster|care|life',
  'audit|audits|auditor|auditors|moderated|moderation|home|homes|school|schools|file|records|GCSE|pay|salary|parents|families|learner|provider ..1 @gradeWord',
  'notification|notifications of|to|about ..1 serious|incident|incidents|private|births|deaths|missing|birth|children|placement',
  'you will|can|may|should|could see from|in|below|above|that|how|why|later|on|at ..2 chart|table|figure|figures|section|data|page|graph|appendix|below|above|trend',
  'you will|can|may find|see ..12 detail|details|section|results|appendix|definitions|more|survey|link|links|glossary|full|page|table|figures|annex|register|chart',
];
